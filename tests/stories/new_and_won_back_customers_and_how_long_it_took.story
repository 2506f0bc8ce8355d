# The year's new customers and those who were won back, each once however much they bought; the median of the days from
# first contact to signing, by channel; and the average size of the deals.
today 2026-12-31
> sign --customer Old --seller Anna --product Service --value "1" --on 2023-05-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Older --seller Anna --product Service --value "1" --on 2022-05-01
signed deal 2
  Service: New sale. The customer has never bought before.
> sign --customer A --seller Anna --product Service --value "100" --on 2026-01-31 --first-contact 2026-01-01
signed deal 3
  Service: New sale. The customer has never bought before.
> sign --customer B --seller Anna --product Service --value "200" --on 2026-03-01 --first-contact 2026-03-01
signed deal 4
  Service: New sale. The customer has never bought before.
> sign --customer C --seller Bo --product Service --value "600" --on 2026-04-11 --first-contact 2026-01-01
signed deal 5
  Service: New sale. The customer has never bought before.
> sign --customer C --seller Bo --product Training --value "40" --on 2026-05-11
signed deal 6
  Training: Cross-sale. Active customer (last purchase 2026-04-11) who has never bought Training.
> sign --customer Old --seller Bo --product Service --value "500" --on 2026-06-01 --first-contact 2026-05-12
signed deal 7
  Service: Win-back. The latest contract ran out 2023-05-01.
> sign --customer Old --seller Bo --product Training --value "50" --on 2026-06-02
signed deal 8
  Training: Cross-sale. Active customer (last purchase 2026-06-01) who has never bought Training.
# 30, 0 and 100 days: 30. Of new sales 900 in three deals; of all, 1,490 in six.
> show key-figures --by channel
             deals     size   days   new   won back   expired   renewed   ended
Cross-sale    2.00    45,00      -     0          0      0,00      0,00    0,00
Win-back      1.00   500,00     20     0          1      0,00      0,00    0,00
New sale      3.00   300,00     30     3          0      0,00      0,00    0,00
Total         6.00   248,33     25     3          1      0,00      0,00    0,00
> show key-figures --by seller
        deals     size   days   new   won back   expired   renewed   ended
Anna     2.00   150,00     15     2          0      0,00      0,00    0,00
Bo       4.00   297,50     60     1          1      0,00      0,00    0,00
Total    6.00   248,33     25     3          1      0,00      0,00    0,00
# By 31 May nobody had been won back.
> show key-figures --on 2026-05-31
        deals     size   days   new   won back   expired   renewed   ended
Total    4.00   235,00     30     3          0      0,00      0,00    0,00
# Of two, the middle is halfway.
> void --deal 5 --why "Not ours"
> show key-figures --by channel
             deals     size   days   new   won back   expired   renewed   ended
Cross-sale    2.00    45,00      -     0          0      0,00      0,00    0,00
Win-back      1.00   500,00     20     0          1      0,00      0,00    0,00
New sale      2.00   150,00     15     2          0      0,00      0,00    0,00
Total         5.00   178,00     20     2          1      0,00      0,00    0,00
