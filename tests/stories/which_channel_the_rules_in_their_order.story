# First match wins: the line names what it renews; no history; not active; the product is in the history; or not.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100" --on 2023-01-10
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Training --value "100" --on 2024-01-10
signed deal 2
  Training: Cross-sale. Active customer (last purchase 2023-01-10) who has never bought Training.
> sign --customer Acme --seller Anna --product Training --value "100" --on 2024-02-10
signed deal 3
  Training: Renewal. Active customer who bought Training last on 2024-01-10.
> sign --customer Acme --seller Anna --product Support --value "100" --on 2026-02-11
signed deal 4
  Support: Win-back. The latest contract ran out 2024-02-10.
# Renewed by name, though she is long passive and it is another product.
> sign --customer Beta --seller Anna --product Service --value "100" --term fixed --months 12 --on 2023-01-10
signed deal 5
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Training --value "100" --renews 5 --on 2026-02-11
signed deal 6
  Training: Renewal. Renews an earlier line.
> sign --customer Acme --seller Anna --product Training --value "100" --renews 5 --on 2026-03-11
no: /lines/0/renews_line_id: The customer has no such line to renew.
# Lines of one deal do not see each other; the same day, the deal entered earlier is history.
> sign --customer Cecil --seller Anna --product Service --value "100" --and --product Training --value "50"
signed deal 7
  Service: New sale. The customer has never bought before.
  Training: New sale. The customer has never bought before.
> sign --customer Cecil --seller Anna --product Service --value "100" --and --product Support --value "50"
signed deal 8
  Service: Renewal. Active customer who bought Service last on 2026-06-15.
  Support: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought Support.
# A line without a product is compared with others without.
> sign --customer Cecil --seller Anna --value "10"
signed deal 9
  No product: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought anything without a product.
> sign --customer Cecil --seller Anna --value "10"
signed deal 10
  No product: Renewal. Active customer who bought something without a product last on 2026-06-15.
