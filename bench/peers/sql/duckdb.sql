-- DuckDB: its tables, filled by its own CSV reader, and its summaries. {DATA} is the directory of the workload.
--@ SETUP
SET threads = 2; SET memory_limit = '6GB'; SET preserve_insertion_order = true;
--@ LOAD_ENTRIES
CREATE TABLE entries AS
SELECT entry_id, company, deal_id, seller_id, customer_id, product_id, channel, d,
  (year(d)*100 + month(d))::INTEGER AS ym, amount
FROM read_csv('{DATA}/entries.csv', header = true, auto_detect = false, delim = ',', quote = '"',
  columns = {'entry_id':'BIGINT','company':'SMALLINT','deal_id':'BIGINT',
  'seller_id':'INTEGER','customer_id':'INTEGER','product_id':'SMALLINT','channel':'TINYINT','d':'DATE','amount':'BIGINT'});
--@ LOAD_OTHER
CREATE TABLE targets   AS SELECT * FROM read_csv('{DATA}/targets.csv', header = true,
  columns = {'seller_id':'INTEGER','channel':'TINYINT','ym':'INTEGER','target':'BIGINT'});
CREATE TABLE customers AS SELECT * FROM read_csv('{DATA}/customers.csv', header = true,
  columns = {'customer_id':'INTEGER','name':'VARCHAR','org_number':'INTEGER','region':'SMALLINT','kam_seller_id':'INTEGER'});
CREATE TABLE products  AS SELECT * FROM read_csv('{DATA}/products.csv', header = true,
  columns = {'product_id':'SMALLINT','name':'VARCHAR','product_group':'SMALLINT'});
CREATE TABLE invoices  AS SELECT invoice_id, customer_id, product_id, d, (year(d)*100 + month(d))::INTEGER AS ym,
  amount
FROM read_csv('{DATA}/invoices.csv', header = true,
  columns = {'invoice_id':'BIGINT','customer_id':'INTEGER','product_id':'SMALLINT','d':'DATE','amount':'BIGINT'});
--@ SUMMARY
CREATE TABLE sum_month AS SELECT ym, channel, seller_id, sum(amount)::BIGINT AS volume, count(*) AS n
  FROM entries GROUP BY ALL ORDER BY ALL;
CREATE TABLE sum_customer AS
SELECT customer_id, fy, sum(v)::BIGINT AS volume, sum(r)::BIGINT AS revenue FROM (
  SELECT customer_id, ym // 100 AS fy, amount AS v, 0 AS r FROM entries UNION ALL SELECT customer_id, ym // 100, 0,
    amount FROM invoices) GROUP BY ALL ORDER BY customer_id, fy;
CHECKPOINT;
--@ Q6
SELECT CAST((e.d - DATE '1970-01-01' + 3) // 7 AS BIGINT) AS wk, CAST(sum(e.amount) AS BIGINT),
  CAST(count(*) AS BIGINT)
FROM entries e JOIN products p ON p.product_id = e.product_id JOIN customers c ON c.customer_id = e.customer_id
WHERE p.product_group = 3 AND c.region = 2 AND e.d BETWEEN DATE '2025-03-01' AND DATE '2026-08-31'
GROUP BY wk ORDER BY wk;
