# A channel is decided when a deal is signed, from what came before. However a report is cut, the deal is in that
# channel, and the parts are the whole.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100" --on 2024-02-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "200" --on 2024-06-01
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2024-02-01.
> sign --customer Acme --seller Anna --product Training --value "400" --on 2024-12-31
signed deal 3
  Training: Cross-sale. Active customer (last purchase 2024-06-01) who has never bought Training.
> sign --customer Acme --seller Anna --product Service --value "800" --on 2026-01-01
signed deal 4
  Service: Win-back. The latest contract ran out 2024-12-31.
> show entries
no   date         seller   customer   product    channel      volume
1    2024-02-01   Anna     Acme       Service    New sale     100,00
2    2024-06-01   Anna     Acme       Service    Renewal      200,00
3    2024-12-31   Anna     Acme       Training   Cross-sale   400,00
4    2026-01-01   Anna     Acme       Service    Win-back     800,00
# Only the second: for a report that begins there it would look like the first.
> show entries --from 2024-06-01 --to 2024-06-30
no   date         seller   customer   product   channel   volume
2    2024-06-01   Anna     Acme       Service   Renewal   200,00
> show entries --from 2024-12-31 --to 2026-01-01
no   date         seller   customer   product    channel      volume
3    2024-12-31   Anna     Acme       Training   Cross-sale   400,00
4    2026-01-01   Anna     Acme       Service    Win-back     800,00
> show standing --year 2024 --by channel
               done   committed   expected   deals   landing
Renewal      200,00        0,00       0,00    1.00    200,00
Cross-sale   400,00        0,00       0,00    1.00    400,00
New sale     100,00        0,00       0,00    1.00    100,00
Total        700,00        0,00       0,00    3.00    700,00
> show standing --year 2024 --on 2024-06-01 --by channel
               done   committed   expected   deals   landing
Renewal      200,00        0,00       0,00    1.00    200,00
Cross-sale     0,00      400,00       0,00    0.00    400,00
New sale     100,00        0,00       0,00    1.00    100,00
Total        300,00      400,00       0,00    2.00    700,00
> show standing --year 2026 --by channel
             done   committed   expected   deals   landing
Win-back   800,00        0,00       0,00    1.00    800,00
Total      800,00        0,00       0,00    1.00    800,00
> show review
nothing
