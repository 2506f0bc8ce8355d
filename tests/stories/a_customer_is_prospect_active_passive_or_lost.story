# Covered by what she bought, and for a year after that: active. Then passive; lost when somebody says so, until she
# buys again; and a prospect before the first deal.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100" --on 2024-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> show customer --customer Acme --on 2024-02-29
2024-02-29: prospect. Has never bought.
> show customer --customer Acme --on 2024-03-01
2024-03-01: active. Covered until 2024-03-01.
> show customer --customer Acme --on 2025-03-01
2025-03-01: active. Covered until 2024-03-01; counts as active until 2025-03-01.
> show customer --customer Acme --on 2025-03-02
2025-03-02: passive. Covered until 2024-03-01 and has signed nothing since: passive since 2025-03-02.
> sign --customer Fixed --seller Anna --product Service --value "100" --term fixed --months 12 --start 2024-05-01 --on 2024-03-01
signed deal 2
  Service: New sale. The customer has never bought before.
> show customer --customer Fixed --on 2025-04-30
2025-04-30: active. Covered until 2025-04-30.
> show customer --customer Fixed --on 2026-04-30
2026-04-30: active. Covered until 2025-04-30; counts as active until 2026-04-30.
> show customer --customer Fixed --on 2026-05-01
2026-05-01: passive. Covered until 2025-04-30 and has signed nothing since: passive since 2026-05-01.
> sign --customer Rolling --seller Anna --product Service --value "100" --term rolling --on 2016-03-01
signed deal 3
  Service: New sale. The customer has never bought before.
> show customer --customer Rolling
2026-06-15: active. Has a contract that runs until notice.
# Lost overrides active, from its day.
> lost --customer Rolling --on 2026-05-01
> show customer --customer Rolling --on 2026-04-30
2026-04-30: active. Has a contract that runs until notice.
> show customer --customer Rolling --on 2026-05-01
2026-05-01: lost. Marked as lost on 2026-05-01, and has signed nothing since.
> sign --customer Rolling --seller Anna --product Training --value "100" --on 2026-06-01
signed deal 4
  Training: Win-back. The customer was lost; last purchase 2016-03-01.
> show customer --customer Rolling --on 2026-05-31
2026-05-31: lost. Marked as lost on 2026-05-01, and has signed nothing since.
> show customer --customer Rolling --on 2026-06-01
2026-06-01: active. Has a contract that runs until notice.
