# A file with the same organisation number under two names is of one customer. Two names that are the same but for case and
# the kind of company are found; merged, they are one customer in the standing, in her state and in what the rules say.
today 2026-06-15
> import --file "Kund;Orgnr;Säljare;Produkt;Belopp per år;Datum / Bygg i Umeå AB;556036-0793;Anna;Service;100 000;2026-01-10 / BIU;5560360793;Bo;Training;50 000;2026-02-10"
new deals: 2, 150 000,00 a year
> sign --customer "Acme AB" --seller Anna --product Service --value "10 000" --term fixed --months 12 --on 2024-06-15
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer "ACME" --seller Bo --product Service --value "20 000" --on 2026-05-01
signed deal 4
  Service: New sale. The customer has never bought before.
> sign --customer "Acme Nord AB" --seller Bo --product Training --value "5 000" --on 2026-06-01
signed deal 5
  Training: New sale. The customer has never bought before.
> show duplicates
same name: Acme AB, ACME
> show customer --customer "Acme AB"
2026-06-15: passive. Covered until 2025-06-14 and has signed nothing since: passive since 2026-06-15.
> merge --customer "Acme AB" --duplicates "ACME, Acme Nord AB"
> show duplicates
nothing
> show standing --by customer
                       done   committed   expected   deals
Acme AB           25 000,00        0,00       0,00    2.00
Bygg i Umeå AB   150 000,00        0,00       0,00    2.00
Total            175 000,00        0,00       0,00    4.00
# Covered until 14 June 2025, so active on 1 May 2026; the Training of June is new to her.
> review
line 5.1, Acme AB, New sale: Cross-sale. Active customer (last purchase 2026-05-01) who has never bought Training.
line 4.1, Acme AB, New sale: Renewal. Active customer who bought Service last on 2024-06-15.
> show customer --customer "Acme AB"
2026-06-15: active. Covered until 2026-06-01; counts as active until 2027-06-01.
> accept
2 moved
# What is signed for a merged name is signed for the customer it is one with.
> sign --customer "ACME" --seller Bo --product Training --value "7 000"
signed deal 6
  Training: Renewal. Active customer who bought Training last on 2026-06-01.
> unmerge --customer "Acme Nord AB"
> show standing --by customer
                       done   committed   expected   deals
Acme AB           27 000,00        0,00       0,00    2.00
Acme Nord AB       5 000,00        0,00       0,00    1.00
Bygg i Umeå AB   150 000,00        0,00       0,00    2.00
Total            182 000,00        0,00       0,00    5.00
> show verify
everything adds up
