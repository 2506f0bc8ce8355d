# Settings come and go, and so do sellers and teams; every goal of an approved budget stands.
today 2026-06-15
> budget --total "1 000 000" --renewal "300 000" --win-back "100 000" --goals "Anna renewal 300 000, Anna win_back 100 000, Bo new_sales 600 000"
draft 1 of 2026: new sales is the rest, 600 000,00
> approve
the budget of 2026 is approved, version 1
> settings --multi-year full_term_unless_notice --follow-on original --expansion cross_sell --match group --passive-after 24
> team --seller Anna --team South
> leaves --seller Bo --on 2026-06-15
> show coverage
                  company        sellers
Renewal        300 000,00     300 000,00
Cross-sale           0,00           0,00
Win-back       100 000,00     100 000,00
New sale       600 000,00     600 000,00
Total        1 000 000,00   1 000 000,00
The sellers' goals carry the company's.
> show standing --by seller,channel
                 done   committed   expected   deals           goal           left   of goal   due by now    pace   landing      a week      a month
Anna, Renewal    0,00        0,00       0,00    0.00     300 000,00     300 000,00     0.0 %   137 500,00   0.0 %      0,00   10 552,76    46 153,85
Anna, Win-back   0,00        0,00       0,00    0.00     100 000,00     100 000,00     0.0 %    45 833,36   0.0 %      0,00    3 517,59    15 384,62
Bo, New sale     0,00        0,00       0,00    0.00     600 000,00     600 000,00     0.0 %   275 000,00   0.0 %      0,00   21 105,53    92 307,69
Total            0,00        0,00       0,00    0.00   1 000 000,00   1 000 000,00     0.0 %   458 333,36   0.0 %      0,00   35 175,88   153 846,15
# A year that has a budget stays the year it was.
> settings --year 2026-04-01..2027-03-31
no: /fiscal_years: The fiscal year 2026 has a budget and stays as it is.
> show months
month     done        goal
2026-01   0,00   83 333,34
2026-02   0,00   83 333,34
2026-03   0,00   83 333,34
2026-04   0,00   83 333,34
2026-05   0,00   83 333,33
2026-06   0,00   83 333,33
2026-07   0,00   83 333,33
2026-08   0,00   83 333,33
2026-09   0,00   83 333,33
2026-10   0,00   83 333,33
2026-11   0,00   83 333,33
2026-12   0,00   83 333,33
