-- The questions, as DuckDB, SQLite and PostgreSQL all understand them. A section starts with "--@ NAME"; a name that ends
-- in S reads the peer's own summary tables. Every column is a BIGINT, so that answers can be compared by checksum.
-- The fiscal year is 2026, to date is through September, the seller is number 17, and next year is 2027.
--   Q1  the company: channel and month against its goals      Q2  seller and channel to date, and what remains
--   Q3  what remains for one seller, by channel               Q4  the leaderboard of the month
--   Q5  a key account manager's customers: volume, revenue    Q6  any filter: a product group in a region, by week
--   Q7  the channel of every line, by a rule SQL can express  Q8  what next year holds already, by seller
--   Q9  the whole ledger by channel and month: nothing can be passed by
-- Q6 does arithmetic with days, which each engine does in its own way: it is in the engine's file.

--@ Q1
SELECT CAST(t.channel AS BIGINT), CAST(t.ym AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT),
  CAST(t.target AS BIGINT)
FROM (SELECT channel, ym, sum(target) AS target FROM targets WHERE ym BETWEEN 202601 AND 202612 GROUP BY channel,
  ym) t
LEFT JOIN (SELECT channel, ym, sum(amount) AS volume FROM entries WHERE ym BETWEEN 202601 AND 202612
  GROUP BY channel, ym) v
  ON v.channel = t.channel AND v.ym = t.ym
ORDER BY t.channel, t.ym;

--@ Q2
SELECT CAST(t.seller_id AS BIGINT), CAST(t.channel AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT),
  CAST(t.ytd AS BIGINT), CAST(t.fy - coalesce(v.volume,0) AS BIGINT)
FROM (SELECT seller_id, channel, sum(CASE WHEN ym <= 202609 THEN target ELSE 0 END) AS ytd, sum(target) AS fy
      FROM targets WHERE ym BETWEEN 202601 AND 202612 GROUP BY seller_id, channel) t
LEFT JOIN (SELECT seller_id, channel, sum(amount) AS volume FROM entries
  WHERE ym BETWEEN 202601 AND 202609 GROUP BY seller_id, channel) v
  ON v.seller_id = t.seller_id AND v.channel = t.channel
ORDER BY t.seller_id, t.channel;

--@ Q3
SELECT CAST(t.channel AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT), CAST(t.fy AS BIGINT),
  CAST(t.fy - coalesce(v.volume,0) AS BIGINT)
FROM (SELECT channel, sum(target) AS fy FROM targets WHERE seller_id = 17 AND ym BETWEEN 202601 AND 202612
  GROUP BY channel) t
LEFT JOIN (SELECT channel, sum(amount) AS volume FROM entries
  WHERE seller_id = 17 AND ym BETWEEN 202601 AND 202609 GROUP BY channel) v
  ON v.channel = t.channel
ORDER BY t.channel;

--@ Q4
SELECT CAST(v.seller_id AS BIGINT), CAST(v.volume AS BIGINT), CAST(t.target AS BIGINT)
FROM (SELECT seller_id, sum(amount) AS volume FROM entries WHERE ym = 202609 GROUP BY seller_id
  ORDER BY volume DESC, seller_id LIMIT 20) v
JOIN (SELECT seller_id, sum(target) AS target FROM targets WHERE ym = 202609
  GROUP BY seller_id) t ON t.seller_id = v.seller_id
ORDER BY v.volume DESC, v.seller_id;

--@ Q5
SELECT CAST(c.customer_id AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT), CAST(coalesce(i.revenue,0) AS BIGINT)
FROM customers c
LEFT JOIN (SELECT e.customer_id, sum(e.amount) AS volume FROM entries e
  JOIN customers k ON k.customer_id = e.customer_id
           WHERE k.kam_seller_id = 17 AND e.ym BETWEEN 202601 AND 202612
             GROUP BY e.customer_id) v ON v.customer_id = c.customer_id
LEFT JOIN (SELECT n.customer_id, sum(n.amount) AS revenue FROM invoices n
  JOIN customers k ON k.customer_id = n.customer_id
           WHERE k.kam_seller_id = 17 AND n.ym BETWEEN 202601 AND 202612
             GROUP BY n.customer_id) i ON i.customer_id = c.customer_id
WHERE c.kam_seller_id = 17
ORDER BY coalesce(v.volume,0) DESC, c.customer_id;

--@ Q7
WITH w AS (
  SELECT amount,
         d - lag(d) OVER (PARTITION BY customer_id ORDER BY d, entry_id) AS gap,
         row_number() OVER (PARTITION BY customer_id, product_id ORDER BY d, entry_id) AS nth
  FROM entries)
