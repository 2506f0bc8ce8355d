# Each contract year that has passed: the smaller of estimate and invoiced ÷ the larger; 80 % is good enough.
today 2026-06-30
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-01-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Bolt --seller "Anna 50, Bo 50" --product Service --value "200 000" --term fixed --months 12 --on 2025-01-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Core --seller Bo --product Training --value "10 000" --term fixed --months 12 --on 2025-03-01
signed deal 3
  Training: New sale. The customer has never bought before.
> invoice --customer Acme --amount "82 000" --on 2025-06-30
> invoice --customer Bolt --amount "300 000" --on 2025-06-30
> credit --customer Bolt --amount "50 000" --on 2025-09-30
> invoice --customer Core --amount "2 000" --on 2025-09-30
> show accuracy
         years   on target     estimate     invoiced   accuracy    too high     too low
Passed       3           2   310 000,00   334 000,00     78.7 %   26 000,00   50 000,00
far off: Core, year 1: 10 000,00 estimated, 2 000,00 invoiced
> show accuracy --by seller
         years   on target     estimate     invoiced   accuracy    too high     too low
Anna         2           2   200 000,00   207 000,00     81.0 %   18 000,00   25 000,00
Bo           2           1   110 000,00   127 000,00     74.5 %    8 000,00   25 000,00
Passed       3           2   310 000,00   334 000,00     78.7 %   26 000,00   50 000,00
far off: Core, year 1: 10 000,00 estimated, 2 000,00 invoiced
> show accuracy --by channel
           years   on target     estimate     invoiced   accuracy    too high     too low
New sale       3           2   310 000,00   334 000,00     78.7 %   26 000,00   50 000,00
Passed         3           2   310 000,00   334 000,00     78.7 %   26 000,00   50 000,00
far off: Core, year 1: 10 000,00 estimated, 2 000,00 invoiced

# A year that is running gives a "so far": half of 2026 has passed, 181 of 365 days.
> sign --customer Dawn --seller Anna --product Service --value "365 000" --term rolling --on 2026-01-01
signed deal 4
  Service: New sale. The customer has never bought before.
> invoice --customer Dawn --amount "90 000" --on 2026-01-01 --period 2026-01-01..2026-03-31
> invoice --customer Dawn --amount "91 000" --on 2026-04-01 --period 2026-04-01..2026-06-30
> invoice --customer Dawn --amount "92 000" --on 2026-06-30 --period 2026-07-01..2026-09-30
> show accuracy
         years   on target     estimate     invoiced   accuracy    too high     too low
Passed       3           2   310 000,00   334 000,00     78.7 %   26 000,00   50 000,00
So far       1           1   181 000,00   181 000,00    100.0 %        0,00        0,00
far off: Core, year 1: 10 000,00 estimated, 2 000,00 invoiced

# A contract that ended early is measured for the days that it ran; a seller sees her own part.
> terminate --deal 4 --on 2026-04-10
> show accuracy --as Anna
         years   on target     estimate     invoiced   accuracy    too high      too low
Passed       3           2   300 000,00   388 000,00     72.4 %   18 000,00   106 000,00
far off: Dawn, year 1: 100 000,00 estimated, 181 000,00 invoiced
