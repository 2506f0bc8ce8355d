# A deal of last year turns out never to have been signed, when that year is closed: it stays as it was reported, and this
# year is that much less, for her who sold it too; also where there is no goal, which is not a goal of nothing.
today 2027-01-20
> sign --customer Acme --seller "Anna 50, Bo 50" --product Service --value "100" --on 2026-11-10
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Bo --product Service --value "300" --on 2027-01-15
signed deal 2
  Service: New sale. The customer has never bought before.
> close 2026-12
> void --deal 1 --why "Never signed"
> show entries
no   date         seller   customer   product   channel    note           volume
1    2026-11-10   Anna     Acme       Service   New sale                   50,00
2    2026-11-10   Bo       Acme       Service   New sale                   50,00
3    2027-01-15   Bo       Beta       Service   New sale                  300,00
4    2027-01-01   Anna     Acme       Service   New sale   takes back 1   -50,00
5    2027-01-01   Bo       Acme       Service   New sale   takes back 2   -50,00
> show standing --year 2026 --by seller
          done   committed   expected   deals   landing
Anna     50,00        0,00       0,00    0.50     50,00
Bo       50,00        0,00       0,00    0.50     50,00
Total   100,00        0,00       0,00    1.00    100,00
> show standing --by seller
          done   committed   expected   deals   landing
Anna    -50,00        0,00       0,00   -0.50    -50,00
Bo      250,00        0,00       0,00    0.50    250,00
Total   200,00        0,00       0,00    0.00    200,00
today 2027-12-31
> show standing --by seller
          done   committed   expected   deals   landing
Anna    -50,00        0,00       0,00   -0.50    -50,00
Bo      250,00        0,00       0,00    0.50    250,00
Total   200,00        0,00       0,00    0.00    200,00
