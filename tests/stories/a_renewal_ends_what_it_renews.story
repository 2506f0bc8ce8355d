# A rolling contract that is renewed by name does not roll on beside its renewal.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling --on 2025-09-01
signed deal 1
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel        volume
1    2025-09-01   Anna     Acme       Service   New sale   100 000,00
2    2026-09-01   Anna     Acme       Service   Renewal    100 000,00
3    2027-09-01   Anna     Acme       Service   Renewal    100 000,00
> preview --customer Acme --seller Bo --product Service --value "150 000" --term fixed --months 24 --start 2026-07-01 --renews 1
  Service: Renewal. Renews an earlier line.
  2026-06-15 Bo, Renewal: 150 000,00
  2027-06-15 Bo, Renewal: 150 000,00
  2026-09-01 Anna, Renewal: -100 000,00 (takes back entry 2)
  2027-09-01 Anna, Renewal: -100 000,00 (takes back entry 3)
> sign --customer Acme --seller Bo --product Service --value "150 000" --term fixed --months 24 --start 2026-07-01 --renews 1
signed deal 2
  Service: Renewal. Renews an earlier line.
> show entries
no   date         seller   customer   product   channel    note                volume
1    2025-09-01   Anna     Acme       Service   New sale                   100 000,00
2    2026-09-01   Anna     Acme       Service   Renewal                    100 000,00
3    2027-09-01   Anna     Acme       Service   Renewal                    100 000,00
4    2026-06-15   Bo       Acme       Service   Renewal                    150 000,00
5    2027-06-15   Bo       Acme       Service   Renewal                    150 000,00
6    2026-09-01   Anna     Acme       Service   Renewal    takes back 2   -100 000,00
7    2027-09-01   Anna     Acme       Service   Renewal    takes back 3   -100 000,00
> show standing --by seller --year 2026
              done   committed   expected   deals      landing
Anna          0,00        0,00       0,00    0.00         0,00
Bo      150 000,00        0,00       0,00    1.00   150 000,00
Total   150 000,00        0,00       0,00    1.00   150 000,00
> show standing --by seller --year 2027
        done    committed   expected   deals      landing
Anna    0,00         0,00       0,00    0.00         0,00
Bo      0,00   150 000,00       0,00    0.00   150 000,00
Total   0,00   150 000,00       0,00    0.00   150 000,00
> show lens
month         signed    invoiced
2026-01         0,00    8 333,34
2026-02         0,00    8 333,33
2026-03         0,00    8 333,33
2026-04         0,00    8 333,34
2026-05         0,00    8 333,33
2026-06   150 000,00    8 333,33
2026-07         0,00   12 500,00
2026-08         0,00   12 500,00
2026-09         0,00   12 500,00
2026-10         0,00   12 500,00
2026-11         0,00   12 500,00
2026-12         0,00   12 500,00
# Nobody can renew somebody else's line.
> sign --customer Beta --seller Bo --product Service --value "1 000" --renews 1
no: /lines/0/renews_line_id: The customer has no such line to renew.
> show verify
everything adds up
