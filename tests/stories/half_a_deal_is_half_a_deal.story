# Five deals that are hers alone and ten that she shares equally are ten deals, never fifteen; and half the
# money of the ten.
today 2026-03-02
> sign --customer A --seller Anna --product Service --value "1 000"
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer B --seller Anna --product Service --value "1 000"
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer C --seller Anna --product Service --value "1 000"
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer D --seller Anna --product Service --value "1 000"
signed deal 4
  Service: New sale. The customer has never bought before.
> sign --customer E --seller Anna --product Service --value "1 000"
signed deal 5
  Service: New sale. The customer has never bought before.
> sign --customer F --seller "Anna 50, Bo 50" --product Service --value "1 000"
signed deal 6
  Service: New sale. The customer has never bought before.
> sign --customer G --seller "Anna 50, Bo 50" --product Service --value "1 000"
signed deal 7
  Service: New sale. The customer has never bought before.
> sign --customer H --seller "Anna 50, Bo 50" --product Service --value "1 000"
signed deal 8
  Service: New sale. The customer has never bought before.
> sign --customer I --seller "Anna 50, Bo 50" --product Service --value "1 000"
signed deal 9
  Service: New sale. The customer has never bought before.
> sign --customer J --seller "Anna 50, Bo 50" --product Service --value "1 000"
signed deal 10
  Service: New sale. The customer has never bought before.
> sign --customer K --seller "Bo 50, Anna 50" --product Service --value "1 000"
signed deal 11
  Service: New sale. The customer has never bought before.
> sign --customer L --seller "Bo 50, Anna 50" --product Service --value "1 000"
signed deal 12
  Service: New sale. The customer has never bought before.
> sign --customer M --seller "Bo 50, Anna 50" --product Service --value "1 000"
signed deal 13
  Service: New sale. The customer has never bought before.
> sign --customer N --seller "Bo 50, Anna 50" --product Service --value "1 000"
signed deal 14
  Service: New sale. The customer has never bought before.
> sign --customer O --seller "Bo 50, Anna 50" --product Service --value "1 000"
signed deal 15
  Service: New sale. The customer has never bought before.
> show standing --by seller
             done   committed   expected   deals     landing
Anna    10 000,00        0,00       0,00   10.00   10 000,00
Bo       5 000,00        0,00       0,00    5.00    5 000,00
Total   15 000,00        0,00       0,00   15.00   15 000,00
> show key-figures --seller Anna
        deals       size   new   won back   expired   renewed   ended
Total   10.00   1 000,00    15          0      0,00      0,00    0,00
