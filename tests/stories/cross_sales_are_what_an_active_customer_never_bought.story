# Lines of the same deal do not see each other: both are new to a new customer, and both are cross-sales to
# one who bought something else. A later deal of the same day sees the earlier one.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling --and --product Training --value "20 000"
signed deal 1
  Service: New sale. The customer has never bought before.
  Training: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Parts --value "30 000" --and --product Parts --value "40 000"
signed deal 2
  Parts: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought Parts.
  Parts: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought Parts.
> sign --customer Acme --seller Anna --product Parts --value "10 000"
signed deal 3
  Parts: Renewal. Active customer who bought Parts last on 2026-06-15.
# A line without a product is its own kind.
> sign --customer Acme --seller Anna --value "5 000"
signed deal 4
  No product: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought anything without a product.
> sign --customer Acme --seller Anna --value "6 000"
signed deal 5
  No product: Renewal. Active customer who bought something without a product last on 2026-06-15.
> show standing --by channel
                   done   committed   expected   deals      landing
Renewal       16 000,00        0,00       0,00    2.00    16 000,00
Cross-sale    75 000,00        0,00       0,00    2.00    75 000,00
New sale     120 000,00        0,00       0,00    1.00   120 000,00
Total        211 000,00        0,00       0,00    5.00   211 000,00
