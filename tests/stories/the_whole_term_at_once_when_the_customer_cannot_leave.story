# A company that reports whole terms, unless there is a notice clause, and keeps later years in the channel
# that the contract came through.
today 2026-05-01
> settings --multi-year full_term_unless_notice --follow-on original
> sign --customer Acme --seller Anna --value "100" --term fixed --months 30
signed deal 1
  No product: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --value "100" --term fixed --months 30 --notice 3
signed deal 2
  No product: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   channel    note                      volume
1    2026-05-01   Anna     Acme       New sale                             250,00
2    2026-05-01   Anna     Beta       New sale                             100,00
3    2027-05-01   Anna     Beta       New sale   notice until 2027-02-01   100,00
4    2028-05-01   Anna     Beta       New sale   notice until 2028-02-01    50,00
