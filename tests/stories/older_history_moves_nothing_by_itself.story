# Deals of earlier years arrive by file when the first are signed already. No volume moves: the review lists what the
# rules would say now, and somebody accepts one line, or all.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --on 2026-02-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Training --value "200 000" --on 2026-03-01
signed deal 2
  Training: New sale. The customer has never bought before.
> sign --customer Cecil --seller Anna --product Service --value "300 000" --on 2026-04-01
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Delta --seller Anna --product Service --value "400 000" --on 2026-05-01 --channel new_sales --reason "Another company in all but name"
signed deal 4
  Service: New sale. Chosen: Another company in all but name
> sign --customer Eken --seller Anna --value "500 000" --on 2026-05-02
signed deal 5
  No product: New sale. The customer has never bought before.
> sign --customer Fors --seller Anna --product Service --value "600 000" --on 2026-05-03 --channel win_back --reason "They were with us under another name"
signed deal 6
  Service: Win-back. Chosen: They were with us under another name
# A line without a product waits in the review for one.
> review
line 5.1, Eken, no product: New sale. The customer has never bought before.
> import --file "Kund;Säljare;Produkt;Belopp per år;Datum / Acme;Anna;Service;90 000;2025-06-01 / Beta;Anna;Service;80 000;2025-06-02 / Cecil;Bo;Service;70 000;2022-01-10 / Delta;Bo;Service;60 000;2025-01-10"
new deals: 4, 300 000,00 a year
> show standing --by channel
                   done   committed   expected   deals        landing
Win-back     600 000,00        0,00       0,00    1.00     600 000,00
New sale   1 500 000,00        0,00       0,00    5.00   1 500 000,00
Total      2 100 000,00        0,00       0,00    6.00   2 100 000,00
# What was chosen is left in peace as long as the rules say what they said then: Fors stands, Delta is asked about again.
> review
line 5.1, Eken, no product: New sale. The customer has never bought before.
line 4.1, Delta, New sale: Win-back. The latest contract ran out 2025-01-10.
line 3.1, Cecil, New sale: Win-back. The latest contract ran out 2022-01-10.
line 2.1, Beta, New sale: Cross-sale. Active customer (last purchase 2025-06-02) who has never bought Training.
line 1.1, Acme, New sale: Renewal. Active customer who bought Service last on 2025-06-01.
> accept --lines "2.1"
1 moved
> show standing --by channel
                     done   committed   expected   deals        landing
Cross-sale     200 000,00        0,00       0,00    1.00     200 000,00
Win-back       600 000,00        0,00       0,00    1.00     600 000,00
New sale     1 300 000,00        0,00       0,00    4.00   1 300 000,00
Total        2 100 000,00        0,00       0,00    6.00   2 100 000,00
> accept
3 moved
> show standing --by channel
                     done   committed   expected   deals        landing
Renewal        100 000,00        0,00       0,00    1.00     100 000,00
Cross-sale     200 000,00        0,00       0,00    1.00     200 000,00
Win-back     1 300 000,00        0,00       0,00    3.00   1 300 000,00
New sale       500 000,00        0,00       0,00    1.00     500 000,00
Total        2 100 000,00        0,00       0,00    6.00   2 100 000,00
> review
line 5.1, Eken, no product: New sale. The customer has never bought before.
# The history itself is in the channels of its own years.
> show standing --year 2025 --by channel
                 done   committed   expected   deals      landing
New sale   230 000,00        0,00       0,00    3.00   230 000,00
Total      230 000,00        0,00       0,00    3.00   230 000,00
# Importing the same file again changes nothing.
> import --file "Kund;Säljare;Produkt;Belopp per år;Datum / Acme;Anna;Service;90 000;2025-06-01 / Beta;Anna;Service;80 000;2025-06-02 / Cecil;Bo;Service;70 000;2022-01-10 / Delta;Bo;Service;60 000;2025-01-10"
new deals: 0, 0,00 a year
> show standing --year 2025 --by channel
                 done   committed   expected   deals      landing
New sale   230 000,00        0,00       0,00    3.00   230 000,00
Total      230 000,00        0,00       0,00    3.00   230 000,00
> show verify
everything adds up
