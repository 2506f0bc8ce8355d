# What runs out within 30, 60 or 90 days, with the last day of notice where there is a clause.
today 2026-06-15
> sign --customer Thirty --seller Anna --product Service --value "100" --term fixed --months 12 --on 2025-07-16
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Sixty --seller Anna --product Service --value "200" --term fixed --months 24 --notice 1 --on 2024-08-15
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Ninety --seller Bo --product Service --value "300" --term fixed --months 12 --notice 3 --on 2025-09-14
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Later --seller Bo --product Service --value "400" --term fixed --months 12 --on 2025-09-15
signed deal 4
  Service: New sale. The customer has never bought before.
> sign --customer Ended --seller Bo --product Service --value "500" --term fixed --months 12 --on 2025-09-01
signed deal 5
  Service: New sale. The customer has never bought before.
> terminate --deal 5 --on 2026-06-30
> sign --customer Renewed --seller Bo --product Service --value "600" --term fixed --months 12 --on 2025-07-01
signed deal 6
  Service: New sale. The customer has never bought before.
> sign --customer Renewed --seller Bo --product Service --value "650" --term fixed --months 12 --start 2026-07-01 --renews 6
signed deal 7
  Service: Renewal. Renews an earlier line.
> show expiring --days 30
customer   product   ends         a year
Thirty     Service   2026-07-15   100,00
> show expiring --days 60
customer   product   ends         notice by    a year
Sixty      Service   2026-08-14   2026-07-15   200,00
Thirty     Service   2026-07-15   -            100,00
> show expiring --days 90
customer   product   ends         notice by    a year
Ninety     Service   2026-09-13   2026-06-14   300,00
Sixty      Service   2026-08-14   2026-07-15   200,00
Thirty     Service   2026-07-15   -            100,00
> show expiring --days 91
customer   product   ends         notice by    a year
Later      Service   2026-09-14   -            400,00
Ninety     Service   2026-09-13   2026-06-14   300,00
Sixty      Service   2026-08-14   2026-07-15   200,00
Thirty     Service   2026-07-15   -            100,00
> show expiring --days 90 --as Bo
customer   product   ends         notice by    a year
Ninety     Service   2026-09-13   2026-06-14   300,00
