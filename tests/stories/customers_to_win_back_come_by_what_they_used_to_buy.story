today 2026-06-15
> sign --customer Small --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2023-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Large --seller Bo --product Service --value "900 000" --term fixed --months 12 --on 2023-03-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Large --seller Bo --product Training --value "50 000" --on 2023-06-01
signed deal 3
  Training: Cross-sale. Active customer (last purchase 2023-03-01) who has never bought Training.
> sign --customer Active --seller Anna --product Service --value "100 000" --term rolling --on 2023-03-01
signed deal 4
  Service: New sale. The customer has never bought before.
> show win-back
Large, passive: used to buy 950 000,00, Service, Training. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
Small, passive: used to buy 100 000,00, Service. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
> show win-back --as Anna
Small, passive: used to buy 100 000,00, Service. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
> lost --customer Active --on 2026-05-01
> show win-back
Large, passive: used to buy 950 000,00, Service, Training. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
Small, passive: used to buy 100 000,00, Service. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
Active, lost: used to buy 100 000,00, Service. Marked as lost on 2026-05-01, with a contract that still runs.
# A deal that was a mistake was never bought.
> void --deal 2 --why "never signed"
> show win-back
Small, passive: used to buy 100 000,00, Service. Covered until 2024-02-29 and has signed nothing since: passive since 2025-03-01.
Active, lost: used to buy 100 000,00, Service. Marked as lost on 2026-05-01, with a contract that still runs.
Large, passive: used to buy 50 000,00, Training. Covered until 2023-06-01 and has signed nothing since: passive since 2024-06-02.
> sign --customer Small --seller Anna --product Service --value "120 000" --term fixed --months 12
signed deal 5
  Service: Win-back. The latest contract ran out 2024-02-29.
> show win-back
Active, lost: used to buy 100 000,00, Service. Marked as lost on 2026-05-01, with a contract that still runs.
Large, passive: used to buy 50 000,00, Training. Covered until 2023-06-01 and has signed nothing since: passive since 2024-06-02.
