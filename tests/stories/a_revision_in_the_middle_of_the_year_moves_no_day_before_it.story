# The goals in force on a day decide that day's pace: a revision in June changes nothing of May.
today 2026-01-10
> budget --total "1 200 000" --goals "Anna new_sales 1 200 000"
draft 1 of 2026: new sales is the rest, 1 200 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "300 000"
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 900 000,00 left of 1 200 000,00
today 2026-06-15
> budget --total "2 400 000" --goals "Anna new_sales 2 400 000" --reason "Two competitors left the market"
draft 2 of 2026: new sales is the rest, 2 400 000,00
> approve
the budget of 2026 is approved, version 2
> show standing --by channel --on 2026-05-31
                   done   committed   expected   deals           goal         left   of goal   due by now     pace      landing      a week      a month
Renewal            0,00        0,00       0,00    0.00           0,00         0,00         -         0,00        -         0,00        0,00         0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00         0,00         -         0,00        -         0,00        0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00        -         0,00        0,00         0,00
New sale     300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   500 000,00   60.0 %   720 000,00   29 439,25   128 571,43
Total        300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   500 000,00   60.0 %   720 000,00   29 439,25   128 571,43
> show standing --by channel --on 2026-06-15
                   done   committed   expected   deals           goal           left   of goal     due by now     pace      landing      a week      a month
Renewal            0,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -         0,00        0,00         0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -         0,00        0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -         0,00        0,00         0,00
New sale     300 000,00        0,00       0,00    1.00   2 400 000,00   2 100 000,00    12.5 %   1 100 000,00   27.3 %   654 545,45   73 869,35   323 076,92
Total        300 000,00        0,00       0,00    1.00   2 400 000,00   2 100 000,00    12.5 %   1 100 000,00   27.3 %   654 545,45   73 869,35   323 076,92
> show standing --by seller --on 2026-05-31
              done   committed   expected   deals           goal         left   of goal   due by now     pace      landing      a week      a month
Anna    300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   500 000,00   60.0 %   720 000,00   29 439,25   128 571,43
Total   300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   500 000,00   60.0 %   720 000,00   29 439,25   128 571,43
> show standing --by seller --on 2026-06-15
              done   committed   expected   deals           goal           left   of goal     due by now     pace      landing      a week      a month
Anna    300 000,00        0,00       0,00    1.00   2 400 000,00   2 100 000,00    12.5 %   1 100 000,00   27.3 %   654 545,45   73 869,35   323 076,92
Total   300 000,00        0,00       0,00    1.00   2 400 000,00   2 100 000,00    12.5 %   1 100 000,00   27.3 %   654 545,45   73 869,35   323 076,92
