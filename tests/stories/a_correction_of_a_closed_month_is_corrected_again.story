# What is taken back is always what stands: a correction that landed in an open month is itself taken back there, on its
# own day; and what is posted anew goes to its own day as soon as that month is open again.
today 2026-05-10
> sign --customer Acme --seller Anna --product Service --value "100" --term fixed --months 36 --on 2025-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> close 2026-04
> correct --deal 1 --value "200" --why "Two sites"
> correct --deal 1 --value "100" --why "One after all"
> terminate --deal 1 --on 2025-06-30
> show entries
no   date         seller   customer   product   channel    note             volume
1    2025-03-01   Anna     Acme       Service   New sale                    100,00
2    2026-03-01   Anna     Acme       Service   Renewal                     100,00
3    2027-03-01   Anna     Acme       Service   Renewal                     100,00
4    2026-05-01   Anna     Acme       Service   New sale   takes back 1    -100,00
5    2026-05-01   Anna     Acme       Service   Renewal    takes back 2    -100,00
6    2027-03-01   Anna     Acme       Service   Renewal    takes back 3    -100,00
7    2026-05-01   Anna     Acme       Service   New sale                    200,00
8    2026-05-01   Anna     Acme       Service   Renewal                     200,00
9    2027-03-01   Anna     Acme       Service   Renewal                     200,00
10   2026-05-01   Anna     Acme       Service   New sale   takes back 7    -200,00
11   2026-05-01   Anna     Acme       Service   Renewal    takes back 8    -200,00
12   2027-03-01   Anna     Acme       Service   Renewal    takes back 9    -200,00
13   2026-05-01   Anna     Acme       Service   New sale                    100,00
14   2026-05-01   Anna     Acme       Service   Renewal                     100,00
15   2027-03-01   Anna     Acme       Service   Renewal                     100,00
16   2026-05-01   Anna     Acme       Service   Renewal    takes back 14   -100,00
17   2027-03-01   Anna     Acme       Service   Renewal    takes back 15   -100,00
# 2025 and March 2026 are as they were reported; May has the difference: a year that never was, 100 less.
> show standing --by month --year 2025
            done   committed   expected   deals   landing
2025-03   100,00        0,00       0,00    1.00         -
Total     100,00        0,00       0,00    1.00    100,00
> show standing --by month --year 2026
             done   committed   expected   deals   landing
2026-03    100,00        0,00       0,00    0.00         -
2026-05   -100,00        0,00       0,00    0.00         -
Total        0,00        0,00       0,00    0.00      0,00
> reopen 2026-01
> reinstate --deal 1
> correct --deal 1 --seller Bo --why "It was Bo's"
> show deal 1
2025-03-01, Acme: Bo 100 %
  line 1: Service, 100,00 a year, 36 months from 2025-03-01, New sale
2026-05-10 entered: entries 1 to 3, 300,00
2026-05-10 corrected, "Two sites": entries 4 to 9, 300,00
2026-05-10 corrected, "One after all": entries 10 to 15, -300,00
2026-05-10 terminated: entries 16 to 17, -200,00
2026-05-10 reinstated: entries 18 to 19, 200,00
2026-05-10 corrected, "It was Bo's": entries 20 to 25, 0,00
> show standing --by seller --year 2025
          done   committed   expected   deals   landing
Anna    100,00        0,00       0,00    1.00    100,00
Total   100,00        0,00       0,00    1.00    100,00
> show standing --by seller --year 2026
           done   committed   expected   deals   landing
Anna    -100,00        0,00       0,00   -1.00   -100,00
Bo       200,00        0,00       0,00    1.00    200,00
Total    100,00        0,00       0,00    0.00    100,00
> show standing --by seller --year 2027
        done   committed   expected   deals   landing
Anna    0,00        0,00       0,00    0.00      0,00
Bo      0,00      100,00       0,00    0.00    100,00
Total   0,00      100,00       0,00    0.00    100,00
> show verify
everything adds up
