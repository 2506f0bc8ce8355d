# A dozen deals of three customers, whose every figure is worked out by hand from the definition.
#
#   1  Ek    New sale     nothing before            60,000 in 2024 and, being of 24 months, 60,000 in 2025 (renewal)
#   2  Ek    Cross-sale   active, never Training    12,000 in 2024
#   3  Alm   New sale     nothing before            40,000 in 2024; 18 months: 20,000 in 2025 (renewal)
#   4  Ek    Renewal      Training again            18,000 in 2025
#   5  Lind  New sale     nothing before             9,000 in 2024, once; active until 2025-05-20
#   6  Lind  Win-back     passive since 2025-05-21  30,000 in 2025, and every year after that (rolling): 2026, 2027
#   7  Ek    Renewal      names line 1              72,000 in 2026; 12 months
#   8  Alm   Cross-sale   active, never Training     6,000 in 2026, Anna and Bo half each
#   9  Alm   Renewal      Service again             50,000 in 2026; lost in May, so this is
#  10  Alm   Win-back     signed after she was lost 10,000 in 2026
#  11  Lind  Renewal      Service again, then void   none
#  12  Ek    Cross-sale   never Support              5,000.01 in 2026: the odd öre is Bo's, who comes first
today 2026-06-30
> budget --total "200 000" --renewal "150 000" --cross-sell "20 000" --win-back "20 000" --goals "Anna renewal 100 000, Bo renewal 50 000, Anna cross_sell 20 000, Bo win_back 20 000, Bo new_sales 10 000"
draft 1 of 2026: new sales is the rest, 10 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Ek --seller Anna --product Service --value "60 000" --term fixed --months 24 --on 2024-02-01
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 120 000,00 left of 120 000,00
> sign --customer Ek --seller Anna --product Training --value "12 000" --on 2024-03-15
signed deal 2
  Training: Cross-sale. Active customer (last purchase 2024-02-01) who has never bought Training.
  Anna: 120 000,00 left of 120 000,00
> sign --customer Alm --seller Bo --product Service --value "40 000" --term fixed --months 18 --on 2024-04-10
signed deal 3
  Service: New sale. The customer has never bought before.
  Bo: 80 000,00 left of 80 000,00
> sign --customer Ek --seller Anna --product Training --value "18 000" --on 2025-03-01
signed deal 4
  Training: Renewal. Active customer who bought Training last on 2024-03-15.
  Anna: 120 000,00 left of 120 000,00
> sign --customer Lind --seller Bo --product Support --value "9 000" --on 2024-05-20
signed deal 5
  Support: New sale. The customer has never bought before.
  Bo: 80 000,00 left of 80 000,00
> sign --customer Lind --seller Bo --product Service --value "30 000" --term rolling --on 2025-06-30
signed deal 6
  Service: Win-back. The latest contract ran out 2024-05-20.
  Bo: 50 000,00 left of 80 000,00
> sign --customer Ek --seller Anna --product Service --value "72 000" --term fixed --months 12 --renews 1 --on 2026-01-20 --start 2026-02-01
signed deal 7
  Service: Renewal. Renews an earlier line.
  Anna: 48 000,00 left of 120 000,00
> sign --customer Alm --seller "Anna 50, Bo 50" --product Training --value "6 000" --on 2026-02-10
signed deal 8
  Training: Cross-sale. Active customer (last purchase 2024-04-10) who has never bought Training.
  Anna: 45 000,00 left of 120 000,00
  Bo: 47 000,00 left of 80 000,00
> sign --customer Alm --seller Bo --product Service --value "50 000" --on 2026-04-01
signed deal 9
  Service: Renewal. Active customer who bought Service last on 2024-04-10.
  Bo: 0,00 left of 80 000,00
> lost --customer Alm --on 2026-05-01
> sign --customer Alm --seller Bo --product Service --value "10 000" --on 2026-05-05
signed deal 10
  Service: Win-back. The customer was lost; last purchase 2026-04-01.
  Bo: 0,00 left of 80 000,00
> sign --customer Lind --seller Bo --product Service --value "7 000" --on 2026-06-01
signed deal 11
  Service: Renewal. Active customer who bought Service last on 2025-06-30.
  Bo: 0,00 left of 80 000,00
> void --deal 11 --why "Entered twice"
> sign --customer Ek --seller "Bo 50, Anna 50" --product Support --value "5 000,01" --on 2026-06-30
signed deal 12
  Support: Cross-sale. Active customer (last purchase 2026-01-20) who has never bought Support.
  Bo: 0,00 left of 80 000,00
  Anna: 42 500,00 left of 120 000,00
