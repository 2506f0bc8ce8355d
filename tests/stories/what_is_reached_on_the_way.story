# Small goals on the way: parts of the year, channels, months and weeks; a streak; and one's own place.
today 2026-03-02
> budget --total "4 800 000" --goals "Anna new_sales 2 400 000, Bo new_sales 2 400 000"
draft 1 of 2026: new sales is the rest, 4 800 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --value "500 000"
signed deal 1
  No product: New sale. The customer has never bought before.
  Anna: 1 900 000,00 left of 2 400 000,00
today 2026-03-10
> sign --customer Berg --seller Anna --value "150 000"
signed deal 2
  No product: New sale. The customer has never bought before.
  Anna: 1 750 000,00 left of 2 400 000,00
> sign --customer Cava --seller Bo --value "600 000"
signed deal 3
  No product: New sale. The customer has never bought before.
  Bo: 1 800 000,00 left of 2 400 000,00
> show progress --seller Anna
this week 150 000,00 of 45 161,29, this month 650 000,00 of 200 000,00
weeks in a row: 2, longest 2
best week before this: 2026-03-02 500 000,00
2026-03-10 reached 25 % of the year
2026-03-10 reached the week
2026-03-02 reached 2026-03
# What is void was never reached.
> void --deal 2 --why "twice"
> show progress --seller Anna
this week 0,00 of 45 161,29, this month 500 000,00 of 200 000,00
weeks in a row: 1, longest 1
best week before this: 2026-03-02 500 000,00
2026-03-02 reached 2026-03
> show leaderboard
1 of 2: Bo 25.0 %
2 of 2: Anna 20.8 %
> show leaderboard --as Anna
1 of 2: Bo 25.0 %
2 of 2: Anna 20.8 %
> show verify
everything adds up
