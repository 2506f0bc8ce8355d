# The first year begins on 16 December: it meets thirteen months, and December's goal is earned over the sixteen days of it
# that belong to the year.
today 2025-12-19
> settings --year 2025-12-16..2026-12-31
> budget --total "1 300" --goals "Anna new_sales 1 300"
draft 1 of 2025-2026: new sales is the rest, 1 300,00
> approve
the budget of 2025-2026 is approved, version 1
> sign --customer Early --seller Anna --product Service --value "40" --on 2025-12-15
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 1 300,00 left of 1 300,00
> sign --customer Acme --seller Anna --product Service --value "20" --on 2025-12-16
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 1 280,00 left of 1 300,00
# Four of sixteen days: 25 of December's 100.
> show standing --by seller
         done   committed   expected   deals       goal       left   of goal   due by now     pace    landing   a week   a month
Anna    20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %        25,00   80.0 %   1 300,00    23,77    100,39
Total   20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %        25,00   80.0 %   1 300,00    23,77    100,39
> show months
month      done     goal
2025-12   20,00   100,00
2026-01    0,00   100,00
2026-02    0,00   100,00
2026-03    0,00   100,00
2026-04    0,00   100,00
2026-05    0,00   100,00
2026-06    0,00   100,00
2026-07    0,00   100,00
2026-08    0,00   100,00
2026-09    0,00   100,00
2026-10    0,00   100,00
2026-11    0,00   100,00
2026-12    0,00   100,00
today 2025-12-31
> show standing --by seller
         done   committed   expected   deals       goal       left   of goal   due by now     pace    landing   a week   a month
Anna    20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %       100,00   20.0 %   1 300,00    24,55    106,67
Total   20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %       100,00   20.0 %   1 300,00    24,55    106,67
today 2026-01-01
> show standing --by seller
         done   committed   expected   deals       goal       left   of goal   due by now     pace    landing   a week   a month
Anna    20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %       103,23   19.4 %   1 300,00    24,62    106,95
Total   20,00        0,00       0,00    1.00   1 300,00   1 280,00     1.5 %       103,23   19.4 %   1 300,00    24,62    106,95
