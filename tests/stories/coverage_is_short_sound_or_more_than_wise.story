# The sellers' goals together reach the company's, with some to spare and no more.
today 2026-01-02
> budget --total "1 000" --goals "Anna new_sales 999"
draft 1 of 2026: new sales is the rest, 1 000,00
> show coverage
              company   sellers
Renewal          0,00      0,00
Cross-sale       0,00      0,00
Win-back         0,00      0,00
New sale     1 000,00    999,00
Total        1 000,00    999,00
The sellers' goals do not reach the company's yet: new sale 1 to go.
> budget --total "1 000" --goals "Anna new_sales 600, Bo new_sales 400"
draft 1 of 2026: new sales is the rest, 1 000,00
> show coverage
              company    sellers
Renewal          0,00       0,00
Cross-sale       0,00       0,00
Win-back         0,00       0,00
New sale     1 000,00   1 000,00
Total        1 000,00   1 000,00
The sellers' goals carry the company's.
> budget --total "1 000" --goals "Anna new_sales 700, Bo new_sales 450"
draft 1 of 2026: new sales is the rest, 1 000,00
> show coverage
              company    sellers
Renewal          0,00       0,00
Cross-sale       0,00       0,00
Win-back         0,00       0,00
New sale     1 000,00   1 150,00
Total        1 000,00   1 150,00
The sellers' goals carry the company's.
> budget --total "1 000" --goals "Anna new_sales 800, Bo new_sales 450"
draft 1 of 2026: new sales is the rest, 1 000,00
> show coverage
              company    sellers
Renewal          0,00       0,00
Cross-sale       0,00       0,00
Win-back         0,00       0,00
New sale     1 000,00   1 250,00
Total        1 000,00   1 250,00
The sellers' goals reach well above the company's.
> budget --total "1 000" --goals "Anna new_sales 800, Bo new_sales 451"
draft 1 of 2026: new sales is the rest, 1 000,00
> show coverage
              company    sellers
Renewal          0,00       0,00
Cross-sale       0,00       0,00
Win-back         0,00       0,00
New sale     1 000,00   1 251,00
Total        1 000,00   1 251,00
The sellers' goals are more than 125 % of the company's: who believes in them?
