today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-07-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "300 000" --term fixed --months 12 --on 2025-08-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Gamma --seller Anna --product Service --value "900 000" --term rolling --on 2025-08-01
signed deal 3
  Service: New sale. The customer has never bought before.
> show expiring --days 30
customer   product   ends             a year
Acme       Service   2026-06-30   100 000,00
> show expiring --days 90
customer   product   ends             a year
Beta       Service   2026-07-31   300 000,00
Acme       Service   2026-06-30   100 000,00
# Renewals land on what is done, committed and expected, and nine tenths of what runs out.
> show standing --by channel
          done    committed   expected   deals        landing
Renewal   0,00   900 000,00       0,00    0.00   1 260 000,00
Total     0,00   900 000,00       0,00    0.00   1 260 000,00
> sign --customer Beta --seller Anna --product Service --value "310 000" --term fixed --months 12 --start 2026-08-01
signed deal 4
  Service: Renewal. Active customer who bought Service last on 2025-08-01.
> show expiring --days 90
customer   product   ends             a year
Acme       Service   2026-06-30   100 000,00
> show standing --by channel
                done    committed   expected   deals        landing
Renewal   310 000,00   900 000,00       0,00    1.00   1 300 000,00
Total     310 000,00   900 000,00       0,00    1.00   1 300 000,00
