# The company's goal is its own, never the sum of its sellers'; a team's is the sum of its sellers' cells. Who has no
# goal has none: not 0 % and not 100 %.
today 2026-06-30
> team --seller Anna --team North
> team --seller Bo --team North
> team --seller Cia --team South
> team --seller Dan --team South
> budget --total "1 000 000" --renewal "400 000" --goals "Anna renewal 250 000, Bo renewal 200 000, Bo new_sales 350 000, Cia new_sales 300 000"
draft 1 of 2026: new sales is the rest, 600 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "257 500"
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 0,00 left of 250 000,00
> sign --customer Beta --seller "Bo 60, Cia 40" --product Service --value "100 000"
signed deal 2
  Service: New sale. The customer has never bought before.
  Bo: 490 000,00 left of 550 000,00
  Cia: 260 000,00 left of 300 000,00
> sign --customer Acme --seller Dan --product Service --value "30 000"
signed deal 3
  Service: Renewal. Active customer who bought Service last on 2026-06-30.
> show standing --by team
              done   committed   expected   deals           goal         left   of goal   due by now     pace      landing      a week      a month
North   317 500,00        0,00       0,00    1.60     800 000,00   482 500,00    39.7 %   400 000,06   79.4 %   634 999,93   18 355,98    80 416,67
South    70 000,00        0,00       0,00    1.40     300 000,00   230 000,00    23.3 %   150 000,00   46.7 %   110 000,00    8 750,00    38 333,33
Total   387 500,00        0,00       0,00    3.00   1 000 000,00   612 500,00    38.8 %   500 000,02   77.5 %   745 000,00   23 301,63   102 083,33
> show standing --by team,channel
                        done   committed   expected   deals           goal         left   of goal   due by now      pace      landing      a week      a month
North, Renewal          0,00        0,00       0,00    0.00     450 000,00   450 000,00     0.0 %   225 000,04     0.0 %         0,00   17 119,57    75 000,00
South, Renewal     30 000,00        0,00       0,00    1.00              -            -         -            -         -    30 000,00           -            -
North, New sale   317 500,00        0,00       0,00    1.60     350 000,00    32 500,00    90.7 %   175 000,02   181.4 %   634 999,93    1 236,41     5 416,67
South, New sale    40 000,00        0,00       0,00    0.40     300 000,00   260 000,00    13.3 %   150 000,00    26.7 %    80 000,00    9 891,30    43 333,33
Total             387 500,00        0,00       0,00    3.00   1 000 000,00   612 500,00    38.8 %   500 000,02    77.5 %   745 000,00   23 301,63   102 083,33
> show standing --by seller
              done   committed   expected   deals           goal         left   of goal   due by now      pace      landing      a week      a month
Anna    257 500,00        0,00       0,00    1.00     250 000,00         0,00   103.0 %   125 000,02   206.0 %   257 500,00        0,00         0,00
Bo       60 000,00        0,00       0,00    0.60     550 000,00   490 000,00    10.9 %   275 000,04    21.8 %   119 999,99   18 641,30    81 666,67
Cia      40 000,00        0,00       0,00    0.40     300 000,00   260 000,00    13.3 %   150 000,00    26.7 %    80 000,00    9 891,30    43 333,33
Dan      30 000,00        0,00       0,00    1.00              -            -         -            -         -    30 000,00           -            -
Total   387 500,00        0,00       0,00    3.00   1 000 000,00   612 500,00    38.8 %   500 000,02    77.5 %   745 000,00   23 301,63   102 083,33
> show standing --by channel
                   done   committed   expected   deals           goal         left   of goal   due by now      pace      landing      a week      a month
Renewal       30 000,00        0,00       0,00    1.00     400 000,00   370 000,00     7.5 %   200 000,02    15.0 %    30 000,00   14 076,09    61 666,67
Cross-sale         0,00        0,00       0,00    0.00           0,00         0,00         -         0,00         -         0,00        0,00         0,00
Win-back           0,00        0,00       0,00    0.00           0,00         0,00         -         0,00         -         0,00        0,00         0,00
New sale     357 500,00        0,00       0,00    2.00     600 000,00   242 500,00    59.6 %   300 000,00   119.2 %   715 000,00    9 225,54    40 416,67
Total        387 500,00        0,00       0,00    3.00   1 000 000,00   612 500,00    38.8 %   500 000,02    77.5 %   745 000,00   23 301,63   102 083,33
# Cia moves: what she sold is South's, and so it stays; her goal goes with her.
today 2026-07-01
> team --seller Cia --team North
> show standing --by team --on 2026-06-30
              done   committed   expected   deals           goal         left   of goal   due by now     pace      landing      a week      a month
North   317 500,00        0,00       0,00    1.60   1 100 000,00   782 500,00    28.9 %   550 000,06   57.7 %   634 999,96   29 769,02   130 416,67
South    70 000,00        0,00       0,00    1.40              -            -         -            -        -    70 000,00           -            -
Total   387 500,00        0,00       0,00    3.00   1 000 000,00   612 500,00    38.8 %   500 000,02   77.5 %   745 000,00   23 301,63   102 083,33
