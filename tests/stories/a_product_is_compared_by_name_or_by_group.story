# Rims after tyres are a cross-sale to whoever compares products, a renewal to whoever compares groups. A new setting
# holds for what is signed from then on, and no group is no common group.
today 2026-06-15
> settings --match product
> sign --customer Acme --seller Anna --product Tyres --group Wheels --value "100 000" --on 2026-01-10
signed deal 1
  Tyres: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Rims --group Wheels --value "50 000" --on 2026-02-10
signed deal 2
  Rims: Cross-sale. Active customer (last purchase 2026-01-10) who has never bought Rims.
> settings --match group
> sign --customer Acme --seller Anna --product Hubs --group Wheels --value "20 000" --on 2026-03-10
signed deal 3
  Hubs: Renewal. Active customer who bought Rims last on 2026-02-10.
> sign --customer Acme --seller Anna --product Advice --value "10 000" --on 2026-04-10
signed deal 4
  Advice: Cross-sale. Active customer (last purchase 2026-03-10) who has never bought Advice.
> sign --customer Acme --seller Anna --product Repairs --value "10 000" --on 2026-05-10
signed deal 5
  Repairs: Cross-sale. Active customer (last purchase 2026-04-10) who has never bought Repairs.
> sign --customer Acme --seller Anna --value "5 000"
signed deal 6
  No product: Cross-sale. Active customer (last purchase 2026-05-10) who has never bought anything without a product.
# Nothing has moved: that the rims would be a renewal today is for somebody to accept, and what has no product waits for one.
> review
line 6.1, Acme, no product: Cross-sale. Active customer (last purchase 2026-05-10) who has never bought anything without a product.
line 2.1, Acme, Cross-sale: Renewal. Active customer who bought Tyres last on 2026-01-10.
> show entries
no   date         seller   customer   product   channel          volume
1    2026-01-10   Anna     Acme       Tyres     New sale     100 000,00
2    2026-02-10   Anna     Acme       Rims      Cross-sale    50 000,00
3    2026-03-10   Anna     Acme       Hubs      Renewal       20 000,00
4    2026-04-10   Anna     Acme       Advice    Cross-sale    10 000,00
5    2026-05-10   Anna     Acme       Repairs   Cross-sale    10 000,00
6    2026-06-15   Anna     Acme       -         Cross-sale     5 000,00
