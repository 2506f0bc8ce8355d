# Each free seller gets her share of what is left, rounded up to the step: together never below the goal.
today 2026-01-10
> distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo, Cia" --step "10 000"
seller             goal
Anna         340 000,00
Bo           340 000,00
Cia          340 000,00
Together   1 020 000,00
# Anna's is held; Bo weighs twice as much as Cia and they share 700,000: 466,666.67 and 233,333.33.
> distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo, Cia" --held "Anna 300 000" --weights "Bo 2, Cia 1" --step "10 000"
seller             goal
Anna         300 000,00
Bo           470 000,00
Cia          240 000,00
Together   1 010 000,00
# A tenth more than the goal, to have some to spare: 1,100,000 among three.
> distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo, Cia" --over 10 --step "10 000"
seller             goal
Anna         370 000,00
Bo           370 000,00
Cia          370 000,00
Together   1 110 000,00
# With a step of one öre, each is rounded up to the öre.
> distribute --channel new_sales --goal "100" --sellers "Anna, Bo, Cia" --step "0,01"
seller       goal
Anna        33,34
Bo          33,34
Cia         33,34
Together   100,02
# By what they sold last year: 3 to 1.
> sign --customer Acme --seller Anna --product Service --value "300 000" --on 2025-03-01
signed deal 1
  Service: New sale. The customer has never bought before.
> sign --customer Beta --seller Bo --product Service --value "100 000" --on 2025-04-01
signed deal 2
  Service: New sale. The customer has never bought before.
> distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo" --by last_year --step "100 000"
seller             goal
Anna         800 000,00
Bo           300 000,00
Together   1 100 000,00
# All of it is held, and not enough: somebody has to be free.
> distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo" --held "Anna 300 000, Bo 600 000" --step "10 000"
no: /sellers: Nobody is free to carry the remaining 100,000.
