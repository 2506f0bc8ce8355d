# Everything of a deal can be corrected: what no longer holds is taken back by name, and what holds is posted.
today 2026-03-10
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 24
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-04-15
# It was Beta, it was Bo's too, and it was signed in February.
> correct --deal 1 --customer Beta --seller "Anna 75, Bo 25" --on 2026-02-20 --why "Wrong customer"
> show entries
no   date         seller   customer   product   channel    note                volume
1    2026-03-10   Anna     Acme       Service   New sale                   100 000,00
2    2027-03-10   Anna     Acme       Service   Renewal                    100 000,00
3    2026-03-10   Anna     Acme       Service   New sale   takes back 1   -100 000,00
4    2027-03-10   Anna     Acme       Service   Renewal    takes back 2   -100 000,00
5    2026-02-20   Anna     Beta       Service   New sale                    75 000,00
6    2026-02-20   Bo       Beta       Service   New sale                    25 000,00
7    2027-02-20   Anna     Beta       Service   Renewal                     75 000,00
8    2027-02-20   Bo       Beta       Service   Renewal                     25 000,00
> show customer --customer Acme
2026-04-15: prospect. Has never bought.
> show customer --customer Beta
2026-04-15: active. Covered until 2028-03-09.
# Nothing changed, and nothing is entered.
> correct --deal 1 --why "Wrong customer"
> show deal 1
2026-02-20, Beta: Anna 75 %, Bo 25 %
  line 1: Service, 100 000,00 a year, 24 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 2, 200 000,00
2026-04-15 corrected, "Wrong customer": entries 3 to 8, 0,00
> show standing --by seller,customer
                   done   committed   expected   deals
Anna, Acme         0,00        0,00       0,00    0.00
Anna, Beta    75 000,00        0,00       0,00    0.75
Bo, Beta      25 000,00        0,00       0,00    0.25
Total        100 000,00        0,00       0,00    1.00
> show verify
everything adds up
