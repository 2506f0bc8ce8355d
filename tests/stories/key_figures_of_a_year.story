today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "300 000" --term fixed --months 12 --on 2025-02-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-03-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Gamma --seller Bo --product Service --value "40 000" --term rolling --on 2024-01-01
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "500 000" --term fixed --months 12 --start 2026-02-01 --on 2026-01-20
signed deal 4
  Service: Renewal. Active customer who bought Service last on 2025-02-01.
> sign --customer Delta --seller "Anna 50, Bo 50" --product Service --value "200 000" --on 2026-03-01 --first-contact 2026-02-01
signed deal 5
  Service: New sale. The customer has never bought before.
> terminate --deal 3 --on 2026-03-31
# Of 400 000 that ran out, 300 000 was renewed; what ended is the rest and what was terminated.
> show key-figures --by channel
           deals         size   days   new   won back      expired      renewed     rate        ended
Renewal     1.00   500 000,00      -     0          0   400 000,00   300 000,00   75.0 %   140 000,00
New sale    1.00   200 000,00     28     1          0         0,00         0,00        -         0,00
Total       2.00   350 000,00     28     1          0   400 000,00   300 000,00   75.0 %   140 000,00
> show key-figures --by seller
        deals         size   days   new   won back      expired      renewed     rate        ended
Anna     1.50   400 000,00     28     1          0   400 000,00   300 000,00   75.0 %   100 000,00
Bo       0.50   200 000,00     28     1          0         0,00         0,00        -    40 000,00
Total    2.00   350 000,00     28     1          0   400 000,00   300 000,00   75.0 %   140 000,00
> show key-figures --as Bo
        deals         size   days   new   won back   expired   renewed       ended
Total    0.50   200 000,00     28     1          0      0,00      0,00   40 000,00
> show key-figures --year 2025
        deals         size   new   won back   expired   renewed   ended
Total    2.00   200 000,00     2          0      0,00      0,00    0,00
# A void deal never counts.
> void --deal 5 --why "entered twice"
> show key-figures
        deals         size   new   won back      expired      renewed     rate        ended
Total    1.00   500 000,00     0          0   400 000,00   300 000,00   75.0 %   140 000,00
