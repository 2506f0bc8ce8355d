-- PostgreSQL: its tables with every index that helps one of the questions, and its summaries as materialised views.
--@ SETUP
SET max_parallel_workers_per_gather = 1; SET work_mem = '1GB'; SET maintenance_work_mem = '2GB';
  SET max_parallel_maintenance_workers = 1; SET jit = off; SET random_page_cost = 1.1;
--@ SCHEMA
CREATE TABLE entries(entry_id bigint, company smallint NOT NULL, deal_id bigint NOT NULL, seller_id int NOT NULL,
  customer_id int NOT NULL,
  product_id smallint NOT NULL, channel smallint NOT NULL, d date NOT NULL, ym int
    GENERATED ALWAYS AS ((extract(year FROM d)*100 + extract(month FROM d))::int) STORED, amount bigint NOT NULL);
CREATE TABLE targets(seller_id int, channel smallint, ym int, target bigint);
CREATE TABLE customers(customer_id int, name text, org_number int, region smallint, kam_seller_id int);
CREATE TABLE products(product_id smallint, name text, product_group smallint);
CREATE TABLE invoices(invoice_id bigint, customer_id int NOT NULL, product_id smallint NOT NULL, d date NOT NULL,
  ym int GENERATED ALWAYS AS ((extract(year FROM d)*100 + extract(month FROM d))::int) STORED,
    amount bigint NOT NULL);
--@ LOAD_ENTRIES
COPY entries(entry_id, company, deal_id, seller_id, customer_id, product_id, channel, d, amount)
  FROM '{DATA}/entries.csv' CSV HEADER;
--@ LOAD_OTHER
COPY targets FROM '{DATA}/targets.csv' CSV HEADER;
COPY customers FROM '{DATA}/customers.csv' CSV HEADER;
COPY products FROM '{DATA}/products.csv' CSV HEADER;
COPY invoices(invoice_id, customer_id, product_id, d, amount) FROM '{DATA}/invoices.csv' CSV HEADER;
--@ INDEX
ALTER TABLE entries ADD PRIMARY KEY (entry_id);
ALTER TABLE customers ADD PRIMARY KEY (customer_id);
ALTER TABLE targets ADD PRIMARY KEY (ym, channel, seller_id) INCLUDE (target);
CREATE INDEX e_month    ON entries(ym, channel, seller_id) INCLUDE (amount);
CREATE INDEX e_seller   ON entries(seller_id, ym, channel) INCLUDE (amount);
CREATE INDEX e_customer ON entries(customer_id, d, entry_id) INCLUDE (product_id, ym, amount);
CREATE INDEX e_product  ON entries(product_id, d, customer_id) INCLUDE (amount);
CREATE INDEX t_seller   ON targets(seller_id, ym, channel) INCLUDE (target);
CREATE INDEX c_kam      ON customers(kam_seller_id);
CREATE INDEX i_customer ON invoices(customer_id, ym) INCLUDE (amount);
--@ VACUUM_ENTRIES
VACUUM ANALYZE entries
--@ VACUUM_OTHER
VACUUM ANALYZE
--@ SUMMARY
CREATE MATERIALIZED VIEW sum_month AS SELECT ym, channel, seller_id, sum(amount)::bigint AS volume,
  count(*) AS n FROM entries GROUP BY ym, channel, seller_id ORDER BY ym, channel, seller_id;
CREATE UNIQUE INDEX sm_pk ON sum_month(ym, channel, seller_id) INCLUDE (volume, n);
CREATE INDEX sm_seller ON sum_month(seller_id, ym, channel) INCLUDE (volume);
CREATE MATERIALIZED VIEW sum_customer AS SELECT customer_id, fy, sum(v)::bigint AS volume,
  sum(r)::bigint AS revenue FROM (
  SELECT customer_id, ym/100 AS fy, amount AS v, 0 AS r FROM entries UNION ALL SELECT customer_id, ym/100, 0,
    amount FROM invoices) x GROUP BY customer_id, fy;
CREATE UNIQUE INDEX sc_pk ON sum_customer(customer_id, fy) INCLUDE (volume, revenue);
--@ Q6
SELECT CAST((e.d - DATE '1970-01-01' + 3) / 7 AS BIGINT) AS wk, CAST(sum(e.amount) AS BIGINT),
  CAST(count(*) AS BIGINT)
FROM entries e JOIN products p ON p.product_id = e.product_id JOIN customers c ON c.customer_id = e.customer_id
WHERE p.product_group = 3 AND c.region = 2 AND e.d BETWEEN DATE '2025-03-01' AND DATE '2026-08-31'
GROUP BY wk ORDER BY wk;
