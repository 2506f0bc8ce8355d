# Six months for this company: covered until 31 August, active to the last of February and passive from 1 March.
today 2026-06-15
> settings --passive-after 6
> sign --customer Acme --seller Anna --product Service --value "100" --term fixed --months 12 --on 2024-09-01
signed deal 1
  Service: New sale. The customer has never bought before.
> show customer --customer Acme --on 2025-08-31
2025-08-31: active. Covered until 2025-08-31.
> show customer --customer Acme --on 2026-02-28
2026-02-28: active. Covered until 2025-08-31; counts as active until 2026-02-28.
> show customer --customer Acme --on 2026-03-01
2026-03-01: passive. Covered until 2025-08-31 and has signed nothing since: passive since 2026-03-01.
> preview --customer Acme --seller Anna --product Service --value "100" --on 2026-02-28
  Service: Renewal. Active customer who bought Service last on 2024-09-01.
  2026-02-28 Anna, Renewal: 100,00
> preview --customer Acme --seller Anna --product Service --value "100" --on 2026-03-01
  Service: Win-back. The latest contract ran out 2025-08-31.
  2026-03-01 Anna, Win-back: 100,00
# The longest cover counts, not the latest signing.
> sign --customer Beta --seller Anna --product Service --value "100" --term fixed --months 36 --on 2023-03-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Training --value "100" --on 2024-05-05
signed deal 3
  Training: Cross-sale. Active customer (last purchase 2023-03-01) who has never bought Training.
> show customer --customer Beta --on 2026-02-28
2026-02-28: active. Covered until 2026-02-28.
> show customer --customer Beta --on 2026-06-15
2026-06-15: active. Covered until 2026-02-28; counts as active until 2026-08-28.
# No months at all: passive the day after.
> settings --passive-after 0
> show customer --customer Acme --on 2025-08-31
2025-08-31: active. Covered until 2025-08-31.
> show customer --customer Acme --on 2025-09-01
2025-09-01: passive. Covered until 2025-08-31 and has signed nothing since: passive since 2025-09-01.
> preview --customer Acme --seller Anna --product Service --value "100" --on 2025-09-01
  Service: Win-back. The latest contract ran out 2025-08-31.
  2025-09-01 Anna, Win-back: 100,00
