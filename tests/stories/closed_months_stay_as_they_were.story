# Figures that have been reported stay: what would be posted into a closed month lands on the first open day.
today 2026-03-10
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "200 000"
signed deal 2
  Service: New sale. The customer has never bought before.
today 2026-05-05
> close 2026-05
no: /through: 2026-05 is not over yet: a month can be closed when it has ended.
> close 2026-04
> sign --customer Cecil --seller Anna --product Service --value "10 000" --on 2026-04-20
signed deal 3
  Service: New sale. The customer has never bought before.
> correct --deal 2 --value "250 000"
> void --deal 1 --why "Never signed"
> show entries
no   date         seller   customer   product   channel    note                volume
1    2026-03-10   Anna     Acme       Service   New sale                   100 000,00
2    2027-03-10   Anna     Acme       Service   Renewal                    100 000,00
3    2026-03-10   Anna     Beta       Service   New sale                   200 000,00
4    2026-05-01   Anna     Cecil      Service   New sale                    10 000,00
5    2026-05-01   Anna     Beta       Service   New sale   takes back 3   -200 000,00
6    2026-05-01   Anna     Beta       Service   New sale                   250 000,00
7    2026-05-01   Anna     Acme       Service   New sale   takes back 1   -100 000,00
8    2027-03-10   Anna     Acme       Service   Renewal    takes back 2   -100 000,00
> show standing --by month --on 2026-12-31
                done   committed   expected   deals      landing
2026-03   300 000,00        0,00       0,00    2.00            -
2026-05   -40 000,00        0,00       0,00    0.00            -
Total     260 000,00        0,00       0,00    2.00   260 000,00
> reopen 2026-04
> correct --deal 3 --value "20 000"
> show entries --customer Cecil
no   date         seller   customer   product   channel    note               volume
4    2026-05-01   Anna     Cecil      Service   New sale                   10 000,00
9    2026-05-01   Anna     Cecil      Service   New sale   takes back 4   -10 000,00
10   2026-04-20   Anna     Cecil      Service   New sale                   20 000,00
> reopen
> show verify
everything adds up
