# Contracts that run until notice are posted to the end of the next fiscal year, and further when a year begins.
today 2026-11-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling
signed deal 1
  Service: New sale. The customer has never bought before.
> show deal 1
2026-11-15, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2026-11-15, New sale
2026-11-15 entered: entries 1 to 2, 200 000,00
today 2027-01-01
> show deal 1
2026-11-15, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2026-11-15, New sale
2026-11-15 entered: entries 1 to 2, 200 000,00
2027-01-01 rolled forward: entries 3, 100 000,00
today 2027-01-02
> show deal 1
2026-11-15, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2026-11-15, New sale
2026-11-15 entered: entries 1 to 2, 200 000,00
2027-01-01 rolled forward: entries 3, 100 000,00
# The last day is that of an anniversary: the year that begins then has been signed for.
> terminate --deal 1 --on 2027-11-15
> show deal 1
2026-11-15, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2026-11-15, New sale, terminated 2027-11-15
2026-11-15 entered: entries 1 to 2, 200 000,00
2027-01-01 rolled forward: entries 3, 100 000,00
2027-01-02 terminated: entries 4, -100 000,00
today 2028-01-01
> show deal 1
2026-11-15, Acme: Anna 100 %
  line 1: Service, 100 000,00 a year, until notice from 2026-11-15, New sale, terminated 2027-11-15
2026-11-15 entered: entries 1 to 2, 200 000,00
2027-01-01 rolled forward: entries 3, 100 000,00
2027-01-02 terminated: entries 4, -100 000,00
> show verify
everything adds up
