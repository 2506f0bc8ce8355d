today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "0" --term fixed --months 0 --on 2026-06-16 --notice 99
no: /signed_on: A deal cannot be signed in the future (2026-06-16).
no: /lines/0/volume_per_year: The volume per year must be above zero.
no: /lines/0/months: The term must be between 1 and 600 months.
no: /lines/0/notice_months: The notice must be between 0 and 60 months.
> sign --customer Acme --seller Anna --value "10 000 000 001"
no: /lines/0/volume_per_year: The volume per year is larger than a line can be (10,000,000,000).
> show deals
nothing
> show verify
everything adds up
