# A company counts what a renewal has grown by as a cross-sale; also when the review finds the renewal later.
today 2026-05-01
> settings --expansion cross_sell
> sign --customer Acme --seller Anna --product Service --value "150 000" --term fixed --months 12
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "100 000" --term fixed --months 12 --on 2025-05-01
signed deal 2
  Service: New sale. The customer has never bought before.
> review
line 1.1, Acme, New sale: Renewal. Active customer who bought Service last on 2025-05-01.
> accept
1 moved
> show deal 1
2026-05-01, Acme: Anna 100 %
  line 1: Service, 150 000,00 a year, 12 months from 2026-05-01, Renewal, of it 50 000,00 as growth
2026-05-01 entered: entries 1, 150 000,00
2026-05-01 moved to the channel of the rules: entries 3 to 5, 0,00
> show entries
no   date         seller   customer   product   channel      note                volume
1    2026-05-01   Anna     Acme       Service   New sale                     150 000,00
2    2025-05-01   Anna     Acme       Service   New sale                     100 000,00
3    2026-05-01   Anna     Acme       Service   New sale     takes back 1   -150 000,00
4    2026-05-01   Anna     Acme       Service   Renewal                      100 000,00
5    2026-05-01   Anna     Acme       Service   Cross-sale                    50 000,00
# A chosen channel stays chosen through a correction of something else.
> sign --customer Beta --seller Anna --product Service --value "10 000" --channel win_back --reason "Bought in 2019, before our books"
signed deal 3
  Service: Win-back. Chosen: Bought in 2019, before our books
> correct --deal 3 --value "20 000"
> show deal 3
2026-05-01, Beta: Anna 100 %
  line 1: Service, 20 000,00 a year, once, Win-back
2026-05-01 entered: entries 6, 10 000,00
2026-05-01 corrected: entries 7 to 8, 10 000,00
> correct --deal 3 --on 2026-04-30
> show deal 3
2026-04-30, Beta: Anna 100 %
  line 1: Service, 20 000,00 a year, once, Win-back
2026-05-01 entered: entries 6, 10 000,00
2026-05-01 corrected: entries 7 to 8, 10 000,00
2026-05-01 corrected: entries 9 to 10, 0,00
> show verify
everything adds up
