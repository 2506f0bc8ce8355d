# In November the contracts know a good deal of the year to come: what rolls on, what runs several years and what runs out.
#   Acme   rolling, 100,000; may leave until 1 February 2027: expected on 1 May 2027
#   Beta   36 months of 200,000 from March 2026: committed on 1 March 2027
#   Cecil  12 months of 50,000 that run out on 31 May 2027, renewed at 90 %, for want of cases: 45,000
# Cross-sales and win-back are those of the twelve months up to today, and new sales the rest of a million.
# The new deals of two years came to 100,000, 200,000 and 50,000: 116,666.67 on average, and the rest asks for six of them.
today 2026-11-15
> sign --customer Acme --seller Anna --product Service --value "100 000" --term rolling --notice 3 --on 2025-05-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Anna --product Service --value "200 000" --term fixed --months 36 --on 2026-03-01 --first-contact 2025-12-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Cecil --seller Bo --product Service --value "50 000" --term fixed --months 12 --on 2026-06-01 --first-contact 2026-05-02
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Bo --product Training --value "30 000" --on 2026-07-01
signed deal 4
  Training: Cross-sale. Active customer (last purchase 2026-03-01) who has never bought Training.
> sign --customer Delta --seller Bo --product Service --value "15 000" --on 2022-07-01
signed deal 5
  Service: New sale. The customer has never bought before.
> sign --customer Delta --seller Bo --product Service --value "20 000" --on 2026-08-01
signed deal 6
  Service: Win-back. The latest contract ran out 2022-07-01.
> show proposal --year 2027 --total "1 000 000"
dated in 2027: 300 000,00, of it 200 000,00 committed and 100 000,00 expected
runs out: 50 000,00 of 1 lines, renewed at 90.0 % (as is usual): 45 000,00
Renewal 345 000,00, cross-sale 30 000,00, win-back 20 000,00
new sales is the rest, 605 000,00: 6 deals of 116 666,67, first contact by 2027-11-01
> show proposal --year 2027 --total "300 000"
dated in 2027: 300 000,00, of it 200 000,00 committed and 100 000,00 expected
runs out: 50 000,00 of 1 lines, renewed at 90.0 % (as is usual): 45 000,00
Renewal 345 000,00, cross-sale 30 000,00, win-back 20 000,00
beyond the total by 95 000,00
# Where the first budget begins: what the four channels were.
> show earlier-years --year 2027
2026: Renewal 100 000,00, Cross-sale 30 000,00, Win-back 20 000,00, New sale 250 000,00
  Anna: Renewal 100 000,00, Cross-sale 0,00, Win-back 0,00, New sale 200 000,00
  Bo: Renewal 0,00, Cross-sale 30 000,00, Win-back 20 000,00, New sale 50 000,00
2025: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 100 000,00
  Anna: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 100 000,00
2024: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 0,00
2023: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 0,00
2022: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 15 000,00
  Bo: Renewal 0,00, Cross-sale 0,00, Win-back 0,00, New sale 15 000,00
