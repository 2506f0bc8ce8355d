# By the contract's number, then by customer, product and period, then by customer; what nobody knows stays visible.
today 2026-06-30
> sign --customer Acme --seller Anna --product Service --value "120 000" --term rolling --on 2025-01-01 --number A-1
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Bo --product Training --value "40 000" --term fixed --months 12 --on 2026-01-01 --number A-2
signed deal 2
  Training: Cross-sale. Active customer (last purchase 2025-01-01) who has never bought Training.
> invoice --customer Acme --amount "30 000" --on 2026-01-01 --contract A-1
> invoice --customer Acme --amount "20 000" --on 2026-02-01 --product Training
> invoice --customer Acme --amount "8 000,01" --on 2026-03-01
> invoice --customer Bolt --amount "5 000" --on 2026-03-01
> invoice --amount "1 000" --on 2026-03-31
> show revenue
1, 2026-01-01, Acme, 30 000,00: by the contract's number, 30 000,00 to Service of deal 1, year 2
2, 2026-02-01, Acme, 20 000,00: by customer, product and period, 20 000,00 to Training of deal 2, year 1
3, 2026-03-01, Acme, 8 000,01: by customer and period, 6 000,01 to Service of deal 1, year 2, 2 000,00 to Training of deal 2, year 1
4, 2026-03-01, Bolt, 5 000,00: not matched
5, 2026-03-31, nobody, 1 000,00: not matched
> show revenue --only not-matched
4, 2026-03-01, Bolt, 5 000,00: not matched
5, 2026-03-31, nobody, 1 000,00: not matched

# A person knows better, and can take it back.
> match --amount 3 --line 2
> match --amount 1 --to nothing
> show revenue --customer Acme
1, 2026-01-01, Acme, 30 000,00: by hand
2, 2026-02-01, Acme, 20 000,00: by customer, product and period, 20 000,00 to Training of deal 2, year 1
3, 2026-03-01, Acme, 8 000,01: by hand, 8 000,01 to Training of deal 2, year 1
> match --amount 3
> match --amount 1
> show revenue --customer Acme
1, 2026-01-01, Acme, 30 000,00: by the contract's number, 30 000,00 to Service of deal 1, year 2
2, 2026-02-01, Acme, 20 000,00: by customer, product and period, 20 000,00 to Training of deal 2, year 1
3, 2026-03-01, Acme, 8 000,01: by customer and period, 6 000,01 to Service of deal 1, year 2, 2 000,00 to Training of deal 2, year 1
> match --amount 9 --line 2
no: There is no such amount.
> match --amount 4 --line 7
no: /line_id: There is no such line.

# A seller does not decide it, and sees the invoices of her own deals only.
> match --amount 4 --line 2 --as Anna
no: Your role does not allow this.
> show revenue --deal 2 --as Bo
2, 2026-02-01, Acme, 20 000,00: by customer, product and period, 20 000,00 to Training of deal 2, year 1
3, 2026-03-01, Acme, 8 000,01: by customer and period, 2 000,00 to Training of deal 2, year 1
> show revenue --deal 2 --as Anna
no: There is no such deal.
> show audit --last 2
2026-06-30 Founder said which contract the amount of 1 belongs to.
  Document: nothing → 1
  Belongs to no contract: yes → no
2026-06-30 Founder said which contract the amount of 3 belongs to.
  Document: nothing → 3
  Contract: Acme, 2026-01-01, line 1 → nothing
> show verify
everything adds up
