# The year runs from April to March. Its last month is closed, and what is found out later lands in the new year, on
# the first open day; what rolls on is posted to the end of the year after this one, 31 March.
today 2026-03-20
> settings --year 2025-04-01..2026-03-31
> sign --customer Acme --seller Anna --product Service --value "120 000" --term rolling --on 2025-04-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "50 000" --term fixed --months 24 --on 2026-03-20
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Cecil --seller Anna --product Service --value "10 000" --term rolling --on 2026-03-20
signed deal 3
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel        volume
1    2025-04-01   Anna     Acme       Service   New sale   120 000,00
2    2026-04-01   Anna     Acme       Service   Renewal    120 000,00
3    2026-03-20   Anna     Beta       Service   New sale    50 000,00
4    2027-03-20   Anna     Beta       Service   Renewal     50 000,00
5    2026-03-20   Anna     Cecil      Service   New sale    10 000,00
6    2027-03-20   Anna     Cecil      Service   Renewal     10 000,00
# The year begins: what is dated by 31 March 2028 is posted, once: on 1 April 2027, its first day, and on 20 March 2028.
today 2026-04-01
> show deal 1
2025-04-01, Acme: Anna 100 %
  line 1: Service, 120 000,00 a year, until notice from 2025-04-01, New sale
2026-03-20 entered: entries 1 to 2, 240 000,00
2026-04-01 rolled forward: entries 7, 120 000,00
> show deal 3
2026-03-20, Cecil: Anna 100 %
  line 1: Service, 10 000,00 a year, until notice from 2026-03-20, New sale
2026-03-20 entered: entries 5 to 6, 20 000,00
2026-04-01 rolled forward: entries 8, 10 000,00
today 2026-04-02
> show deal 1
2025-04-01, Acme: Anna 100 %
  line 1: Service, 120 000,00 a year, until notice from 2025-04-01, New sale
2026-03-20 entered: entries 1 to 2, 240 000,00
2026-04-01 rolled forward: entries 7, 120 000,00
> close 2026-04
no: /through: 2026-04 is not over yet: a month can be closed when it has ended.
> close 2026-03
> correct --deal 2 --value "60 000" --why "The price list of the year"
> terminate --deal 1 --on 2026-03-31 --why "They had said so in March"
> sign --customer Delta --seller Anna --product Service --value "7 000" --on 2026-03-31
signed deal 4
  Service: New sale. The customer has never bought before.
> show entries --from 2026-03-01 --to 2026-04-30
no   date         seller   customer   product   channel    note                volume
2    2026-04-01   Anna     Acme       Service   Renewal                    120 000,00
3    2026-03-20   Anna     Beta       Service   New sale                    50 000,00
5    2026-03-20   Anna     Cecil      Service   New sale                    10 000,00
9    2026-04-01   Anna     Beta       Service   New sale   takes back 3    -50 000,00
11   2026-04-01   Anna     Beta       Service   New sale                    60 000,00
13   2026-04-01   Anna     Acme       Service   Renewal    takes back 2   -120 000,00
15   2026-04-01   Anna     Delta      Service   New sale                     7 000,00
# March is as it was reported: 50,000 and 10,000. The rest is of the new year.
> show standing --year 2025-2026 --by channel
                 done   committed   expected   deals      landing
New sale   180 000,00        0,00       0,00    3.00   180 000,00
Total      180 000,00        0,00       0,00    3.00   180 000,00
> show standing --by channel
                done   committed   expected   deals     landing
Renewal         0,00   70 000,00       0,00    0.00   70 000,00
New sale   17 000,00        0,00       0,00    1.00   17 000,00
Total      17 000,00   70 000,00       0,00    1.00   87 000,00
> show verify
everything adds up
