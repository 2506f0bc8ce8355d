today 2026-06-15
> settings --expansion cross_sell
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-07-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "130 000" --term fixed --months 24
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2025-07-01.
> sign --customer Acme --seller Anna --product Service --value "90 000" --term fixed --months 12
signed deal 3
  Service: Renewal. Active customer who bought Service last on 2026-06-15.
> show entries
no   date         seller   customer   product   channel          volume
1    2025-07-01   Anna     Acme       Service   New sale     100 000,00
2    2026-06-15   Anna     Acme       Service   Renewal      100 000,00
3    2026-06-15   Anna     Acme       Service   Cross-sale    30 000,00
4    2027-06-15   Anna     Acme       Service   Renewal      130 000,00
5    2026-06-15   Anna     Acme       Service   Renewal       90 000,00
