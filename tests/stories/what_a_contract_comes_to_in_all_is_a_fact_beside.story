# The whole of three years is told beside the volume of one, and is in no sum.
today 2026-11-15
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 36 --and --product Training --value "50 000" --and --product Support --value "100" --term fixed --months 18 --and --product Hosting --value "10 000" --term rolling
signed deal 1
  Service: New sale. The customer has never bought before.
  Training: New sale. The customer has never bought before.
  Support: New sale. The customer has never bought before.
  Hosting: New sale. The customer has never bought before.
> show contract --deal 1
  Service, 1 200 000,00 a year, 36 months from 2026-11-15, New sale, in all 3 600 000,00
  Training, 50 000,00 a year, once, New sale, in all 50 000,00
  Support, 100,00 a year, 18 months from 2026-11-15, New sale, in all 150,00
  Hosting, 10 000,00 a year, until notice from 2026-11-15, New sale, without an end
> show standing --by channel
                   done   committed   expected   deals        landing
New sale   1 260 100,00        0,00       0,00    1.00   1 260 100,00
Total      1 260 100,00        0,00       0,00    1.00   1 260 100,00