> show entries
no   date         seller   customer   product    channel      note               volume
1    2024-02-01   Anna     Ek         Service    New sale                     60 000,00
2    2025-02-01   Anna     Ek         Service    Renewal                      60 000,00
3    2024-03-15   Anna     Ek         Training   Cross-sale                   12 000,00
4    2024-04-10   Bo       Alm        Service    New sale                     40 000,00
5    2025-04-10   Bo       Alm        Service    Renewal                      20 000,00
6    2025-03-01   Anna     Ek         Training   Renewal                      18 000,00
7    2024-05-20   Bo       Lind       Support    New sale                      9 000,00
8    2025-06-30   Bo       Lind       Service    Win-back                     30 000,00
9    2026-06-30   Bo       Lind       Service    Renewal                      30 000,00
10   2027-06-30   Bo       Lind       Service    Renewal                      30 000,00
11   2026-01-20   Anna     Ek         Service    Renewal                      72 000,00
12   2026-02-10   Anna     Alm        Training   Cross-sale                    3 000,00
13   2026-02-10   Bo       Alm        Training   Cross-sale                    3 000,00
14   2026-04-01   Bo       Alm        Service    Renewal                      50 000,00
15   2026-05-05   Bo       Alm        Service    Win-back                     10 000,00
16   2026-06-01   Bo       Lind       Service    Renewal                       7 000,00
17   2026-06-01   Bo       Lind       Service    Renewal      takes back 16   -7 000,00
18   2026-06-30   Bo       Ek         Support    Cross-sale                    2 500,01
19   2026-06-30   Anna     Ek         Support    Cross-sale                    2 500,00
# Actual of 2026: renewal 72,000 + 50,000 + 30,000; cross-sale 6,000 + 5,000.01; win-back 10,000; new sales nothing.
# Six months of twelve are behind, so half of every goal is due, and the odd öre of a season come first.
> show standing --by channel
                   done   committed   expected   deals         goal        left   of goal   due by now      pace      landing     a week    a month
Renewal      152 000,00        0,00       0,00    2.00   150 000,00        0,00   101.3 %    75 000,00   202.7 %   152 000,00       0,00       0,00
Cross-sale    11 000,01        0,00       0,00    2.00    20 000,00    8 999,99    55.0 %    10 000,02   110.0 %    21 999,98     342,39   1 500,00
Win-back      10 000,00        0,00       0,00    1.00    20 000,00   10 000,00    50.0 %    10 000,02   100.0 %    19 999,96     380,43   1 666,67
New sale           0,00        0,00       0,00    0.00    10 000,00   10 000,00     0.0 %     5 000,02     0.0 %         0,00     380,43   1 666,67
Total        173 000,01        0,00       0,00    5.00   200 000,00   26 999,99    86.5 %   100 000,06   173.0 %   193 999,94   1 027,17   4 500,00
# Anna: 72,000 of 100,000; 3,000 + 2,500 of 20,000. Bo: 50,000 + 30,000 of 50,000; 3,000 + 2,500.01 without a goal.
> show standing --by seller,channel
                         done   committed   expected   deals         goal        left   of goal   due by now      pace      landing     a week    a month
Anna, Renewal       72 000,00        0,00       0,00    1.00   100 000,00   28 000,00    72.0 %    50 000,02   144.0 %    72 000,00   1 065,22   4 666,67
Bo, Renewal         80 000,00        0,00       0,00    1.00    50 000,00        0,00   160.0 %    25 000,02   320.0 %    80 000,00       0,00       0,00
Anna, Cross-sale     5 500,00        0,00       0,00    1.00    20 000,00   14 500,00    27.5 %    10 000,02    55.0 %    10 999,98     551,63   2 416,67
Bo, Cross-sale       5 500,01        0,00       0,00    1.00            -           -         -            -         -     5 500,01          -          -
Bo, Win-back        10 000,00        0,00       0,00    1.00    20 000,00   10 000,00    50.0 %    10 000,02   100.0 %    19 999,96     380,43   1 666,67
Bo, New sale             0,00        0,00       0,00    0.00    10 000,00   10 000,00     0.0 %     5 000,02     0.0 %         0,00     380,43   1 666,67
Total              173 000,01        0,00       0,00    5.00   200 000,00   26 999,99    86.5 %   100 000,06   173.0 %   193 999,94   1 027,17   4 500,00
> show standing --year 2024 --by channel
                   done   committed   expected   deals      landing
Cross-sale    12 000,00        0,00       0,00    1.00    12 000,00
New sale     109 000,00        0,00       0,00    3.00   109 000,00
Total        121 000,00        0,00       0,00    4.00   121 000,00
> show standing --year 2025 --by channel
                 done   committed   expected   deals      landing
Renewal     98 000,00        0,00       0,00    1.00    98 000,00
Win-back    30 000,00        0,00       0,00    1.00    30 000,00
Total      128 000,00        0,00       0,00    2.00   128 000,00
> show standing --year 2027 --by channel
          done   committed   expected   deals     landing
Renewal   0,00   30 000,00       0,00    0.00   94 800,00
Total     0,00   30 000,00       0,00    0.00   94 800,00
> show customer --customer Ek
2026-06-30: active. Covered until 2027-01-31.
> show customer --customer Alm --on 2026-05-04
2026-05-04: lost. Marked as lost on 2026-05-01, and has signed nothing since.
> show customer --customer Alm
2026-06-30: active. Covered until 2026-05-05; counts as active until 2027-05-05.
> show customer --customer Lind --on 2025-05-21
2025-05-21: passive. Covered until 2024-05-20 and has signed nothing since: passive since 2025-05-21.
> show customer --customer Lind
2026-06-30: active. Has a contract that runs until notice.
> show expiring --days 365
customer   product   ends            a year
Ek         Service   2027-01-31   72 000,00
> show review
nothing
> show verify
everything adds up
