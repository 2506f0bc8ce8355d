# A goal is money. Deals are counted beside it and are part of no sum: the number of them has no goal, and what is
# left is left in kronor.
today 2026-03-02
> budget --total "1 000" --goals "Anna new_sales 600, Bo new_sales 400"
draft 1 of 2026: new sales is the rest, 1 000,00
> approve
the budget of 2026 is approved, version 1
> sign --customer Acme --seller "Anna 50, Bo 50" --product Service --value "500"
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 350,00 left of 600,00
  Bo: 150,00 left of 400,00
> show standing --by seller
          done   committed   expected   deals       goal     left   of goal   due by now      pace    landing   a week   a month
Anna    250,00        0,00       0,00    0.50     600,00   350,00    41.7 %       103,23   242.2 %   1 453,07     8,06     35,23
Bo      250,00        0,00       0,00    0.50     400,00   150,00    62.5 %        68,83   363.2 %   1 452,85     3,45     15,10
Total   500,00        0,00       0,00    1.00   1 000,00   500,00    50.0 %       172,06   290.6 %   2 905,96    11,51     50,32
> show key-figures --by seller
        deals     size   new   won back   expired   renewed   ended
Anna     0.50   500,00     1          0      0,00      0,00    0,00
Bo       0.50   500,00     1          0      0,00      0,00    0,00
Total    1.00   500,00     1          0      0,00      0,00    0,00
