# Whoever may leave is expected until the last day of notice has passed, also where the contract runs until notice; and
# the day of notice is clamped to its month as every other: three months before 31 May is the last of February.
today 2026-05-31
> sign --customer Acme --seller Anna --product Service --value "100" --term rolling --notice 3
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "1 000" --term fixed --months 24 --notice 0
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Cecil --seller Anna --product Service --value "10 000" --term fixed --months 24
signed deal 3
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel    note                         volume
1    2026-05-31   Anna     Acme       Service   New sale                                100,00
2    2027-05-31   Anna     Acme       Service   Renewal    notice until 2027-02-28      100,00
3    2026-05-31   Anna     Beta       Service   New sale                              1 000,00
4    2027-05-31   Anna     Beta       Service   Renewal    notice until 2027-05-31    1 000,00
5    2026-05-31   Anna     Cecil      Service   New sale                             10 000,00
6    2027-05-31   Anna     Cecil      Service   Renewal                              10 000,00
# Without a clause all of it is committed; with no months of notice she may leave to the last.
> show standing --year 2027 --by customer
        done   committed   expected   deals
Acme    0,00        0,00     100,00    0.00
Beta    0,00        0,00   1 000,00    0.00
Cecil   0,00   10 000,00       0,00    0.00
Total   0,00   10 000,00   1 100,00    0.00
today 2027-02-28
> show standing --by customer
        done   committed   expected   deals
Acme    0,00        0,00     100,00    0.00
Beta    0,00        0,00   1 000,00    0.00
Cecil   0,00   10 000,00       0,00    0.00
Total   0,00   10 000,00   1 100,00    0.00
today 2027-03-01
> show standing --by customer
        done   committed   expected   deals
Acme    0,00      100,00       0,00    0.00
Beta    0,00        0,00   1 000,00    0.00
Cecil   0,00   10 000,00       0,00    0.00
Total   0,00   10 100,00   1 000,00    0.00
today 2027-05-30
> show standing --by customer
        done   committed   expected   deals
Acme    0,00      100,00       0,00    0.00
Beta    0,00        0,00   1 000,00    0.00
Cecil   0,00   10 000,00       0,00    0.00
Total   0,00   10 100,00   1 000,00    0.00
today 2027-05-31
> show standing --by customer
             done   committed   expected   deals
Acme       100,00        0,00       0,00    0.00
Beta     1 000,00        0,00       0,00    0.00
Cecil   10 000,00        0,00       0,00    0.00
Total   11 100,00        0,00       0,00    0.00
# Asked for a day gone by, the answer is that day's.
> show standing --on 2027-02-28 --by customer
        done   committed   expected   deals
Acme    0,00        0,00     100,00    0.00
Beta    0,00        0,00   1 000,00    0.00
Cecil   0,00   10 000,00       0,00    0.00
Total   0,00   10 000,00   1 100,00    0.00
# The total value of a contract is no part of any sum: 100 and 1,000 and 10,000 were signed in 2026, as much in 2027.
> show standing --year 2026 --by channel
                done   committed   expected   deals     landing
New sale   11 100,00        0,00       0,00    3.00   11 100,00
Total      11 100,00        0,00       0,00    3.00   11 100,00
