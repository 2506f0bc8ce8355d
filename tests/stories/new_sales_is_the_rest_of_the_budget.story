today 2026-01-10
> budget --total "10 000 000" --renewal "6 000 000" --cross-sell "3 000 000" --win-back "1 500 000"
no: /total: Renewal, cross-sales and win-back exceed the total by 500,000.
> budget --total "10 000 000" --renewal "5 000 000" --cross-sell "2 000 000" --win-back "500 000" --goals "Anna renewal 5 000 000, Anna cross_sell 2 200 000, Bo new_sales 2 500 000"
draft 1 of 2026: new sales is the rest, 2 500 000,00
# Nobody works win-back: that is short, however much there is elsewhere.
> show coverage
                   company        sellers
Renewal       5 000 000,00   5 000 000,00
Cross-sale    2 000 000,00   2 200 000,00
Win-back        500 000,00           0,00
New sale      2 500 000,00   2 500 000,00
Total        10 000 000,00   9 700 000,00
The sellers' goals do not reach the company's yet: win-back 500,000 to go.
> approve
no: /reason: The sellers' goals do not reach the company's yet: win-back 500,000 to go. Say why it is approved all the same.
> approve --reason "Cia starts in March and takes win-back"
the budget of 2026 is approved, version 1
> show standing --by channel
             done   committed   expected   deals            goal            left   of goal   due by now    pace        landing       a week      a month
Renewal      0,00        0,00       0,00    0.00    5 000 000,00    5 000 000,00     0.0 %   134 408,60   0.0 %           0,00    98 591,55   428 176,80
Cross-sale   0,00        0,00       0,00    0.00    2 000 000,00    2 000 000,00     0.0 %    53 763,44   0.0 %   2 000 000,00    39 436,62   171 270,72
Win-back     0,00        0,00       0,00    0.00      500 000,00      500 000,00     0.0 %    13 440,86   0.0 %     500 000,00     9 859,15    42 817,68
New sale     0,00        0,00       0,00    0.00    2 500 000,00    2 500 000,00     0.0 %    67 204,30   0.0 %   2 500 000,00    49 295,77   214 088,40
Total        0,00        0,00       0,00    0.00   10 000 000,00   10 000 000,00     0.0 %   268 817,21   0.0 %   5 000 000,00   197 183,10   856 353,59
> show standing --by seller,channel
                   done   committed   expected   deals            goal            left   of goal   due by now    pace        landing       a week      a month
Anna, Renewal      0,00        0,00       0,00    0.00    5 000 000,00    5 000 000,00     0.0 %   134 408,60   0.0 %           0,00    98 591,55   428 176,80
Anna, Cross-sale   0,00        0,00       0,00    0.00    2 200 000,00    2 200 000,00     0.0 %    59 139,79   0.0 %   2 200 000,00    43 380,28   188 397,79
Bo, New sale       0,00        0,00       0,00    0.00    2 500 000,00    2 500 000,00     0.0 %    67 204,30   0.0 %   2 500 000,00    49 295,77   214 088,40
Total              0,00        0,00       0,00    0.00   10 000 000,00   10 000 000,00     0.0 %   268 817,21   0.0 %   5 000 000,00   197 183,10   856 353,59
# An approved budget is not changed: what is saved after it is a new version.
> budget --total "10 000 000" --renewal "5 000 000" --cross-sell "2 000 000" --win-back "500 000" --goals "Anna renewal 5 000 000, Anna cross_sell 2 200 000, Bo new_sales 2 600 000, Cia win_back 550 000"
draft 2 of 2026: new sales is the rest, 2 500 000,00
> show coverage
                   company         sellers
Renewal       5 000 000,00    5 000 000,00
Cross-sale    2 000 000,00    2 200 000,00
Win-back        500 000,00      550 000,00
New sale      2 500 000,00    2 600 000,00
Total        10 000 000,00   10 350 000,00
The sellers' goals carry the company's.
> approve
the budget of 2026 is approved, version 2
> approve
no: There is no draft to approve.
