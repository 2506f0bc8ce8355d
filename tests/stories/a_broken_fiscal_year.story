# The year runs from July to June; the first one is longer.
today 2026-05-20
> settings --year 2025-01-01..2026-06-30
> budget --total "1 800 000" --goals "Anna new_sales 1 800 000"
draft 1 of 2025-2026: new sales is the rest, 1 800 000,00
> approve
the budget of 2025-2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "600 000" --term rolling --on 2025-02-01
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 600 000,00 left of 1 800 000,00
> sign --customer Beta --seller Anna --product Service --value "100 000" --on 2024-12-31
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 600 000,00 left of 1 800 000,00
> show standing --by channel
                     done   committed   expected   deals           goal           left   of goal     due by now     pace        landing       a week      a month
Renewal        600 000,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -     600 000,00         0,00         0,00
Cross-sale           0,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -           0,00         0,00         0,00
Win-back             0,00        0,00       0,00    0.00           0,00           0,00         -           0,00        -           0,00         0,00         0,00
New sale       600 000,00        0,00       0,00    1.00   1 800 000,00   1 200 000,00    33.3 %   1 664 516,13   36.0 %     648 837,21   204 878,05   885 714,29
Total        1 200 000,00        0,00       0,00    1.00   1 800 000,00     600 000,00    66.7 %   1 664 516,13   72.1 %   1 248 837,21   102 439,02   442 857,14
> show months
month           done         goal
2025-01         0,00   100 000,00
2025-02   600 000,00   100 000,00
2025-03         0,00   100 000,00
2025-04         0,00   100 000,00
2025-05         0,00   100 000,00
2025-06         0,00   100 000,00
2025-07         0,00   100 000,00
2025-08         0,00   100 000,00
2025-09         0,00   100 000,00
2025-10         0,00   100 000,00
2025-11         0,00   100 000,00
2025-12         0,00   100 000,00
2026-01         0,00   100 000,00
2026-02   600 000,00   100 000,00
2026-03         0,00   100 000,00
2026-04         0,00   100 000,00
2026-05         0,00   100 000,00
2026-06         0,00   100 000,00
> show standing --year 2026-2027 --by channel
          done    committed   expected   deals      landing
Renewal   0,00   600 000,00       0,00    0.00   600 000,00
Total     0,00   600 000,00       0,00    0.00   600 000,00
> show standing --year 2024 --by channel
                 done   committed   expected   deals      landing
New sale   100 000,00        0,00       0,00    1.00   100 000,00
Total      100 000,00        0,00       0,00    1.00   100 000,00
today 2026-07-01
> show standing --by channel
          done    committed   expected   deals      landing
Renewal   0,00   600 000,00       0,00    0.00   600 000,00
Total     0,00   600 000,00       0,00    0.00   600 000,00
