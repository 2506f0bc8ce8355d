# Twelve months after the last contract ran out the customer is passive, and whatever she buys then was won
# back. The next thing she buys is not.
today 2026-06-15
> settings --passive-after 12
> sign --customer Acme --seller Anna --product Service --value "500 000" --term fixed --months 12 --on 2023-06-15
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "100 000" --on 2025-06-14
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2023-06-15.
> sign --customer Beta --seller Anna --product Service --value "500 000" --term fixed --months 12 --on 2023-06-15
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Bo --product Training --value "300 000" --on 2025-06-15
signed deal 4
  Training: Win-back. The latest contract ran out 2024-06-14.
> sign --customer Beta --seller Bo --product Training --value "50 000" --on 2025-06-16
signed deal 5
  Training: Renewal. Active customer who bought Training last on 2025-06-15.
# A customer who was marked lost is won back too, even when a contract still runs.
> sign --customer Gamma --seller Anna --product Service --value "10 000" --term rolling --on 2024-01-10
signed deal 6
  Service: New sale. The customer has never bought before.
> lost --customer Gamma --on 2026-02-01
> sign --customer Gamma --seller Anna --product Service --value "20 000" --on 2026-01-31
signed deal 7
  Service: Renewal. Active customer who bought Service last on 2024-01-10.
> sign --customer Gamma --seller Anna --product Service --value "20 000" --on 2026-02-02
signed deal 8
  Service: Win-back. The customer was lost; last purchase 2026-01-31.
> sign --customer Gamma --seller Anna --product Service --value "20 000" --on 2026-02-03
signed deal 9
  Service: Renewal. Active customer who bought Service last on 2026-02-02.
