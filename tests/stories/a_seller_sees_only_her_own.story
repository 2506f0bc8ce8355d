today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "1 000"
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller "Anna 50, Bo 50" --product Service --value "100"
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2026-06-15.
> sign --customer Beta --seller Bo --product Service --value "7 777" --as Bo
signed deal 3
  Service: New sale. The customer has never bought before.
> show standing --by seller --as Anna
            done   committed   expected   deals    landing
Anna    1 050,00        0,00       0,00    1.50   1 050,00
Total   1 050,00        0,00       0,00    1.50   1 050,00
> show standing --seller Bo --as Anna
no: seller_id: There is no such seller.
> show deals --as Anna
deal 2, 2026-06-15, Acme
deal 1, 2026-06-15, Acme
> show entries --as Anna
no   date         seller   customer   product   channel      volume
1    2026-06-15   Anna     Acme       Service   New sale   1 000,00
2    2026-06-15   Anna     Acme       Service   Renewal       50,00
> show entries --seller Bo --as Anna
no: seller_id: There is no such seller.
# She signs what she has a share in, and nothing else.
> sign --customer Beta --seller Bo --product Service --value "5" --as Anna
no: /shares: You can only sign deals that you have a share in.
> show standing --by seller
            done   committed   expected   deals    landing
Anna    1 050,00        0,00       0,00    1.50   1 050,00
Bo      7 827,00        0,00       0,00    1.50   7 827,00
Total   8 877,00        0,00       0,00    3.00   8 877,00
