# January is a tenth of the year. On its last day exactly a tenth is behind us and the landing goes by the pace; the day
# before, it is the goal, or what is done where that is more.
today 2026-01-30
> budget --total "2 000 000" --win-back "1 000 000" --goals "Anna win_back 1 000 000, Anna new_sales 1 000 000" --season "10, 10, 10, 10, 10, 8, 2, 6, 10, 10, 9, 5"
draft 1 of 2026: new sales is the rest, 1 000 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "120 000" --on 2026-01-12
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 1 880 000,00 left of 2 000 000,00
> sign --customer Beta --seller Anna --product Service --value "1 100 000" --on 2026-01-13 --channel win_back --reason "They were here before the books"
signed deal 2
  Service: Win-back. Chosen: They were here before the books
  Anna: 780 000,00 left of 2 000 000,00
> show standing --by channel
                     done   committed   expected   deals           goal         left   of goal   due by now       pace        landing      a week     a month
Renewal              0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -           0,00        0,00        0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -           0,00        0,00        0,00
Win-back     1 100 000,00        0,00       0,00    1.00   1 000 000,00         0,00   110.0 %    96 774,19   1136.7 %   1 100 000,00        0,00        0,00
New sale       120 000,00        0,00       0,00    1.00   1 000 000,00   880 000,00    12.0 %    96 774,19    124.0 %   1 000 000,00   18 388,06   79 766,08
Total        1 220 000,00        0,00       0,00    2.00   2 000 000,00   780 000,00    61.0 %   193 548,39    630.3 %   2 100 000,00   16 298,51   70 701,75
today 2026-01-31
> show standing --by channel
                     done   committed   expected   deals           goal         left   of goal   due by now       pace         landing      a week     a month
Renewal              0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -            0,00        0,00        0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -            0,00        0,00        0,00
Win-back     1 100 000,00        0,00       0,00    1.00   1 000 000,00         0,00   110.0 %   100 000,00   1100.0 %   11 000 000,00        0,00        0,00
New sale       120 000,00        0,00       0,00    1.00   1 000 000,00   880 000,00    12.0 %   100 000,00    120.0 %    1 200 000,00   18 443,11   80 000,00
Total        1 220 000,00        0,00       0,00    2.00   2 000 000,00   780 000,00    61.0 %   200 000,00    610.0 %   12 200 000,00   16 347,31   70 909,09
# What is committed is added to it, for it comes whatever the pace.
> settings --follow-on original
> sign --customer Cecil --seller Anna --product Service --value "30 000" --term fixed --months 24 --on 2025-06-10
signed deal 3
  Service: New sale. The customer has never bought before.
  Anna: 780 000,00 left of 2 000 000,00
> show standing --by channel
                     done   committed   expected   deals           goal         left   of goal   due by now       pace         landing      a week     a month
Renewal              0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -            0,00        0,00        0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00          -            0,00        0,00        0,00
Win-back     1 100 000,00        0,00       0,00    1.00   1 000 000,00         0,00   110.0 %   100 000,00   1100.0 %   11 000 000,00        0,00        0,00
New sale       120 000,00   30 000,00       0,00    1.00   1 000 000,00   880 000,00    12.0 %   100 000,00    120.0 %    1 230 000,00   18 443,11   80 000,00
Total        1 220 000,00   30 000,00       0,00    2.00   2 000 000,00   780 000,00    61.0 %   200 000,00    610.0 %   12 230 000,00   16 347,31   70 909,09
