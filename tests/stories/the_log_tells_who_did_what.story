# The log tells who did what, when, from what to what; a correction tells the fields that changed.
today 2026-03-10
> sign --customer Acme --seller Anna --product Service --value "1 200 000" --term fixed --months 12
signed deal 1
  Service: New sale. The customer has never bought before.
today 2026-04-02
> correct --deal 1 --value "1 000 000" --seller "Anna 60, Bo 40" --why "Smaller than it looked"
> budget --total "3 000 000" --goals "Anna new_sales 3 000 000"
draft 1 of 2026: new sales is the rest, 3 000 000,00
> budget --total "3 000 000" --goals "Anna new_sales 2 000 000, Bo new_sales 1 000 000"
draft 1 of 2026: new sales is the rest, 3 000 000,00
> approve
the budget of 2026 is approved, version 1
today 2026-05-20
> sign --customer Acme --seller Bo --product Service --value "50 000" --channel win_back --reason "They had left us"
signed deal 2
  Service: Win-back. Chosen: They had left us
  Bo: 550 000,00 left of 1 000 000,00
> lost --customer Acme
> close 2026-04
> show audit
2026-05-20 Founder closed the months through 2026-04.
  Closed through: nothing → 2026-04
2026-05-20 Founder changed the customer Acme.
  Lost on: nothing → 2026-05-20
2026-05-20 Founder signed Acme, 50,000 SEK. "They had left us"
  Channel, line 1: Renewal → Win-back
2026-04-02 Founder approved version 1 of the budget of 2026.
  Version: nothing → 1
2026-04-02 Founder saved a draft of the budget of 2026.
  Goal, Anna, New sale: 3,000,000 → 2,000,000
  Goal, Bo, New sale: nothing → 1,000,000
2026-04-02 Founder saved a draft of the budget of 2026.
2026-04-02 Founder corrected the deal Acme, 2026-03-10. "Smaller than it looked"
  Share, Anna: 100 % → 60 %
  Share, Bo: nothing → 40 %
  Volume a year, line 1: 1,200,000 → 1,000,000
2026-04-02 Founder added the seller Bo.
2026-03-10 Founder signed Acme.
2026-03-10 Founder added the product Service.
2026-03-10 Founder added the seller Anna.
2026-03-10 Founder added the customer Acme.
2026-03-10 The server let Founder sign in.
  Role: nothing → administrator
2026-03-10 The server opened the company.
# What concerns one deal.
> show audit --deal 1
2026-04-02 Founder corrected the deal Acme, 2026-03-10. "Smaller than it looked"
  Share, Anna: 100 % → 60 %
  Share, Bo: nothing → 40 %
  Volume a year, line 1: 1,200,000 → 1,000,000
2026-03-10 Founder signed Acme.
# What concerns one seller, goals and all.
> show audit --seller Bo --to 2026-04-30
2026-04-02 Founder saved a draft of the budget of 2026.
  Goal, Anna, New sale: 3,000,000 → 2,000,000
  Goal, Bo, New sale: nothing → 1,000,000
2026-04-02 Founder corrected the deal Acme, 2026-03-10. "Smaller than it looked"
  Share, Anna: 100 % → 60 %
  Share, Bo: nothing → 40 %
  Volume a year, line 1: 1,200,000 → 1,000,000
2026-04-02 Founder added the seller Bo.
2026-03-10 Founder signed Acme.
# A seller sees her deals, not the log.
> show audit --as Anna
no: Your role does not allow this.
# The log is not part of the books, and changes nothing in them.
> show verify
everything adds up
