# The founding example: 1,200,000 a year, signed 10 March. The seller sees all of it in March; measured as
# invoicing she would wait until February to see it.
today 2026-03-10
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 12
signed deal 1
  Service: New sale. The customer has never bought before.
> show months
month             done
2026-03   1 200 000,00
> show lens
month           signed     invoiced
2026-01           0,00         0,00
2026-02           0,00         0,00
2026-03   1 200 000,00   100 000,00
2026-04           0,00   100 000,00
2026-05           0,00   100 000,00
2026-06           0,00   100 000,00
2026-07           0,00   100 000,00
2026-08           0,00   100 000,00
2026-09           0,00   100 000,00
2026-10           0,00   100 000,00
2026-11           0,00   100 000,00
2026-12           0,00   100 000,00
> show lens --year 2027
month     signed     invoiced
2027-01     0,00   100 000,00
2027-02     0,00   100 000,00
2027-03     0,00         0,00
2027-04     0,00         0,00
2027-05     0,00         0,00
2027-06     0,00         0,00
2027-07     0,00         0,00
2027-08     0,00         0,00
2027-09     0,00         0,00
2027-10     0,00         0,00
2027-11     0,00         0,00
2027-12     0,00         0,00
> show entries
no   date         seller   customer   product   channel          volume
1    2026-03-10   Anna     Acme       Service   New sale   1 200 000,00
