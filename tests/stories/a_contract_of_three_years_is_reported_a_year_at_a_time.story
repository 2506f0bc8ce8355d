# The customer may leave three months before an anniversary. Until that day has passed the coming year is
# expected; after it, committed; on the anniversary it is done.
today 2026-11-15
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 36 --notice 3
signed deal 1
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel    note                            volume
1    2026-11-15   Anna     Acme       Service   New sale                             1 200 000,00
2    2027-11-15   Anna     Acme       Service   Renewal    notice until 2027-08-15   1 200 000,00
3    2028-11-15   Anna     Acme       Service   Renewal    notice until 2028-08-15   1 200 000,00
> show standing --by channel
                   done   committed   expected   deals        landing
New sale   1 200 000,00        0,00       0,00    1.00   1 200 000,00
Total      1 200 000,00        0,00       0,00    1.00   1 200 000,00
today 2027-08-15
> show standing --by channel
          done   committed       expected   deals        landing
Renewal   0,00        0,00   1 200 000,00    0.00   1 200 000,00
Total     0,00        0,00   1 200 000,00    0.00   1 200 000,00
today 2027-08-16
> show standing --by channel
          done      committed   expected   deals        landing
Renewal   0,00   1 200 000,00       0,00    0.00   1 200 000,00
Total     0,00   1 200 000,00       0,00    0.00   1 200 000,00
today 2027-11-15
> show standing --by channel
                  done   committed   expected   deals        landing
Renewal   1 200 000,00        0,00       0,00    0.00   1 200 000,00
Total     1 200 000,00        0,00       0,00    0.00   1 200 000,00
