# A larger renewal is a renewal. Where the company counts growth as a cross-sale, what exceeds the latest line of that
# product is, in the shares of the deal; also when the line that is renewed is named.
today 2026-06-15
> settings --expansion renewal
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-07-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "130 000" --term fixed --months 12 --on 2026-06-01
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2025-07-01.
> settings --expansion cross_sell
> sign --customer Acme --seller "Anna 50, Bo 50" --product Service --value "150 000" --term fixed --months 12 --on 2026-06-10 --renews 2
signed deal 3
  Service: Renewal. Renews an earlier line.
> sign --customer Acme --seller Anna --product Service --value "150 000" --term fixed --months 12
signed deal 4
  Service: Renewal. Active customer who bought Service last on 2026-06-10.
> sign --customer Beta --seller Anna --product Service --value "150 000" --term fixed --months 12
signed deal 5
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel          volume
1    2025-07-01   Anna     Acme       Service   New sale     100 000,00
2    2026-06-01   Anna     Acme       Service   Renewal      130 000,00
3    2026-06-10   Anna     Acme       Service   Renewal       65 000,00
4    2026-06-10   Bo       Acme       Service   Renewal       65 000,00
5    2026-06-10   Anna     Acme       Service   Cross-sale    10 000,00
6    2026-06-10   Bo       Acme       Service   Cross-sale    10 000,00
7    2026-06-15   Anna     Acme       Service   Renewal      150 000,00
8    2026-06-15   Anna     Beta       Service   New sale     150 000,00
> show deal 3
2026-06-10, Acme: Anna 50 %, Bo 50 %
  line 1: Service, 150 000,00 a year, 12 months from 2026-06-10, Renewal, of it 20 000,00 as growth, renews 2.1
2026-06-15 entered: entries 3 to 6, 150 000,00
> show verify
everything adds up
