# A whole term that was counted at signing stands when the customer leaves early: it was dated by then. What was agreed
# for another term, day or volume is posted as if it always were, and ends when it was terminated.
today 2026-06-15
> settings --multi-year full_term_unless_notice
> sign --customer Acme --seller Anna --product Service --value "100" --term fixed --months 36 --on 2025-06-15
signed deal 1
  Service: New sale. The customer has never bought before.
> terminate --deal 1 --on 2025-12-31 --why "Moved"
> show entries
no   date         seller   customer   product   channel    volume
1    2025-06-15   Anna     Acme       Service   New sale   300,00
> show customer --customer Acme
2026-06-15: active. Covered until 2025-12-31; counts as active until 2026-12-31.
> correct --deal 1 --months 12
> show entries
no   date         seller   customer   product   channel    note            volume
1    2025-06-15   Anna     Acme       Service   New sale                   300,00
2    2025-06-15   Anna     Acme       Service   New sale   takes back 1   -300,00
3    2025-06-15   Anna     Acme       Service   New sale                   100,00
> show deal 1
2025-06-15, Acme: Anna 100 %
  line 1: Service, 100,00 a year, 12 months from 2025-06-15, New sale, terminated 2025-12-31
2026-06-15 entered: entries 1, 300,00
2026-06-15 terminated, "Moved"
2026-06-15 corrected: entries 2 to 3, -200,00
> sign --customer Beta --seller Anna --product Service --value "100" --term rolling --on 2025-06-15
signed deal 2
  Service: New sale. The customer has never bought before.
> terminate --deal 2 --on 2026-12-31
> show customer --customer Beta --on 2026-12-31
2026-12-31: active. Covered until 2026-12-31.
> correct --deal 2 --value 200
> show deal 2
2025-06-15, Beta: Anna 100 %
  line 1: Service, 200,00 a year, until notice from 2025-06-15, New sale, terminated 2026-12-31
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
> terminate --deal 2 --on 2027-06-15
> show deal 2
2025-06-15, Beta: Anna 100 %
  line 1: Service, 200,00 a year, until notice from 2025-06-15, New sale, terminated 2027-06-15
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
2026-06-15 terminated: entries 12, 200,00
> correct --deal 2 --on 2026-06-01
> show deal 2
2026-06-01, Beta: Anna 100 %
  line 1: Service, 200,00 a year, until notice from 2025-06-15, New sale, terminated 2027-06-15
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
2026-06-15 terminated: entries 12, 200,00
2026-06-15 corrected: entries 13 to 17, -200,00
> correct --deal 2 --term fixed --months 6
> show deal 2
2026-06-01, Beta: Anna 100 %
  line 1: Service, 200,00 a year, 6 months from 2025-06-15, New sale, terminated 2027-06-15
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
2026-06-15 terminated: entries 12, 200,00
2026-06-15 corrected: entries 13 to 17, -200,00
2026-06-15 corrected: entries 18 to 20, -300,00
> correct --deal 2 --term one_off
> show deal 2
2026-06-01, Beta: Anna 100 %
  line 1: Service, 200,00 a year, once, New sale, terminated 2027-06-15
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
2026-06-15 terminated: entries 12, 200,00
2026-06-15 corrected: entries 13 to 17, -200,00
2026-06-15 corrected: entries 18 to 20, -300,00
2026-06-15 corrected: entries 21 to 22, 100,00
> show verify
everything adds up
today 2027-01-01
> show deal 2
2026-06-01, Beta: Anna 100 %
  line 1: Service, 200,00 a year, once, New sale, terminated 2027-06-15
2026-06-15 entered: entries 4 to 6, 300,00
2026-06-15 terminated: entries 7, -100,00
2026-06-15 corrected: entries 8 to 11, 200,00
2026-06-15 terminated: entries 12, 200,00
2026-06-15 corrected: entries 13 to 17, -200,00
2026-06-15 corrected: entries 18 to 20, -300,00
2026-06-15 corrected: entries 21 to 22, 100,00
> show verify
everything adds up
today 2028-01-01
> show verify
everything adds up
