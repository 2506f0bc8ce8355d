# What is left of new sales is so many deals of the usual size, and five first contacts for each.
today 2026-06-15
> show new-sales
left -, usual size -, deals -, first contacts -
There is no approved goal for new sales in 2026: set one in the budget.
No new sale has been signed since 2024-06-16: sign or import one, and its size tells how many are needed.
No new sale since 2024-06-16 says when first contact was: enter it when you sign, and you see here when to begin.
> budget --total "10 000 000" --renewal "6 000 000" --cross-sell "1 000 000" --win-back "0" --goals "Anna renewal 6 000 000, Anna cross_sell 1 000 000, Anna new_sales 3 000 000"
draft 1 of 2026: new sales is the rest, 3 000 000,00
> approve
the budget of 2026 is approved, version 1
> show new-sales
left 3 000 000,00, usual size -, deals -, first contacts -
No new sale has been signed since 2024-06-16: sign or import one, and its size tells how many are needed.
No new sale since 2024-06-16 says when first contact was: enter it when you sign, and you see here when to begin.
> sign --customer Acme --seller Anna --product Service --value "300 000" --on 2026-03-01 --first-contact 2026-01-01
signed deal 1
  Service: New sale. The customer has never bought before.
  Anna: 9 700 000,00 left of 10 000 000,00
> sign --customer Beta --seller Anna --product Service --value "500 000" --on 2026-04-01 --first-contact 2026-01-01
signed deal 2
  Service: New sale. The customer has never bought before.
  Anna: 9 200 000,00 left of 10 000 000,00
> show new-sales
left 2 200 000,00, usual size 400 000,00, deals 6, first contacts 30
What is left is 6 new deals of the usual size, and 30 first contacts.
From first contact to signing it usually takes 75 days: first contact no later than 2026-10-17.
# Late in the year, what begins then is usually signed in the next.
today 2026-12-01
> show new-sales
left 2 200 000,00, usual size 400 000,00, deals 6, first contacts 30
What is left is 6 new deals of the usual size, and 30 first contacts.
From first contact to signing it usually takes 75 days: what begins now is usually signed after the year ends.
# A deal that is void is no size at all.
> void --deal 2 --why "never signed"
> show new-sales
left 2 700 000,00, usual size 300 000,00, deals 9, first contacts 45
What is left is 9 new deals of the usual size, and 45 first contacts.
From first contact to signing it usually takes 59 days: what begins now is usually signed after the year ends.
