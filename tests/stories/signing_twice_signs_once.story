# The line went down before the answer came: the same request again gives the same deal.
today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "1 000" --key abc
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "1 000" --key abc
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-06-16
> sign --customer Acme --seller Anna --product Service --value "1 000" --on 2026-06-15 --key abc
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Acme --seller Anna --product Service --value "1 000" --key def
signed deal 2
  Service: Renewal. Active customer who bought Service last on 2026-06-15.
> show deals
deal 2, 2026-06-16, Acme
deal 1, 2026-06-15, Acme
