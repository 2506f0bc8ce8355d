# The rate of the signing day, typed or from a file, makes euro into kronor once; it stays with the deal whatever
# rates come later. Sums never mix currencies.
today 2026-03-10
> sign --customer Acme --seller Anna --value "100 000" --currency EUR
no: /rate: No rate of EUR is known for 2026-03-10 or the week before it: type the one of that day, or let a manager add the rates.
> rate --of EUR --on 2026-03-06 --is 11.3545
> show rate --of EUR
11.3545 of 2026-03-06
> sign --customer Acme --seller Anna --value "100 000" --currency EUR --term fixed --months 24
signed deal 1, in EUR at 11.3545
  No product: New sale. The customer has never bought before.
> sign --customer Bolt --seller "Anna 50, Bo 50" --value "3 000 000" --currency JPY --rate 0.0625
signed deal 2, in JPY at 0.0625
  No product: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --value "1 000"
signed deal 3
  No product: Renewal. Active customer who bought something without a product last on 2026-03-10.
> show standing --by seller
                done   committed   expected   deals        landing
Anna    1 230 200,00        0,00       0,00    2.50   1 230 200,00
Bo         93 750,00        0,00       0,00    0.50      93 750,00
Total   1 323 950,00        0,00       0,00    3.00   1 323 950,00

# A file says otherwise of that Friday, and more; what was typed stands, and no deal moves.
> rates --file "Date,USD,SEK / 2026-03-09,1.25,11.5 / 2026-03-06,1.25,11 / 2026-03-11,1.25,11"
3 rates of 2 days are new: EUR, USD
  Rates of days after 2026-03-10 are left out (2): they have not come yet.
  Somebody has typed other rates, which stand (1).
> show rate --of EUR --on 2026-03-06
11.3545 of 2026-03-06
> show rate --of USD
9.2 of 2026-03-09
> show rate --of NOK
no: No rate of "NOK" is known for 2026-03-10 or the week before it.
> show standing --by seller
                done   committed   expected   deals        landing
Anna    1 230 200,00        0,00       0,00    2.50   1 230 200,00
Bo         93 750,00        0,00       0,00    0.50      93 750,00
Total   1 323 950,00        0,00       0,00    3.00   1 323 950,00

# A correction keeps the rate, until the day of signing changes.
> correct --deal 1 --value "200 000" --why "Two sites"
> show deal 1
2026-03-10, Acme: Anna 100 %, in EUR at 11.3545
  line 1: no product, 2 270 900,00 a year, 24 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 2, 2 270 900,00
2026-03-10 corrected, "Two sites": entries 6 to 9, 2 270 900,00
> correct --deal 1 --on 2026-03-09 --why "Signed on Monday"
> show deal 1
2026-03-09, Acme: Anna 100 %, in EUR at 11.5
  line 1: no product, 2 300 000,00 a year, 24 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 2, 2 270 900,00
2026-03-10 corrected, "Two sites": entries 6 to 9, 2 270 900,00
2026-03-10 corrected, "Signed on Monday": entries 10 to 13, 58 200,00
> correct --deal 1 --currency SEK --value "2 000 000" --why "It was kronor"
> show deal 1
2026-03-09, Acme: Anna 100 %
  line 1: no product, 2 000 000,00 a year, 24 months from 2026-03-10, New sale
2026-03-10 entered: entries 1 to 2, 2 270 900,00
2026-03-10 corrected, "Two sites": entries 6 to 9, 2 270 900,00
2026-03-10 corrected, "Signed on Monday": entries 10 to 13, 58 200,00
2026-03-10 corrected, "It was kronor": entries 14 to 17, -600 000,00
> show verify
everything adds up

# What does not hold together is said where it was typed.
> sign --customer Acme --seller Anna --value "1 000" --currency DEM
no: /currency: "DEM" is not a currency in use (ISO 4217).
> sign --customer Acme --seller Anna --value "1 000" --rate 11
no: /rate: There is a rate but no currency that it is of.
> rates --file "Date,USD / 2026-03-09,1.25"
no: The file has rates in EUR and none of SEK, which the company counts in. Fetch a file that has SEK among its currencies.
> rates --file "Date,SEK / 2026-03-32,11 / 2026-03-09,eleven"
no: row 2: "2026-03-32" is not a day.
no: row 3: "eleven" is not an exchange rate.
> rate --of EUR --on 2026-03-09 --is 12 --as Anna
no: Your role does not allow this.