SELECT CAST(CASE WHEN gap IS NULL THEN 3 WHEN gap > 365 THEN 2 WHEN nth > 1 THEN 0 ELSE 1 END AS BIGINT) AS cls,
       CAST(count(*) AS BIGINT), CAST(sum(amount) AS BIGINT), CAST(sum(coalesce(gap,0)) AS BIGINT)
FROM w GROUP BY 1 ORDER BY 1;

--@ Q8
SELECT CAST(seller_id AS BIGINT), CAST(sum(amount) AS BIGINT), CAST(count(*) AS BIGINT)
FROM entries WHERE ym BETWEEN 202701 AND 202712 GROUP BY seller_id ORDER BY seller_id;

--@ Q1S
SELECT CAST(t.channel AS BIGINT), CAST(t.ym AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT),
  CAST(t.target AS BIGINT)
FROM (SELECT channel, ym, sum(target) AS target FROM targets WHERE ym BETWEEN 202601 AND 202612 GROUP BY channel,
  ym) t
LEFT JOIN (SELECT channel, ym, sum(volume) AS volume FROM sum_month WHERE ym BETWEEN 202601 AND 202612
  GROUP BY channel, ym) v
  ON v.channel = t.channel AND v.ym = t.ym
ORDER BY t.channel, t.ym;

--@ Q2S
SELECT CAST(t.seller_id AS BIGINT), CAST(t.channel AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT),
  CAST(t.ytd AS BIGINT), CAST(t.fy - coalesce(v.volume,0) AS BIGINT)
FROM (SELECT seller_id, channel, sum(CASE WHEN ym <= 202609 THEN target ELSE 0 END) AS ytd, sum(target) AS fy
      FROM targets WHERE ym BETWEEN 202601 AND 202612 GROUP BY seller_id, channel) t
LEFT JOIN (SELECT seller_id, channel, sum(volume) AS volume FROM sum_month
  WHERE ym BETWEEN 202601 AND 202609 GROUP BY seller_id, channel) v
  ON v.seller_id = t.seller_id AND v.channel = t.channel
ORDER BY t.seller_id, t.channel;

--@ Q3S
SELECT CAST(t.channel AS BIGINT), CAST(coalesce(v.volume,0) AS BIGINT), CAST(t.fy AS BIGINT),
  CAST(t.fy - coalesce(v.volume,0) AS BIGINT)
FROM (SELECT channel, sum(target) AS fy FROM targets WHERE seller_id = 17 AND ym BETWEEN 202601 AND 202612
  GROUP BY channel) t
LEFT JOIN (SELECT channel, sum(volume) AS volume FROM sum_month
  WHERE seller_id = 17 AND ym BETWEEN 202601 AND 202609 GROUP BY channel) v
  ON v.channel = t.channel
ORDER BY t.channel;

--@ Q4S
SELECT CAST(v.seller_id AS BIGINT), CAST(v.volume AS BIGINT), CAST(t.target AS BIGINT)
FROM (SELECT seller_id, sum(volume) AS volume FROM sum_month WHERE ym = 202609 GROUP BY seller_id
  ORDER BY volume DESC, seller_id LIMIT 20) v
JOIN (SELECT seller_id, sum(target) AS target FROM targets WHERE ym = 202609
  GROUP BY seller_id) t ON t.seller_id = v.seller_id
ORDER BY v.volume DESC, v.seller_id;

--@ Q5S
SELECT CAST(c.customer_id AS BIGINT), CAST(coalesce(s.volume,0) AS BIGINT), CAST(coalesce(s.revenue,0) AS BIGINT)
FROM customers c LEFT JOIN sum_customer s ON s.customer_id = c.customer_id AND s.fy = 2026
WHERE c.kam_seller_id = 17
ORDER BY coalesce(s.volume,0) DESC, c.customer_id;

--@ Q8S
SELECT CAST(seller_id AS BIGINT), CAST(sum(volume) AS BIGINT), CAST(sum(n) AS BIGINT)
FROM sum_month WHERE ym BETWEEN 202701 AND 202712 GROUP BY seller_id ORDER BY seller_id;

--@ Q9
SELECT CAST(channel AS BIGINT), CAST(ym AS BIGINT), CAST(sum(amount) AS BIGINT), CAST(count(*) AS BIGINT)
FROM entries GROUP BY channel, ym ORDER BY channel, ym;

--@ Q9S
SELECT CAST(channel AS BIGINT), CAST(ym AS BIGINT), CAST(sum(volume) AS BIGINT), CAST(sum(n) AS BIGINT)
FROM sum_month GROUP BY channel, ym ORDER BY channel, ym;
