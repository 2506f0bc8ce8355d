# A month in which nothing is signed is a row like any other: nothing done of its goal, all of it left.
today 2026-03-31
> budget --total "1 200" --goals "Anna new_sales 1 200"
draft 1 of 2026: new sales is the rest, 1 200,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "90" --on 2026-01-20
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 1 110,00 left of 1 200,00
> sign --customer Beta --seller Anna --product Service --value "120" --on 2026-03-31
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 990,00 left of 1 200,00
> show standing --by month --seller Anna
            done   committed   expected   deals       goal     left   of goal   due by now      pace   landing   a week   a month
2026-01    90,00        0,00       0,00    1.00     100,00    10,00    90.0 %       100,00    90.0 %         -        -         -
2026-02     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %       100,00     0.0 %         -        -         -
2026-03   120,00        0,00       0,00    1.00     100,00     0,00   120.0 %       100,00   120.0 %         -        -         -
2026-04     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-05     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-06     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-07     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-08     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-09     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-10     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-11     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
2026-12     0,00        0,00       0,00    0.00     100,00   100,00     0.0 %         0,00         -         -        -         -
Total     210,00        0,00       0,00    2.00   1 200,00   990,00    17.5 %       300,00    70.0 %    840,00    25,20    110,00
> show standing --by month --channel win_back
          done   committed   expected   deals   goal   left   due by now   landing   a week   a month
2026-01   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-02   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-03   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-04   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-05   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-06   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-07   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-08   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-09   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-10   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-11   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
2026-12   0,00        0,00       0,00    0.00   0,00   0,00         0,00         -        -         -
Total     0,00        0,00       0,00    0.00   0,00   0,00         0,00      0,00     0,00      0,00
