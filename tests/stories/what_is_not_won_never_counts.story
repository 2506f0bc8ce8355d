# A file from a CRM has what was won, what was lost and what is still open. Only what was won is volume; and a
# deal that never happened is volume no more.
today 2026-06-15
> import --file "Kund;Säljare;Produkt;Belopp per år;Datum;Status / Acme;Anna;Service;100 000;2026-05-04;Vunnen / Beta;Anna;Service;200 000;2026-05-05;Förlorad / Gamma;Bo;Service;300 000;2026-05-06;Öppen"
new deals: 1, 100 000,00 a year
  row 3 is left out: lost
  row 4 is left out: not won yet
> show standing --by seller
              done   committed   expected   deals      landing
Anna    100 000,00        0,00       0,00    1.00   100 000,00
Total   100 000,00        0,00       0,00    1.00   100 000,00
> show key-figures
        deals         size   new   won back   expired   renewed   ended
Total    1.00   100 000,00     1          0      0,00      0,00    0,00
> sign --customer Delta --seller Anna --product Service --value "50 000"
signed deal 2
  Service: New sale. The customer has never bought before.
> void --deal 2 --why "They never signed"
> show standing --by seller
              done   committed   expected   deals      landing
Anna    100 000,00        0,00       0,00    1.00   100 000,00
Total   100 000,00        0,00       0,00    1.00   100 000,00
> show key-figures
        deals         size   new   won back   expired   renewed   ended
Total    1.00   100 000,00     1          0      0,00      0,00    0,00
# She has bought nothing, so whatever comes is a new sale.
> show customer --customer Delta
2026-06-15: prospect. Has never bought.
> sign --customer Delta --seller Anna --product Service --value "60 000"
signed deal 3
  Service: New sale. The customer has never bought before.
