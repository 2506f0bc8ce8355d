# 100 over twelve equal months: 8.33 each and the four öre that are left to the first four.
today 2026-01-15
> budget --total "100" --goals "Anna new_sales 100"
draft 1 of 2026: new sales is the rest, 100,00
> approve
the budget of 2026 is approved, version 1
> show months
month     done   goal
2026-01   0,00   8,34
2026-02   0,00   8,34
2026-03   0,00   8,34
2026-04   0,00   8,34
2026-05   0,00   8,33
2026-06   0,00   8,33
2026-07   0,00   8,33
2026-08   0,00   8,33
2026-09   0,00   8,33
2026-10   0,00   8,33
2026-11   0,00   8,33
2026-12   0,00   8,33
# July looks like July.
> budget --total "1 000 000" --goals "Anna new_sales 1 000 000" --season "10, 10, 10, 10, 10, 8, 2, 6, 10, 10, 9, 5"
draft 2 of 2026: new sales is the rest, 1 000 000,00
> approve
the budget of 2026 is approved, version 2
> show months
month     done         goal
2026-01   0,00   100 000,00
2026-02   0,00   100 000,00
2026-03   0,00   100 000,00
2026-04   0,00   100 000,00
2026-05   0,00   100 000,00
2026-06   0,00    80 000,00
2026-07   0,00    20 000,00
2026-08   0,00    60 000,00
2026-09   0,00   100 000,00
2026-10   0,00   100 000,00
2026-11   0,00    90 000,00
2026-12   0,00    50 000,00
