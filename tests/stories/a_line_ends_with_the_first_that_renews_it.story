# A line ends the day before the first of those that renew it; one that turns out void renews nothing; and a termination
# before that ends it sooner.
today 2026-05-10
> sign --customer Acme --seller Anna --product Service --value "100" --term fixed --months 24 --on 2025-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "150" --term fixed --months 24 --on 2026-05-01 --renews 1
signed deal 2
  Service: Renewal. Renews an earlier line.
> sign --customer Acme --seller Anna --product Service --value "170" --term fixed --months 24 --on 2026-05-05 --start 2026-06-01 --renews 2
signed deal 3
  Service: Renewal. Renews an earlier line.
> sign --customer Acme --seller Anna --product Service --value "180" --term fixed --months 24 --on 2026-05-06 --start 2026-05-20 --renews 1
signed deal 4
  Service: Renewal. Renews an earlier line.
> show deal 1
2025-03-01, Acme: Anna 100 %
  line 1: Service, 100,00 a year, 24 months from 2025-03-01, New sale, ended 2026-04-30
2026-05-10 entered: entries 1 to 2, 200,00
> show deal 2
2026-05-01, Acme: Anna 100 %
  line 1: Service, 150,00 a year, 24 months from 2026-05-01, Renewal, renews 1.1, ended 2026-05-31
2026-05-10 entered: entries 3 to 4, 300,00
2026-05-10 because of what renews it: entries 7, -150,00
> void --deal 2 --why "Entered twice"
> show deal 1
2025-03-01, Acme: Anna 100 %
  line 1: Service, 100,00 a year, 24 months from 2025-03-01, New sale, ended 2026-05-19
2026-05-10 entered: entries 1 to 2, 200,00
> show deal 3
2026-05-05, Acme: Anna 100 %
  line 1: Service, 170,00 a year, 24 months from 2026-06-01, Renewal, renews 2.1
2026-05-10 entered: entries 5 to 6, 340,00
> show review
nothing
> correct --deal 3 --customer Beta
no: /lines/0/renews_line_id: The customer has no such line to renew.
> terminate --deal 1 --on 2026-03-31
> show deal 1
2025-03-01, Acme: Anna 100 %
  line 1: Service, 100,00 a year, 24 months from 2025-03-01, New sale, terminated 2026-03-31
2026-05-10 entered: entries 1 to 2, 200,00
2026-05-10 terminated
> reinstate --deal 1
> show deal 1
2025-03-01, Acme: Anna 100 %
  line 1: Service, 100,00 a year, 24 months from 2025-03-01, New sale, ended 2026-05-19
2026-05-10 entered: entries 1 to 2, 200,00
2026-05-10 terminated
2026-05-10 reinstated
> show entries
no   date         seller   customer   product   channel    note            volume
1    2025-03-01   Anna     Acme       Service   New sale                   100,00
2    2026-03-01   Anna     Acme       Service   Renewal                    100,00
3    2026-05-01   Anna     Acme       Service   Renewal                    150,00
4    2027-05-01   Anna     Acme       Service   Renewal                    150,00
5    2026-05-05   Anna     Acme       Service   Renewal                    170,00
6    2027-05-05   Anna     Acme       Service   Renewal                    170,00
7    2027-05-01   Anna     Acme       Service   Renewal    takes back 4   -150,00
8    2026-05-06   Anna     Acme       Service   Renewal                    180,00
9    2027-05-06   Anna     Acme       Service   Renewal                    180,00
10   2026-05-01   Anna     Acme       Service   Renewal    takes back 3   -150,00
> show verify
everything adds up
> sign --customer Gamma --seller Anna --product Service --value "100" --renews 1
no: /lines/0/renews_line_id: The customer has no such line to renew.
> sign --customer Acme --seller Anna --product Service --value "100" --on 2025-01-01 --renews 1
no: /lines/0/renews_line_id: The line to renew was signed later, on 2025-03-01.
