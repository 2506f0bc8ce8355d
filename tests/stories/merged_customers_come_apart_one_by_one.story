# Merged twice over they are one; undone one by one, each has her own deals again, with those signed for her meanwhile.
today 2026-05-10
> sign --customer A --seller Anna --product Service --value "100" --on 2025-01-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer B --seller Anna --product Service --value "100" --on 2025-02-01
signed deal 2
  Service: New sale. The customer has never bought before.
> merge --customer A --duplicates B
> show customer --customer A
2026-05-10: passive. Covered until 2025-02-01 and has signed nothing since: passive since 2026-02-02.
> sign --customer A --seller Anna --product Service --value "100" --on 2025-07-01
signed deal 3
  Service: Renewal. Active customer who bought Service last on 2025-02-01.
> unmerge --customer B
> show customer --customer A
2026-05-10: active. Covered until 2025-07-01; counts as active until 2026-07-01.
> show customer --customer B
2026-05-10: passive. Covered until 2025-02-01 and has signed nothing since: passive since 2026-02-02.
> merge --customer A --duplicates A
no: /duplicate_ids/0: The customer is named twice.
> merge --customer A --duplicates B
> sign --customer C --seller Anna --product Service --value "100" --on 2025-07-01
signed deal 4
  Service: New sale. The customer has never bought before.
> merge --customer B --duplicates C
no: The customer was itself merged into A: merge with that one.
> merge --customer C --duplicates A
> show customer --customer C
2026-05-10: active. Covered until 2025-07-01; counts as active until 2026-07-01.
> show standing --year 2025 --by customer
          done   committed   expected   deals
C       400,00        0,00       0,00    4.00
Total   400,00        0,00       0,00    4.00
> unmerge --customer A
> show standing --year 2025 --by customer
          done   committed   expected   deals
A       200,00        0,00       0,00    2.00
C       200,00        0,00       0,00    2.00
Total   400,00        0,00       0,00    4.00
> unmerge --customer B
> show standing --year 2025 --by customer
          done   committed   expected   deals
A       200,00        0,00       0,00    2.00
B       100,00        0,00       0,00    1.00
C       100,00        0,00       0,00    1.00
Total   400,00        0,00       0,00    4.00
> show verify
everything adds up
