today 2026-06-15
> settings --match group
> sign --customer Acme --seller Anna --product Tyres --group Wheels --value "100 000" --on 2026-01-10
signed deal 1
  Tyres: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Rims --group Wheels --value "50 000"
signed deal 2
  Rims: Renewal. Active customer who bought Tyres last on 2026-01-10.
> sign --customer Acme --seller Anna --product Seats --group Cabin --value "50 000"
signed deal 3
  Seats: Cross-sale. Active customer (last purchase 2026-06-15) who has never bought Seats.
