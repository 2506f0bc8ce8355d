# Five deals at 100 % and ten at 50 % would be ten; here one and one half, and odd öre go to the first.
today 2026-06-15
> sign --customer Acme --seller Anna --value "1 000"
signed deal 1
  No product: New sale. The customer has never bought before.
> sign --customer Acme --seller "Bo 50, Anna 50" --value "0,01"
signed deal 2
  No product: Renewal. Active customer who bought something without a product last on 2026-06-15.
> sign --customer Acme --seller "Anna 25, Bo 25, Cia 50" --value "100"
signed deal 3
  No product: Renewal. Active customer who bought something without a product last on 2026-06-15.
> sign --customer Acme --seller "Anna 50, Bo 49" --value "100"
no: /shares: The shares add up to 99.00 %, not 100 %.
> sign --customer Acme --seller "Anna 50, Anna 50" --value "100"
no: /shares/1/seller_id: The seller is named twice.
> show standing --by seller
            done   committed   expected   deals    landing
Anna    1 025,00        0,00       0,00    1.75   1 025,00
Bo         25,01        0,00       0,00    0.75      25,01
Cia        50,00        0,00       0,00    0.50      50,00
Total   1 100,01        0,00       0,00    3.00   1 100,01
> show entries
no   date         seller   customer   channel      volume
1    2026-06-15   Anna     Acme       New sale   1 000,00
2    2026-06-15   Bo       Acme       Renewal        0,01
3    2026-06-15   Anna     Acme       Renewal        0,00
4    2026-06-15   Anna     Acme       Renewal       25,00
5    2026-06-15   Bo       Acme       Renewal       25,00
6    2026-06-15   Cia      Acme       Renewal       50,00
