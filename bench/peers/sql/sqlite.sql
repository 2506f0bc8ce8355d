-- SQLite: its tables with every index that helps one of the questions, and summaries that triggers keep.
-- Dates are stored as INTEGER days since 1970-01-01 (SQLite's fastest form); ym is stored by the loader.
--@ SETUP
PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000; PRAGMA mmap_size = 17179869184;
  PRAGMA temp_store = MEMORY; PRAGMA threads = 2;
--@ BULK
PRAGMA journal_mode = OFF;
--@ SCHEMA
CREATE TABLE entries(entry_id INTEGER PRIMARY KEY, company INTEGER NOT NULL, deal_id INTEGER NOT NULL,
  seller_id INTEGER NOT NULL, customer_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL, channel INTEGER NOT NULL, d INTEGER NOT NULL, ym INTEGER NOT NULL,
    amount INTEGER NOT NULL);
CREATE TABLE targets(seller_id INTEGER, channel INTEGER, ym INTEGER, target INTEGER, PRIMARY KEY(ym, channel,
  seller_id)) WITHOUT ROWID;
CREATE TABLE customers(customer_id INTEGER PRIMARY KEY, name TEXT, org_number INTEGER, region INTEGER,
  kam_seller_id INTEGER);
CREATE TABLE products(product_id INTEGER PRIMARY KEY, name TEXT, product_group INTEGER);
CREATE TABLE invoices(invoice_id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, product_id INTEGER NOT NULL,
  d INTEGER NOT NULL, ym INTEGER NOT NULL, amount INTEGER NOT NULL);
--@ INDEX
CREATE INDEX e_month    ON entries(ym, channel, seller_id, amount);
CREATE INDEX e_seller   ON entries(seller_id, ym, channel, amount);
CREATE INDEX e_customer ON entries(customer_id, d, entry_id, product_id, ym, amount);
CREATE INDEX e_product  ON entries(product_id, d, customer_id, amount);
CREATE INDEX t_seller   ON targets(seller_id, ym, channel, target);
CREATE INDEX c_kam      ON customers(kam_seller_id);
CREATE INDEX i_customer ON invoices(customer_id, ym, amount);
ANALYZE;
--@ SUMMARY
CREATE TABLE sum_month(ym INTEGER, channel INTEGER, seller_id INTEGER, volume INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY(ym, channel, seller_id)) WITHOUT ROWID;
INSERT INTO sum_month SELECT ym, channel, seller_id, sum(amount), count(*) FROM entries GROUP BY ym, channel,
  seller_id;
CREATE INDEX s_seller ON sum_month(seller_id, ym, channel, volume);
CREATE TABLE sum_customer(customer_id INTEGER, fy INTEGER, volume INTEGER NOT NULL, revenue INTEGER NOT NULL,
  PRIMARY KEY(customer_id, fy)) WITHOUT ROWID;
INSERT INTO sum_customer SELECT customer_id, fy, sum(v), sum(r) FROM (
  SELECT customer_id, ym/100 AS fy, amount AS v, 0 AS r FROM entries UNION ALL SELECT customer_id, ym/100, 0,
    amount FROM invoices) GROUP BY customer_id, fy;
CREATE TRIGGER e_ins AFTER INSERT ON entries BEGIN
  INSERT INTO sum_month VALUES(new.ym, new.channel, new.seller_id, new.amount, 1) ON CONFLICT(ym, channel,
    seller_id) DO UPDATE SET volume = volume + excluded.volume, n = n + 1;
  INSERT INTO sum_customer VALUES(new.customer_id, new.ym/100, new.amount, 0) ON CONFLICT(customer_id,
    fy) DO UPDATE SET volume = volume + excluded.volume;
END;
CREATE TRIGGER i_ins AFTER INSERT ON invoices BEGIN
  INSERT INTO sum_customer VALUES(new.customer_id, new.ym/100, 0, new.amount) ON CONFLICT(customer_id,
    fy) DO UPDATE SET revenue = revenue + excluded.revenue;
END;
ANALYZE;
--@ Q6
SELECT (e.d + 3) / 7 AS wk, sum(e.amount), count(*)
FROM products p CROSS JOIN entries e CROSS JOIN customers c
WHERE p.product_group = 3 AND e.product_id = p.product_id AND e.d BETWEEN 20148 AND 20696   -- 2025-03-01 .. 2026-08-31
  AND c.customer_id = e.customer_id AND c.region = 2
GROUP BY wk ORDER BY wk;
