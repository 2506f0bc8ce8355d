# Notice is given and the last day is an anniversary: what is dated that day stands, what comes after is taken back.
today 2026-05-10
> sign --customer Acme --seller Anna --product Service --value "100" --term fixed --months 48 --notice 3 --on 2025-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "100" --term rolling --on 2025-03-01
signed deal 2
  Service: New sale. The customer has never bought before.
> preview-terminate --deal 1 --on 2027-03-01 --why "Moving abroad"
  2028-03-01 Anna, Renewal: -100,00 (takes back entry 4)
> terminate --deal 1 --on 2027-03-01 --why "Moving abroad"
> terminate --deal 2 --on 2027-02-28 --why "Insourced"
> terminate --deal 2 --on 2025-02-01
no: /on: The deal was signed 2025-03-01, after that day: make it void if it was a mistake.
> show entries
no   date         seller   customer   product   channel    note                       volume
1    2025-03-01   Anna     Acme       Service   New sale                              100,00
2    2026-03-01   Anna     Acme       Service   Renewal    notice until 2025-12-01    100,00
3    2027-03-01   Anna     Acme       Service   Renewal    notice until 2026-12-01    100,00
4    2028-03-01   Anna     Acme       Service   Renewal    notice until 2027-12-01    100,00
5    2025-03-01   Anna     Beta       Service   New sale                              100,00
6    2026-03-01   Anna     Beta       Service   Renewal                               100,00
7    2027-03-01   Anna     Beta       Service   Renewal                               100,00
8    2028-03-01   Anna     Acme       Service   Renewal    takes back 4              -100,00
9    2027-03-01   Anna     Beta       Service   Renewal    takes back 7              -100,00
# A terminated contract covers her until its last day, and a year after that she is passive.
> show customer --customer Beta --on 2027-02-28
2027-02-28: active. Covered until 2027-02-28.
> show customer --customer Beta --on 2028-02-28
2028-02-28: active. Covered until 2027-02-28; counts as active until 2028-02-28.
> show customer --customer Beta --on 2028-02-29
2028-02-29: passive. Covered until 2027-02-28 and has signed nothing since: passive since 2028-02-29.
# They change their mind.
> reinstate --deal 2 --why "They stay"
> show deal 2
2025-03-01, Beta: Anna 100 %
  line 1: Service, 100,00 a year, until notice from 2025-03-01, New sale
2026-05-10 entered: entries 5 to 7, 300,00
2026-05-10 terminated, "Insourced": entries 9, -100,00
2026-05-10 reinstated, "They stay": entries 10, 100,00
> show customer --customer Beta --on 2028-02-29
2028-02-29: active. Has a contract that runs until notice.
> show verify
everything adds up
