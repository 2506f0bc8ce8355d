# What was wrong is taken back and posted anew; what was right stands.
today 2026-03-10
> sign --customer Acme --seller "Anna 60, Bo 40" --overlay "Eva 20" --product Service --value "1 200 000" --term fixed --months 36
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Training --value "50 000"
signed deal 2
  Training: Cross-sale. Active customer (last purchase 2026-03-10) who has never bought Training.
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 200 000,00 a year, 36 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 6, 3 600 000,00
> preview-correct --deal 1 --value "1 000 000"
  2026-03-10 Anna, New sale: -720 000,00 (takes back entry 1)
  2026-03-10 Bo, New sale: -480 000,00 (takes back entry 2)
  2027-03-10 Anna, Renewal: -720 000,00 (takes back entry 3)
  2027-03-10 Bo, Renewal: -480 000,00 (takes back entry 4)
  2028-03-10 Anna, Renewal: -720 000,00 (takes back entry 5)
  2028-03-10 Bo, Renewal: -480 000,00 (takes back entry 6)
  2026-03-10 Anna, New sale: 600 000,00
  2026-03-10 Bo, New sale: 400 000,00
  2027-03-10 Anna, Renewal: 600 000,00
  2027-03-10 Bo, Renewal: 400 000,00
  2028-03-10 Anna, Renewal: 600 000,00
  2028-03-10 Bo, Renewal: 400 000,00
> correct --deal 1 --value "1 000 000" --why "A zero too many"
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
> correct --deal 1 --and --product Support --value "10 000" --why "Forgot the support"
> correct --deal 1 --strike 2
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale
  line 2: Support, 10 000,00 a year, once, New sale, struck
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
2026-03-10 corrected: entries 20 to 21, 10 000,00
2026-03-10 corrected: entries 22 to 23, -10 000,00
# The customer leaves: what is dated later is taken back, what was done stands.
today 2027-06-15
> preview-terminate --deal 1 --on 2027-06-30
  2028-03-10 Anna, Renewal: -600 000,00 (takes back entry 18)
  2028-03-10 Bo, Renewal: -400 000,00 (takes back entry 19)
> terminate --deal 1 --on 2027-06-30 --why "Moved to a competitor"
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale, terminated 2027-06-30
  line 2: Support, 10 000,00 a year, once, New sale, struck
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
2026-03-10 corrected: entries 20 to 21, 10 000,00
2026-03-10 corrected: entries 22 to 23, -10 000,00
2027-06-15 terminated, "Moved to a competitor": entries 24 to 25, -1 000 000,00
> terminate --deal 1 --on 2027-03-10
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale, terminated 2027-03-10
  line 2: Support, 10 000,00 a year, once, New sale, struck
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
2026-03-10 corrected: entries 20 to 21, 10 000,00
2026-03-10 corrected: entries 22 to 23, -10 000,00
2027-06-15 terminated, "Moved to a competitor": entries 24 to 25, -1 000 000,00
2027-06-15 terminated
> reinstate --deal 1
> reinstate --deal 1
no: No line of the deal is terminated.
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale
  line 2: Support, 10 000,00 a year, once, New sale, struck
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
2026-03-10 corrected: entries 20 to 21, 10 000,00
2026-03-10 corrected: entries 22 to 23, -10 000,00
2027-06-15 terminated, "Moved to a competitor": entries 24 to 25, -1 000 000,00
2027-06-15 terminated
2027-06-15 reinstated: entries 26 to 27, 1 000 000,00
# A deal that was a mistake counts for nothing, and what came after it is seen in another light.
> void --deal 1
no: /reason: Say why the deal is void.
> void --deal 1 --why "Signed twice"
> correct --deal 1 --value 5
no: The deal is void and stays so.
> show deal 1
2026-03-10, Acme: Anna 60 %, Bo 40 %; beside: Eva 20 %; void
  line 1: Service, 1 000 000,00 a year, 36 months from 2026-03-10, New sale
  line 2: Support, 10 000,00 a year, once, New sale, struck
2026-03-10 entered: entries 1 to 6, 3 600 000,00
2026-03-10 corrected, "A zero too many": entries 8 to 19, -600 000,00
2026-03-10 corrected: entries 20 to 21, 10 000,00
2026-03-10 corrected: entries 22 to 23, -10 000,00
2027-06-15 terminated, "Moved to a competitor": entries 24 to 25, -1 000 000,00
2027-06-15 terminated
2027-06-15 reinstated: entries 26 to 27, 1 000 000,00
2027-06-15 made void, "Signed twice": entries 28 to 33, -3 000 000,00
> review
line 2.1, Acme, Cross-sale: New sale. The customer has never bought before.
> accept
1 moved
> review
nothing
> show deal 2
2026-03-10, Acme: Anna 100 %
  line 1: Training, 50 000,00 a year, once, New sale
2026-03-10 entered: entries 7, 50 000,00
2027-06-15 moved to the channel of the rules: entries 34 to 35, 0,00
> show verify
everything adds up
