# Why does the volume differ from the books? Every step, and every row behind it, adds up to the öre.
today 2026-12-31
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 12 --on 2026-03-10
signed deal 1
  Service: New sale. The customer has never bought before.
> invoice --customer Acme --amount "290 000" --on 2026-03-10 --period 2026-03-10..2026-06-09
> invoice --customer Acme --amount "290 000" --on 2026-06-10 --period 2026-06-10..2026-09-09
> invoice --customer Acme --amount "290 000" --on 2026-09-10 --period 2026-09-10..2026-12-09
> invoice --customer Acme --amount "290 000" --on 2026-12-10 --period 2026-12-10..2027-03-09
> show bridge
step                                 amount
Volume signed                  1 200 000,00
Not yet delivered               -223 561,64
Estimate error                   -35 549,47
Invoiced ahead or afterwards    +219 111,11
Revenue invoiced               1 160 000,00

# What was signed the year before is delivered in this one, and the other way round.
> sign --customer Bolt --seller Bo --product Service --value "365 000" --term fixed --months 12 --on 2025-07-01
signed deal 2
  Service: New sale. The customer has never bought before.
> invoice --customer Bolt --amount "365 000" --on 2025-07-01 --period 2025-07-01..2026-06-30
> show bridge
step                                 amount
Volume signed                  1 200 000,00
Not yet delivered               -223 561,64
Signed in other periods         +181 000,00
Estimate error                   -35 549,47
Invoiced ahead or afterwards     +38 111,11
Revenue invoiced               1 160 000,00
> show bridge --year 2025
step                                amount
Volume signed                   365 000,00
Not yet delivered              -181 000,00
Invoiced ahead or afterwards   +181 000,00
Revenue invoiced                365 000,00

# A customer leaves; the volume stands. Some is sold over the counter.
> sign --customer Core --seller Bo --product Service --value "365 000" --term fixed --months 12 --on 2026-01-01
signed deal 3
  Service: New sale. The customer has never bought before.
> invoice --customer Core --amount "90 000" --on 2026-01-01 --period 2026-01-01..2026-03-31
> terminate --deal 3 --on 2026-03-31 --why "moved abroad"
> invoice --amount "12 345,67" --on 2026-05-31
> show bridge
step                                 amount
Volume signed                  1 565 000,00
Not yet delivered               -223 561,64
Ended early                     -275 000,00
Signed in other periods         +181 000,00
Estimate error                   -35 549,47
Invoiced ahead or afterwards     +38 111,11
Of no contract                   +12 345,67
Revenue invoiced               1 262 345,67
> show bridge --step "Ended early"
-275 000,00, Core, deal 3, year 1
> show bridge --step "Estimate error"
-35 549,47, Acme, deal 1, year 1
> show bridge --step "Of no contract"
+12 345,67, amount 7
> show bridge --customer Acme --from 2026-03-10 --to 2026-09-09
step                      amount
Volume signed       1 200 000,00
Not yet delivered    -595 068,49
Estimate error        -24 931,51
Revenue invoiced      580 000,00

# The seller's own deals, her part of each.
> show bridge --as Bo
step                                amount
Volume signed                   365 000,00
Ended early                    -275 000,00
Signed in other periods        +181 000,00
Invoiced ahead or afterwards   -181 000,00
Revenue invoiced                 90 000,00
