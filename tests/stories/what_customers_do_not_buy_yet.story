# Active customers × product groups: an empty square is worth what customers who buy the same buy there.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling --on 2026-01-10
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "100 000" --term rolling --on 2026-01-10
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Gamma --seller Anna --product Service --value "100 000" --term rolling --on 2026-01-10
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Delta --seller Bo --product Service --value "100 000" --term rolling --on 2026-01-10
signed deal 4
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Training --value "20 000" --term rolling --on 2026-02-10
signed deal 5
  Training: Cross-sale. Active customer (last purchase 2026-01-10) who has never bought Training.
> sign --customer Gamma --seller Anna --product Training --value "30 000" --term rolling --on 2026-02-10
signed deal 6
  Training: Cross-sale. Active customer (last purchase 2026-01-10) who has never bought Training.
> sign --customer Delta --seller Bo --product Support --value "900 000" --term rolling --on 2026-02-10
signed deal 7
  Support: Cross-sale. Active customer (last purchase 2026-01-10) who has never bought Support.
> show cross-sell
Gamma: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
Beta: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
Acme: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
Delta: Training, usually 20 000,00. 2 of the 3 other customers who buy Service also buy Training.
Acme: Training, usually 20 000,00. 2 of the 3 other customers who buy Service also buy Training.
> show cross-sell --group Support
Gamma: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
Beta: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
Acme: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
# A seller compares with her own customers alone.
> show cross-sell --as Bo
nothing
> show cross-sell --as Anna
Acme: Training, usually 20 000,00. 2 of the 2 other active customers buy Training.
# Once it is sold, the square is full.
> sign --customer Acme --seller Anna --product Training --value "25 000" --term rolling
signed deal 8
  Training: Cross-sale. Active customer (last purchase 2026-01-10) who has never bought Training.
> show cross-sell --customer Acme
Acme: Support, usually 900 000,00. 1 of the 3 other customers who buy Service also buys Support.
# A customer that has gone is offered nothing.
> lost --customer Acme
> show cross-sell --customer Acme
nothing
