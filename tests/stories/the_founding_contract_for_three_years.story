# 1,200,000 a year for three years, without a notice clause: a year at a time, or whole where the company says so.
today 2026-11-15
> settings --multi-year yearly
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 36
signed deal 1
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel          volume
1    2026-11-15   Anna     Acme       Service   New sale   1 200 000,00
2    2027-11-15   Anna     Acme       Service   Renewal    1 200 000,00
3    2028-11-15   Anna     Acme       Service   Renewal    1 200 000,00
# Follow-on years in the channel of the first, where the company says so. A deal keeps what held when it was entered.
> settings --follow-on original
> sign --customer Beta --seller Anna --product Service --value "1 200 000" --term fixed --months 36 --notice 3
signed deal 2
  Service: New sale. The customer has never bought before.
> settings --multi-year full_term_unless_notice
> sign --customer Cecil --seller Anna --product Service --value "1 200 000" --term fixed --months 36
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Delta --seller Anna --product Service --value "1 200 000" --term fixed --months 36 --notice 3
signed deal 4
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel    note                            volume
1    2026-11-15   Anna     Acme       Service   New sale                             1 200 000,00
2    2027-11-15   Anna     Acme       Service   Renewal                              1 200 000,00
3    2028-11-15   Anna     Acme       Service   Renewal                              1 200 000,00
4    2026-11-15   Anna     Beta       Service   New sale                             1 200 000,00
5    2027-11-15   Anna     Beta       Service   New sale   notice until 2027-08-15   1 200 000,00
6    2028-11-15   Anna     Beta       Service   New sale   notice until 2028-08-15   1 200 000,00
7    2026-11-15   Anna     Cecil      Service   New sale                             3 600 000,00
8    2026-11-15   Anna     Delta      Service   New sale                             1 200 000,00
9    2027-11-15   Anna     Delta      Service   New sale   notice until 2027-08-15   1 200 000,00
10   2028-11-15   Anna     Delta      Service   New sale   notice until 2028-08-15   1 200 000,00
> show standing --by channel
                   done   committed   expected   deals        landing
New sale   7 200 000,00        0,00       0,00    4.00   7 200 000,00
Total      7 200 000,00        0,00       0,00    4.00   7 200 000,00
