today 2026-06-15
> sign --customer Acme --seller Anna --product Service --value "1 000" --channel win_back
no: /lines/0/channel_reason: Say why this channel was chosen.
> sign --customer Acme --seller Anna --product Service --value "1 000" --channel win_back --reason "We sold to their parent company before"
signed deal 1
  Service: Win-back. Chosen: We sold to their parent company before
> show standing --by channel
               done   committed   expected   deals    landing
Win-back   1 000,00        0,00       0,00    1.00   1 000,00
Total      1 000,00        0,00       0,00    1.00   1 000,00
