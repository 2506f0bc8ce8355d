# A KAM sees volume, revenue and satisfaction beside each other, and whom to call first, with why.
today 2026-06-30
> sign --customer Acme --seller Eva --product Service --value "365 000" --term fixed --months 24 --on 2026-01-01
> sign --customer Bolt --seller Eva --product Service --value "36 500" --term fixed --months 24 --on 2026-01-01
> sign --customer Crem --seller Bo --product Training --value "12 000" --term fixed --months 12 --on 2025-08-01
> owns --seller Eva --customer Acme
> owns --seller Eva --customer Bolt
> owns --seller Eva --customer Crem
> invoice --customer Acme --amount "100 000" --on 2026-03-31
> invoice --customer Bolt --amount "18 100" --on 2026-06-30
> invoice --customer Crem --amount "6 000" --on 2026-06-15
> answers --customer Bolt --score 10 --on 2026-01-15 --as Eva
> answers --customer Bolt --score 4 --scale 1-5 --on 2026-05-01 --as Eva
> answers --customer Crem --score 9 --on 2026-05-02
> show kam --seller Eva --as Eva

# She notes for her own customers alone, on a scale that there is, and not for tomorrow.
> answers --customer Acme --score 3 --as Bo
> answers --customer Acme --score 6 --scale 1-5
> answers --customer Acme --score 6 --on 2026-07-01

# A customer that is handed over answers for whoever has it then.
> owns --seller Bo --customer Crem --from 2026-06-01
> answers --customer Crem --score 5 --as Bo
> show kam --seller Eva
> show kam --seller Bo
