# The year begins on 1 April: the day before belongs to the year before, with its goals.
today 2026-03-31
> settings --year 2025-04-01..2026-03-31
> budget --total "1 200 000" --goals "Anna new_sales 1 200 000"
draft 1 of 2025-2026: new sales is the rest, 1 200 000,00
> approve
the budget of 2025-2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "300 000" --term fixed --months 24 --on 2025-04-01
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 900 000,00 left of 1 200 000,00
> sign --customer Beta --seller Anna --product Service --value "500 000" --on 2026-03-31
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 400 000,00 left of 1 200 000,00
> show standing --by channel
                   done   committed   expected   deals           goal         left   of goal     due by now     pace      landing       a week      a month
Renewal            0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
New sale     800 000,00        0,00       0,00    2.00   1 200 000,00   400 000,00    66.7 %   1 200 000,00   66.7 %   800 000,00   400 000,00   400 000,00
Total        800 000,00        0,00       0,00    2.00   1 200 000,00   400 000,00    66.7 %   1 200 000,00   66.7 %   800 000,00   400 000,00   400 000,00
today 2026-04-01
> budget --total "2 400 000" --renewal "300 000" --goals "Anna renewal 300 000, Anna new_sales 2 100 000"
draft 1 of 2026-2027: new sales is the rest, 2 100 000,00
> approve
the budget of 2026-2027 is approved, version 1
> sign --customer Cecil --seller Anna --product Service --value "100 000"
signed deal 3
  Service: New sale. The customer has never bought before.
  Anna: 2 000 000,00 left of 2 400 000,00
> show standing --by channel
                   done   committed   expected   deals           goal           left   of goal   due by now        pace        landing      a week      a month
Renewal      300 000,00        0,00       0,00    0.00     300 000,00           0,00   100.0 %       833,33   36000.1 %     570 000,00        0,00         0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00           0,00         -         0,00           -           0,00        0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00           0,00         -         0,00           -           0,00        0,00         0,00
New sale     100 000,00        0,00       0,00    1.00   2 100 000,00   2 000 000,00     4.8 %     5 833,33    1714.3 %   2 100 000,00   38 461,54   167 130,92
Total        400 000,00        0,00       0,00    1.00   2 400 000,00   2 000 000,00    16.7 %     6 666,67    6000.0 %   2 670 000,00   38 461,54   167 130,92
> show standing --by channel --year 2025-2026
                   done   committed   expected   deals           goal         left   of goal     due by now     pace      landing       a week      a month
Renewal            0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00         0,00         -           0,00        -         0,00         0,00         0,00
New sale     800 000,00        0,00       0,00    2.00   1 200 000,00   400 000,00    66.7 %   1 200 000,00   66.7 %   800 000,00   400 000,00   400 000,00
Total        800 000,00        0,00       0,00    2.00   1 200 000,00   400 000,00    66.7 %   1 200 000,00   66.7 %   800 000,00   400 000,00   400 000,00
> show months
month           done         goal
2026-04   400 000,00   200 000,00
2026-05         0,00   200 000,00
2026-06         0,00   200 000,00
2026-07         0,00   200 000,00
2026-08         0,00   200 000,00
2026-09         0,00   200 000,00
2026-10         0,00   200 000,00
2026-11         0,00   200 000,00
2026-12         0,00   200 000,00
2027-01         0,00   200 000,00
2027-02         0,00   200 000,00
2027-03         0,00   200 000,00
> show standing --on 2027-03-31 --year 2026-2027 --by channel
                   done   committed   expected   deals           goal           left   of goal     due by now      pace      landing         a week        a month
Renewal      300 000,00        0,00       0,00    0.00     300 000,00           0,00   100.0 %     300 000,00   100.0 %   300 000,00           0,00           0,00
Cross-sale         0,00        0,00       0,00    0.00           0,00           0,00         -           0,00         -         0,00           0,00           0,00
Win-back           0,00        0,00       0,00    0.00           0,00           0,00         -           0,00         -         0,00           0,00           0,00
New sale     100 000,00        0,00       0,00    1.00   2 100 000,00   2 000 000,00     4.8 %   2 100 000,00     4.8 %   100 000,00   2 000 000,00   2 000 000,00
Total        400 000,00        0,00       0,00    1.00   2 400 000,00   2 000 000,00    16.7 %   2 400 000,00    16.7 %   400 000,00   2 000 000,00   2 000 000,00
