-- For pgbench: one entry, in a transaction of its own.
\set s random(1, 1000)
\set c random(1, 500000)
\set p random(1, 200)
\set ch random(0, 3)
\set a random(1, 9000000)
INSERT INTO entries(entry_id, company, deal_id, seller_id, customer_id, product_id, channel, d, amount) VALUES (nextval('entry_number'), 1, 1, :s, :c, :p, :ch, DATE '2026-02-14', :a);
