# What a renewal ends runs on again when the renewal turns out never to have been signed, and it ends on another day when
# the renewal starts on another day.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling --on 2025-09-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Bo --product Service --value "150 000" --term fixed --months 12 --start 2026-09-02 --renews 1
signed deal 2
  Service: Renewal. Renews an earlier line.
# The day before the new line's start is 1 September: what is dated that day stands.
> show deal 1
2025-09-01, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2025-09-01, New sale, ended 2026-09-01
2026-06-15 entered: entries 1 to 3, 300 000,00
2026-06-15 because of what renews it: entries 5, -100 000,00
> correct --deal 2 --start 2026-09-01 --why "It begins with the month"
> show deal 1
2025-09-01, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2025-09-01, New sale, ended 2026-08-31
2026-06-15 entered: entries 1 to 3, 300 000,00
2026-06-15 because of what renews it: entries 5, -100 000,00
2026-06-15 because of what renews it: entries 6, -100 000,00
> void --deal 2 --why "They never signed"
> show deal 1
2025-09-01, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2025-09-01, New sale
2026-06-15 entered: entries 1 to 3, 300 000,00
2026-06-15 because of what renews it: entries 5, -100 000,00
2026-06-15 because of what renews it: entries 6, -100 000,00
2026-06-15 because of what renews it: entries 7 to 8, 200 000,00
> show standing --by seller
        done    committed   expected   deals      landing
Anna    0,00   100 000,00       0,00    0.00   100 000,00
Bo      0,00         0,00       0,00    0.00         0,00
Total   0,00   100 000,00       0,00    0.00   100 000,00
> show customer --customer Acme
2026-06-15: active. Has a contract that runs until notice.
> show verify
everything adds up
