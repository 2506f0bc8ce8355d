# Thirds cannot be written in hundredths of a per cent; the shares add up to the whole all the same, in every entry of a
# contract and in what is taken back. The öre that is left goes to the largest remainder, and of equals to the first.
today 2026-06-15
> sign --customer Acme --seller "Anna 33.33, Bo 33.33, Cia 33.34" --product Service --value "100" --term fixed --months 18
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller "Anna 33.33, Bo 33.33, Cia 33.34" --product Service --value "0,02"
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer Cecil --seller "Anna 0.01, Bo 99.99" --product Service --value "0,50"
signed deal 3
  Service: New sale. The customer has never bought before.
> show entries
no   date         seller   customer   product   channel    volume
1    2026-06-15   Anna     Acme       Service   New sale    33,33
2    2026-06-15   Bo       Acme       Service   New sale    33,33
3    2026-06-15   Cia      Acme       Service   New sale    33,34
4    2027-06-15   Anna     Acme       Service   Renewal     16,67
5    2027-06-15   Bo       Acme       Service   Renewal     16,66
6    2027-06-15   Cia      Acme       Service   Renewal     16,67
7    2026-06-15   Anna     Beta       Service   New sale     0,01
8    2026-06-15   Bo       Beta       Service   New sale     0,00
9    2026-06-15   Cia      Beta       Service   New sale     0,01
10   2026-06-15   Anna     Cecil      Service   New sale     0,00
11   2026-06-15   Bo       Cecil      Service   New sale     0,50
> correct --deal 1 --value "100,01"
> show entries --customer Acme
no   date         seller   customer   product   channel    note           volume
1    2026-06-15   Anna     Acme       Service   New sale                   33,33
2    2026-06-15   Bo       Acme       Service   New sale                   33,33
3    2026-06-15   Cia      Acme       Service   New sale                   33,34
4    2027-06-15   Anna     Acme       Service   Renewal                    16,67
5    2027-06-15   Bo       Acme       Service   Renewal                    16,66
6    2027-06-15   Cia      Acme       Service   Renewal                    16,67
12   2026-06-15   Cia      Acme       Service   New sale   takes back 3   -33,34
13   2027-06-15   Bo       Acme       Service   Renewal    takes back 5   -16,66
14   2026-06-15   Cia      Acme       Service   New sale                   33,35
15   2027-06-15   Bo       Acme       Service   Renewal                    16,67
> show standing --by seller
          done   committed   expected   deals   landing
Anna     33,34        0,00       0,00    0.67     33,34
Bo       33,83        0,00       0,00    1.67     33,83
Cia      33,36        0,00       0,00    0.67     33,36
Total   100,53        0,00       0,00    3.00    100,53
> show verify
everything adds up
