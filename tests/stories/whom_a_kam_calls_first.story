# A KAM sees volume, revenue and satisfaction beside each other, and whom to call first, with why.
today 2026-06-30
> sign --customer Acme --seller Eva --product Service --value "365 000" --term fixed --months 24 --on 2026-01-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Bolt --seller Eva --product Service --value "36 500" --term fixed --months 24 --on 2026-01-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Crem --seller Bo --product Training --value "12 000" --term fixed --months 12 --on 2025-08-01
signed deal 3
  Training: New sale. The customer has never bought before.
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
volume 401 500,00, revenue 124 100,00, 124 100,00 delivered of 205 050,68 contracted, NPS 100 of 2 answers
Acme
  100,000 SEK of 181,000 SEK is invoiced to 2026-06-30: 81,000 SEK is missing.
  Has never been asked how satisfied they are.
Bolt, 7.5 of 10
  Satisfaction fell from 10.0 to 7.5 on 2026-05-01.
Crem, 9.0 of 10
  The contract of Training ends on 2026-07-31 and is not renewed.

# She notes for her own customers alone, on a scale that there is, and not for tomorrow.
> answers --customer Acme --score 3 --as Bo
no: /customer_id: You note the satisfaction of the customers that you own.
> answers --customer Acme --score 6 --scale 1-5
no: /score: The score is from 1 to 5 on this scale.
> answers --customer Acme --score 6 --on 2026-07-01
no: /on: The day of the answer is today or earlier.

# A customer that is handed over answers for whoever has it then.
> owns --seller Bo --customer Crem --from 2026-06-01
> answers --customer Crem --score 5 --as Bo
> show kam --seller Eva
volume 401 500,00, revenue 118 100,00, 118 100,00 delivered of 199 100,00 contracted, NPS 100 of 2 answers
Acme
  100,000 SEK of 181,000 SEK is invoiced to 2026-06-30: 81,000 SEK is missing.
  Has never been asked how satisfied they are.
Bolt, 7.5 of 10
  Satisfaction fell from 10.0 to 7.5 on 2026-05-01.
Crem, until 2026-05-31, 9.0 of 10
> show kam --seller Bo
volume 0,00, revenue 6 000,00, 6 000,00 delivered of 5 950,68 contracted, NPS -100 of 1 answers
Crem, 5.0 of 10
  Satisfaction fell from 9.0 to 5.0 on 2026-06-30.
  The contract of Training ends on 2026-07-31 and is not renewed.
