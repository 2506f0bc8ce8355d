# Eva helped: she is credited a fifth beside the 100 %, and nothing is taken from Anna or added to the company.
today 2026-06-15
> sign --customer Acme --seller Anna --overlay "Eva 20" --product Service --value "1 000 000" --term fixed --months 24 --on 2026-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> show overlay
seller   channel    deals         done   later
Eva      New sale       1   200 000,00    0,00
> show overlay --as Eva
seller   channel    deals         done   later
Eva      New sale       1   200 000,00    0,00
> show overlay --as Anna
nothing
> show standing --by seller
                done   committed   expected   deals        landing
Anna    1 000 000,00        0,00       0,00    1.00   1 000 000,00
Total   1 000 000,00        0,00       0,00    1.00   1 000 000,00
> correct --deal 1 --value "500 000" --why "typed wrong"
> show overlay
seller   channel    deals         done   later
Eva      New sale       1   100 000,00    0,00
> void --deal 1 --why "never signed"
> show overlay
nothing
# It goes to somebody who has no share, and is at most the whole.
> sign --customer Acme --seller Anna --overlay "Anna 20" --value 10
no: /overlays/0/seller_id: The seller is credited already.
> sign --customer Acme --seller Anna --overlay "Eva 200" --value 10
no: /overlays/0/basis_points: An overlay is between 1 and 10,000 basis points (0.01 % and 100 %).
> sign --customer Acme --seller "Anna 50, Bo 50" --overlay "Eva 50, Cia 50, Bo 10" --product Training --value 1000 --term fixed --months 24
no: /overlays/2/seller_id: The seller is credited already.
> show verify
everything adds up
