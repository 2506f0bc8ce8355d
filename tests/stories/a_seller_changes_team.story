# What is done stays with the team of its day; what is dated later follows the seller.
today 2026-02-01
> team --seller Anna --team North
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 24
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-06-15
> team --seller Anna --team South
> show deal 1
2026-02-01, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, 24 months from 2026-02-01, New sale
2026-02-01 entered: entries 1 to 2, 200 000,00
2026-06-15 followed a seller to another team: entries 3 to 4, 0,00
> show standing --by team --year 2026
              done   committed   expected   deals      landing
North   100 000,00        0,00       0,00    1.00   100 000,00
Total   100 000,00        0,00       0,00    1.00   100 000,00
> show standing --by team --year 2027
        done    committed   expected   deals      landing
North   0,00         0,00       0,00    0.00         0,00
South   0,00   100 000,00       0,00    0.00   100 000,00
Total   0,00   100 000,00       0,00    0.00   100 000,00
> show verify
everything adds up
