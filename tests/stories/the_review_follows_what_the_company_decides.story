# Another rule, older history, a deal that was a mistake: each changes what the rules say, and none of them a channel.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100" --on 2025-01-10
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "100" --on 2026-01-20
signed deal 2
  Service: Win-back. The latest contract ran out 2025-01-10.
> settings --passive-after 24
> review
line 2.1, Acme, Win-back: Renewal. Active customer who bought Service last on 2025-01-10.
> settings --passive-after 12
> review
nothing
> sign --customer Acme --seller Anna --product Service --value "100" --on 2024-06-10
signed deal 3
  Service: New sale. The customer has never bought before.
> review
line 1.1, Acme, New sale: Renewal. Active customer who bought Service last on 2024-06-10.
> void --deal 1 --why "wrong"
> review
nothing
> accept
0 moved
> review
nothing
> correct --deal 2 --product Training
> show deal 2
2026-01-20, Acme: Anna 100 %
  line 1: Training, 100,00 a year, once, Win-back
2026-06-15 entered: entries 2, 100,00
2026-06-15 corrected: entries 5 to 6, 0,00
> review
nothing
> show verify
everything adds up
