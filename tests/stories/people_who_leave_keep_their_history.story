# Anna leaves at the end of June. What she sold stays hers; what is dated later is still counted, and she signs
# nothing more. Her seat is vacant, with a goal that counts in coverage.
today 2026-06-15
> budget --total "1 000 000" --goals "Anna new_sales 600 000, North vacant seat new_sales 400 000"
draft 1 of 2026: new sales is the rest, 1 000 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller Anna --product Service --value "250 000" --term fixed --months 24
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 350 000,00 left of 600 000,00
> leaves --seller Anna --on 2026-06-30
> vacancy --seller "North vacant seat"
> show coverage
                  company        sellers
Renewal              0,00           0,00
Cross-sale           0,00           0,00
Win-back             0,00           0,00
New sale     1 000 000,00   1 000 000,00
Total        1 000 000,00   1 000 000,00
The sellers' goals carry the company's.
today 2026-07-01
> sign --customer Beta --seller Anna --product Service --value "100 000"
no: /shares/0/seller_id: Anna had left by 2026-07-01.
# What was signed on her last day is hers, also when it is entered later.
> sign --customer Beta --seller Anna --product Service --value "100 000" --on 2026-06-30
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 250 000,00 left of 600 000,00
> show standing --by seller
                          done   committed   expected   deals           goal         left   of goal   due by now      pace      landing      a week      a month
Anna                350 000,00        0,00       0,00    2.00     600 000,00   250 000,00    58.3 %   301 612,90   116.0 %   696 256,69    9 562,84    41 891,89
North vacant seat         0,00        0,00       0,00    0.00     400 000,00   400 000,00     0.0 %   201 075,29     0.0 %         0,00   15 300,55    67 027,03
Total               350 000,00        0,00       0,00    2.00   1 000 000,00   650 000,00    35.0 %   502 688,19    69.6 %   696 256,66   24 863,39   108 918,92
> show standing --by seller --year 2027
        done    committed   expected   deals      landing
Anna    0,00   250 000,00       0,00    0.00   250 000,00
Total   0,00   250 000,00       0,00    0.00   250 000,00
> show verify
everything adds up
