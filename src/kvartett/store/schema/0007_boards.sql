-- Screens on the wall. What one holds is kept as a hash, as of every secret.
CREATE TABLE board (
  company_id  INTEGER NOT NULL REFERENCES company (company_id),
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  secret_hash BLOB    NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  name        TEXT    NOT NULL,
  shows       TEXT    NOT NULL CHECK (shows IN ('names', 'initials', 'teams')),
  team        INTEGER,           -- whose board it is; null: the whole company's
  paired_by   INTEGER NOT NULL,  -- a user
  paired_at   INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  revoked     INTEGER NOT NULL CHECK (revoked IN (0, 1)),
  PRIMARY KEY (company_id, number)
) STRICT, WITHOUT ROWID;
