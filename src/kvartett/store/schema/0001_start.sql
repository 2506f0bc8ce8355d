-- What Kvartett keeps. Amounts are minor units (öre). Dates of the ledger are whole numbers that read as dates
-- (20260310); moments are milliseconds since 1970, UTC. Things of a company are numbered from 0 within it.

CREATE TABLE server (
  only   INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  secret BLOB    NOT NULL CHECK (length(secret) = 32)  -- what public ids are made with
) STRICT;

CREATE TABLE company (
  company_id INTEGER NOT NULL PRIMARY KEY CHECK (company_id >= 0)
) STRICT;

-- What has happened, in order. A batch's entries are the `entry_count` ones up to `last_sequence`.
CREATE TABLE batch (
  company_id    INTEGER NOT NULL REFERENCES company (company_id),
  version       INTEGER NOT NULL,
  by_user       INTEGER NOT NULL,  -- 0: the command line
  at            INTEGER NOT NULL,
  entry_count   INTEGER NOT NULL CHECK (entry_count >= 0),
  last_sequence INTEGER NOT NULL,
  facts         TEXT    NOT NULL,  -- JSON
  PRIMARY KEY (company_id, version)
) STRICT, WITHOUT ROWID;

-- The dated volumes that followed. Bare on purpose: no other index, nothing that runs for each row.
CREATE TABLE entry (
  company_id        INTEGER NOT NULL,
  sequence          INTEGER NOT NULL,  -- from 1, without a gap
  dated             INTEGER NOT NULL,
  notice_day        INTEGER,           -- expected until this day has passed; null: committed
  seller            INTEGER NOT NULL,
  team              INTEGER,
  customer          INTEGER NOT NULL,
  product           INTEGER,
  channel           INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 3),
                                       -- renewal, cross_sell, win_back, new_sales
  amount            INTEGER NOT NULL,
  deal              INTEGER NOT NULL,
  line              INTEGER NOT NULL,
  contract_year     INTEGER NOT NULL,
  deal_basis_points INTEGER NOT NULL,
  reverses          INTEGER,           -- the sequence of the entry that this one takes back
  PRIMARY KEY (company_id, sequence)
) STRICT, WITHOUT ROWID;

-- A ledger is appended to. These cost nothing when a row is added.
CREATE TRIGGER batch_is_never_changed BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'a batch is never changed'); END;
CREATE TRIGGER batch_is_never_removed BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'a batch is never removed'); END;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;

-- A batch comes after its entries, once for all of them: its version is the next, and they fill the numbers
-- from the batch before it up to its own last one.
CREATE TRIGGER batch_has_no_gap BEFORE INSERT ON batch
BEGIN
  SELECT RAISE(ABORT, 'a batch must have the next version')
   WHERE NEW.version <> 1 + coalesce(
           (SELECT max(version) FROM batch WHERE company_id = NEW.company_id), 0);
  SELECT RAISE(ABORT, 'the entries of a batch must have the next numbers, without a gap')
   WHERE NEW.last_sequence - NEW.entry_count <> coalesce(
           (SELECT last_sequence FROM batch
             WHERE company_id = NEW.company_id AND version = NEW.version - 1), 0)
      OR NEW.last_sequence <> coalesce(
           (SELECT max(sequence) FROM entry WHERE company_id = NEW.company_id), 0)
      OR NEW.entry_count <>
           (SELECT count(*) FROM entry
             WHERE company_id = NEW.company_id
               AND sequence > NEW.last_sequence - NEW.entry_count);
END;

-- Which requests have been answered, so that asking again makes nothing twice.
CREATE TABLE answered (
  company_id   INTEGER NOT NULL,
  user         INTEGER NOT NULL,
  key          TEXT    NOT NULL,
  request_hash BLOB    NOT NULL,
  made         INTEGER NOT NULL,
  version      INTEGER NOT NULL,  -- the company's newest batch then
  at           INTEGER NOT NULL,
  PRIMARY KEY (company_id, user, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  company_id    INTEGER NOT NULL REFERENCES company (company_id),
  number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
  email         TEXT    NOT NULL,
  email_folded  TEXT    NOT NULL UNIQUE,
  name          TEXT    NOT NULL,
  password_hash TEXT    NOT NULL,
  role          TEXT    NOT NULL CHECK (role IN ('admin', 'manager', 'seller', 'viewer')),
  seller        INTEGER,
  language      TEXT    CHECK (language IN ('sv', 'en')),
  disabled      INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  revision      INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  PRIMARY KEY (company_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
  company_id  INTEGER NOT NULL REFERENCES company (company_id),
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  secret_hash BLOB    NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  user        INTEGER NOT NULL,
  role        TEXT    NOT NULL CHECK (role IN ('admin', 'manager', 'seller', 'viewer')),
  name        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER,
  revoked     INTEGER NOT NULL CHECK (revoked IN (0, 1)),
  PRIMARY KEY (company_id, number),
  FOREIGN KEY (company_id, user) REFERENCES user (company_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  secret_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
  user        INTEGER NOT NULL REFERENCES user (number),
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
