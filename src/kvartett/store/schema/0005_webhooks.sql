-- What a company has other programs told, and how the newest tellings went.
CREATE TABLE webhook (
  company_id    INTEGER NOT NULL REFERENCES company (company_id),
  number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
  name          TEXT    NOT NULL,
  url           TEXT    NOT NULL,
  form          TEXT    NOT NULL CHECK (form IN ('json', 'slack', 'teams')),
  tells_deals   INTEGER NOT NULL CHECK (tells_deals IN (0, 1)),
  tells_budgets INTEGER NOT NULL CHECK (tells_budgets IN (0, 1)),
  secret        BLOB    NOT NULL CHECK (length(secret) = 32),  -- signs, so it cannot be a hash
  paused        INTEGER NOT NULL CHECK (paused IN (0, 1)),
  removed       INTEGER NOT NULL CHECK (removed IN (0, 1)),
  revision      INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  told_until    INTEGER NOT NULL,  -- the company's version up to which all has been told or given up
  PRIMARY KEY (company_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispatch (
  place         INTEGER NOT NULL PRIMARY KEY,
  company_id    INTEGER NOT NULL,
  webhook       INTEGER NOT NULL,
  version       INTEGER NOT NULL,
  attempt       INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  status        INTEGER NOT NULL,
  took_ms       INTEGER NOT NULL,
  fault         TEXT    NOT NULL,  -- in English; empty: none
  fault_swedish TEXT    NOT NULL,
  FOREIGN KEY (company_id, webhook) REFERENCES webhook (company_id, number)
) STRICT;
CREATE INDEX dispatch_of_webhook ON dispatch (company_id, webhook, place);
