# By when notice must be given, when a contract rolls on, and when it ends: of what she signed and of the customers
# that she owns. What is renewed or terminated is no longer waited for.
today 2026-11-15
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 36 --notice 3 --on 2026-11-15
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Rolling --seller Anna --product Service --value "500" --term rolling --notice 6 --on 2024-02-29
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Ending --seller Bo --product Service --value "300" --term fixed --months 12 --on 2026-01-01
signed deal 3
  Service: New sale. The customer has never bought before.
> show calendar --from 2026-11-15 --to 2027-12-31
on           what                      customer   notice of          volume
2026-12-31   Contract expires          Ending     -                  300,00
2027-02-28   New contract year         Rolling    -                  500,00
2027-08-15   Last day to give notice   Acme       2027-11-15   1 200 000,00
2027-08-29   Last day to give notice   Rolling    2028-02-29         500,00
2027-11-15   New contract year         Acme       -            1 200 000,00
> show calendar --from 2026-11-15 --to 2027-12-31 --as Bo
on           what               customer   volume
2026-12-31   Contract expires   Ending     300,00
> terminate --deal 2 --on 2027-02-28
> sign --customer Ending --seller Bo --product Service --value "350" --term fixed --months 12 --on 2026-11-15 --start 2027-01-01 --renews 3
signed deal 4
  Service: Renewal. Renews an earlier line.
> show calendar --from 2026-11-15 --to 2027-12-31
on           what                       customer   notice of          volume
2027-02-28   New contract year          Rolling    -                  500,00
2027-02-28   Terminated contract ends   Rolling    -                  500,00
2027-08-15   Last day to give notice    Acme       2027-11-15   1 200 000,00
2027-11-15   New contract year          Acme       -            1 200 000,00
2027-12-31   Contract expires           Ending     -                  350,00
> show calendar --from 2027-01-01 --to 2026-01-01
no: to: The last day is before the first.
