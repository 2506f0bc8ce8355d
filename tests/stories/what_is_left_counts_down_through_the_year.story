today 2026-01-01
> budget --total "1 200 000" --goals "Anna new_sales 1 200 000"
draft 1 of 2026: new sales is the rest, 1 200 000,00
> approve
the budget of 2026 is approved, version 1
# Before a tenth of the year is behind us, the goal is the best guess of where we land.
> show standing --by channel
             done   committed   expected   deals           goal           left   of goal   due by now    pace        landing      a week      a month
Renewal      0,00        0,00       0,00    0.00           0,00           0,00         -         0,00       -           0,00        0,00         0,00
Cross-sale   0,00        0,00       0,00    0.00           0,00           0,00         -         0,00       -           0,00        0,00         0,00
Win-back     0,00        0,00       0,00    0.00           0,00           0,00         -         0,00       -           0,00        0,00         0,00
New sale     0,00        0,00       0,00    0.00   1 200 000,00   1 200 000,00     0.0 %     3 225,81   0.0 %   1 200 000,00   23 076,92   100 269,54
Total        0,00        0,00       0,00    0.00   1 200 000,00   1 200 000,00     0.0 %     3 225,81   0.0 %   1 200 000,00   23 076,92   100 269,54
today 2026-03-10
> preview --customer Acme --seller Anna --product Service --value "300 000"
  Service: New sale. The customer has never bought before.
  2026-03-10 Anna, New sale: 300 000,00
  Anna: 900 000,00 left of 1 200 000,00, was 1 200 000,00
  Anna, New sale: 900 000,00 left of 1 200 000,00, was 1 200 000,00
> sign --customer Acme --seller Anna --product Service --value "300 000"
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 900 000,00 left of 1 200 000,00
> show standing --by channel
                   done   committed   expected   deals           goal         left   of goal   due by now      pace        landing      a week     a month
Renewal            0,00        0,00       0,00    0.00           0,00         0,00         -         0,00         -           0,00        0,00        0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00         0,00         -         0,00         -           0,00        0,00        0,00
Win-back           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00         -           0,00        0,00        0,00
New sale     300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   232 258,06   129.2 %   1 550 000,03   21 283,78   93 000,00
Total        300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   232 258,06   129.2 %   1 550 000,03   21 283,78   93 000,00
today 2026-06-15
> show standing --seller Anna --by channel
                 done   committed   expected   deals           goal         left   of goal   due by now     pace      landing      a week      a month
New sale   300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   550 000,00   54.5 %   654 545,45   31 658,29   138 461,54
Total      300 000,00        0,00       0,00    1.00   1 200 000,00   900 000,00    25.0 %   550 000,00   54.5 %   654 545,45   31 658,29   138 461,54
> sign --customer Beta --seller Anna --product Service --value "800 000"
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 100 000,00 left of 1 200 000,00
today 2026-12-30
> show standing --by channel
                     done   committed   expected   deals           goal         left   of goal     due by now     pace        landing       a week        a month
Renewal              0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00           0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00           0,00
Win-back             0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00           0,00
New sale     1 100 000,00        0,00       0,00    2.00   1 200 000,00   100 000,00    91.7 %   1 196 774,19   91.9 %   1 102 964,96   700 000,00   3 100 000,00
Total        1 100 000,00        0,00       0,00    2.00   1 200 000,00   100 000,00    91.7 %   1 196 774,19   91.9 %   1 102 964,96   700 000,00   3 100 000,00
today 2026-12-31
> show standing --by channel
                     done   committed   expected   deals           goal         left   of goal     due by now     pace        landing       a week      a month
Renewal              0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00         0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00         0,00
Win-back             0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -           0,00         0,00         0,00
New sale     1 100 000,00        0,00       0,00    2.00   1 200 000,00   100 000,00    91.7 %   1 200 000,00   91.7 %   1 100 000,00   100 000,00   100 000,00
Total        1 100 000,00        0,00       0,00    2.00   1 200 000,00   100 000,00    91.7 %   1 200 000,00   91.7 %   1 100 000,00   100 000,00   100 000,00
> sign --customer Gamma --seller Anna --product Service --value "136 000"
signed deal 3
  Service: New sale. The customer has never bought before.
  Anna: 0,00 left of 1 200 000,00
# 103 % is 103 %.
> show standing --by channel
                     done   committed   expected   deals           goal   left   of goal     due by now      pace        landing   a week   a month
Renewal              0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
Win-back             0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
New sale     1 236 000,00        0,00       0,00    3.00   1 200 000,00   0,00   103.0 %   1 200 000,00   103.0 %   1 236 000,00     0,00      0,00
Total        1 236 000,00        0,00       0,00    3.00   1 200 000,00   0,00   103.0 %   1 200 000,00   103.0 %   1 236 000,00     0,00      0,00
today 2027-02-01
> show standing --year 2026 --by channel
                     done   committed   expected   deals           goal   left   of goal     due by now      pace        landing   a week   a month
Renewal              0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
Win-back             0,00        0,00       0,00    0.00           0,00   0,00         -           0,00         -           0,00     0,00      0,00
New sale     1 236 000,00        0,00       0,00    3.00   1 200 000,00   0,00   103.0 %   1 200 000,00   103.0 %   1 236 000,00     0,00      0,00
Total        1 236 000,00        0,00       0,00    3.00   1 200 000,00   0,00   103.0 %   1 200 000,00   103.0 %   1 236 000,00     0,00      0,00
