# A deal of 1,000 and then a credit of 200 is 800, in the books as in the standing; never 1,200.
today 2026-03-02
> sign --customer Acme --seller Anna --product Service --value "1 000"
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-04-07
> correct --deal 1 --value "800" --why "Credit of 200"
> show standing --by seller
          done   committed   expected   deals   landing
Anna    800,00        0,00       0,00    1.00    800,00
Total   800,00        0,00       0,00    1.00    800,00
> show months
month       done
2026-03   800,00
> show entries
no   date         seller   customer   product   channel    note              volume
1    2026-03-02   Anna     Acme       Service   New sale                   1 000,00
2    2026-03-02   Anna     Acme       Service   New sale   takes back 1   -1 000,00
3    2026-03-02   Anna     Acme       Service   New sale                     800,00
> show deal 1
2026-03-02, Acme: Anna 100 %
  line 1: Service, 800,00 a year, once, New sale
2026-03-02 entered: entries 1, 1 000,00
2026-04-07 corrected, "Credit of 200": entries 2 to 3, -200,00
> show verify
everything adds up
