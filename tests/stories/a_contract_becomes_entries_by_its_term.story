# One entry when it is bought once; one for each contract year of a fixed term, a part of a year at the end; and one
# at every anniversary of what runs until notice, to the end of the year after this one.
today 2026-06-15
> sign --customer Once --seller Anna --product Service --value "100"
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Eighteen --seller Anna --product Service --value "100" --term fixed --months 18
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Five --seller Anna --product Service --value "120" --term fixed --months 5
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Rolling --seller Anna --product Service --value "100" --term rolling --on 2024-09-01
signed deal 4
  Service: New sale. The customer has never bought before.
# Half an öre goes away from zero: 1 öre a year for 30 months is 1, 2 and 3 öre in all.
> sign --customer Tiny --seller Anna --product Service --value "0,01" --term fixed --months 30
signed deal 5
  Service: New sale. The customer has never bought before.
# The last day of a month stays the last: from 29 February, and from 31 January.
> sign --customer Leap --seller Anna --product Service --value "100" --term fixed --months 36 --on 2024-02-29
signed deal 6
  Service: New sale. The customer has never bought before.
> sign --customer January --seller Anna --product Service --value "100" --term fixed --months 24 --on 2025-01-31
signed deal 7
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel    volume
1    2026-06-15   Anna     Once       Service   New sale   100,00
2    2026-06-15   Anna     Eighteen   Service   New sale   100,00
3    2027-06-15   Anna     Eighteen   Service   Renewal     50,00
4    2026-06-15   Anna     Five       Service   New sale    50,00
5    2024-09-01   Anna     Rolling    Service   New sale   100,00
6    2025-09-01   Anna     Rolling    Service   Renewal    100,00
7    2026-09-01   Anna     Rolling    Service   Renewal    100,00
8    2027-09-01   Anna     Rolling    Service   Renewal    100,00
9    2026-06-15   Anna     Tiny       Service   New sale     0,01
10   2027-06-15   Anna     Tiny       Service   Renewal      0,01
11   2028-06-15   Anna     Tiny       Service   Renewal      0,01
12   2024-02-29   Anna     Leap       Service   New sale   100,00
13   2025-02-28   Anna     Leap       Service   Renewal    100,00
14   2026-02-28   Anna     Leap       Service   Renewal    100,00
15   2025-01-31   Anna     January    Service   New sale   100,00
16   2026-01-31   Anna     January    Service   Renewal    100,00
> show verify
everything adds up
