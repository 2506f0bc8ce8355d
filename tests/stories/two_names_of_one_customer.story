# Two names of one customer: once they are merged, what the one has bought is the other's history.
today 2026-01-15
> sign --customer "Acme AB" --seller Anna --product Service --value "100 000" --term fixed --months 12
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-09-01
> sign --customer ACME --seller Bo --product Service --value "120 000"
signed deal 2
  Service: New sale. The customer has never bought before.
> show standing --by customer
                done   committed   expected   deals
ACME      120 000,00        0,00       0,00    1.00
Acme AB   100 000,00        0,00       0,00    1.00
Total     220 000,00        0,00       0,00    2.00
> merge --customer "Acme AB" --duplicates ACME
> merge --customer "Acme AB" --duplicates ACME
no: /duplicate_ids/0: The customer is merged already.
> show standing --by customer
                done   committed   expected   deals
Acme AB   220 000,00        0,00       0,00    2.00
Total     220 000,00        0,00       0,00    2.00
> show entries --customer "Acme AB"
no   date         seller   customer   product   channel        volume
1    2026-01-15   Anna     Acme AB    Service   New sale   100 000,00
2    2026-09-01   Bo       Acme AB    Service   New sale   120 000,00
# Nothing moved: the review tells what the rules would say now.
> review
line 2.1, Acme AB, New sale: Renewal. Active customer who bought Service last on 2026-01-15.
> accept --lines 2.1
1 moved
> show deal 2
2026-09-01, Acme AB: Bo 100 %
  line 1: Service, 120 000,00 a year, once, Renewal
2026-09-01 entered: entries 2, 120 000,00
2026-09-01 moved to the channel of the rules: entries 3 to 4, 0,00
> unmerge --customer ACME
> show standing --by customer
                done   committed   expected   deals
ACME      120 000,00        0,00       0,00    1.00
Acme AB   100 000,00        0,00       0,00    1.00
Total     220 000,00        0,00       0,00    2.00
> review
line 2.1, ACME, Renewal: New sale. The customer has never bought before.
> show verify
everything adds up
