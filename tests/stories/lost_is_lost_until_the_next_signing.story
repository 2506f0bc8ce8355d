# Marked as lost, she is lost from that day until she signs after it; what was signed the same day is not after it.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "100" --term rolling --on 2025-01-10
signed deal 1
  Service: New sale. The customer has never bought before.
> lost --customer Acme --on 2026-03-10
> preview --customer Acme --seller Anna --product Service --value "100" --on 2026-03-09
  Service: Renewal. Active customer who bought Service last on 2025-01-10.
  2026-03-09 Anna, Renewal: 100,00
> sign --customer Acme --seller Anna --product Service --value "100" --on 2026-03-10
signed deal 2
  Service: Win-back. The customer was lost; last purchase 2025-01-10.
> show customer --customer Acme --on 2026-03-10
2026-03-10: lost. Marked as lost on 2026-03-10, and has signed nothing since.
> sign --customer Acme --seller Anna --product Training --value "100" --on 2026-03-11
signed deal 3
  Training: Win-back. The customer was lost; last purchase 2026-03-10.
> show customer --customer Acme --on 2026-03-11
2026-03-11: active. Has a contract that runs until notice.
> preview --customer Acme --seller Anna --product Training --value "100" --on 2026-03-12
  Training: Renewal. Active customer who bought Training last on 2026-03-11.
  2026-03-12 Anna, Renewal: 100,00
# Lost a second time.
> lost --customer Acme --on 2026-05-01
> preview --customer Acme --seller Anna --product Training --value "100"
  Training: Win-back. The customer was lost; last purchase 2026-03-11.
  2026-06-15 Anna, Win-back: 100,00
# Renewed by name it is a renewal all the same.
> preview --customer Acme --seller Anna --product Service --value "100" --renews 1
  Service: Renewal. Renews an earlier line.
  2026-06-15 Anna, Renewal: 100,00
  2027-01-10 Anna, Renewal: -100,00 (takes back entry 3)
# Who never bought cannot be won back: the first deal is a new sale.
> lost --customer Beta --on 2026-05-01
> show customer --customer Beta
2026-06-15: lost. Marked as lost on 2026-05-01, and has signed nothing since.
> sign --customer Beta --seller Anna --product Service --value "100"
signed deal 4
  Service: New sale. The customer has never bought before.
> show customer --customer Beta
2026-06-15: active. Covered until 2026-06-15.
