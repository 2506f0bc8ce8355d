# Signed in euro at the rate of the day, invoiced at another: the difference is currency, not a wrong estimate.
today 2026-01-10
> settings --multi-year full_term_unless_notice
> rate --of EUR --on 2026-01-10 --is 11
> sign --customer Acme --seller Anna --product Service --value "10 000" --currency EUR --term one_off --on 2026-01-10
signed deal 1, in EUR at 11
  Service: New sale. The customer has never bought before.
today 2026-12-31
> rate --of EUR --on 2026-02-10 --is 11.5
> invoice --customer Acme --amount "9 000" --currency EUR --on 2026-02-10
> show bridge
step                   amount
Volume signed      110 000,00
Estimate error     -11 000,00
Currency            +4 500,00
Revenue invoiced   103 500,00
> show bridge --step "Currency"
+4 500,00, Acme, deal 1, year 1, amount 1
> show accuracy
         years   on target     estimate    invoiced   accuracy    too high   too low
So far       1           1   110 000,00   99 000,00     90.0 %   11 000,00      0,00

# A company that counts the whole term at signing: years that begin later are taken off before the year is compared.
> sign --customer Bolt --seller Anna --product Service --value "365 000" --term fixed --months 36 --on 2026-01-01
signed deal 2
  Service: New sale. The customer has never bought before.
> invoice --customer Bolt --amount "365 000" --on 2026-01-01 --period 2026-01-01..2026-12-31
> show bridge --step "Not yet delivered"
-61 000,00, Bolt, deal 2, year 1

# November and December have no revenue yet: their books are behind, until the first of it comes.
> invoice --amount "500" --on 2026-12-30
> show bridge
step                         amount
Volume signed          1 205 000,00
Later contract years    -730 000,00
Estimate error           -11 000,00
Currency                  +4 500,00
Of no contract              +500,00
Revenue invoiced         469 000,00
> show bridge --step "Later contract years"
-365 000,00, Bolt, deal 2, year 2
-365 000,00, Bolt, deal 2, year 3
