-- A person has one e-mail and password on the whole server, and a place ("user") in each of her companies.
-- Everyone who could sign in becomes a person; a user without a password is a place that nobody has taken.
CREATE TABLE person (
  number          INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  email           TEXT    NOT NULL,
  email_folded    TEXT    NOT NULL UNIQUE,
  password_hash   TEXT    NOT NULL CHECK (password_hash <> ''),
  password_is_own INTEGER NOT NULL CHECK (password_is_own IN (0, 1)),
  language        TEXT    CHECK (language IN ('sv', 'en')),
  totp_key        BLOB    NOT NULL CHECK (length(totp_key) IN (0, 20)),  -- empty: no second factor
  totp_pending    BLOB    NOT NULL CHECK (length(totp_pending) IN (0, 20)),
  totp_last_step  INTEGER NOT NULL,
  recovery_codes  BLOB    NOT NULL CHECK (length(recovery_codes) % 32 = 0),  -- hashes, one after the other
  latest_user     INTEGER NOT NULL,  -- whose company opens; 0: the first
  created_at      INTEGER NOT NULL
) STRICT;

INSERT INTO person
SELECT number, email, email_folded, password_hash, 0, language, x'', x'', 0, x'', number, created_at
  FROM user WHERE password_hash <> '';

ALTER TABLE session RENAME TO session_before;
ALTER TABLE token RENAME TO token_before;
ALTER TABLE user RENAME TO user_before;

CREATE TABLE user (
  company_id INTEGER NOT NULL REFERENCES company (company_id),
  number     INTEGER NOT NULL UNIQUE CHECK (number > 0),
  person     INTEGER REFERENCES person (number),
  email      TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  role       TEXT    NOT NULL CHECK (role IN ('admin', 'manager', 'seller', 'viewer')),
  seller     INTEGER,
  disabled   INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  revision   INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (company_id, number),
  UNIQUE (company_id, person)
) STRICT, WITHOUT ROWID;

INSERT INTO user
SELECT company_id, number, iif(password_hash <> '', number, NULL), email, name, role, seller, disabled,
       revision, created_at
  FROM user_before;

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
  opens       TEXT    NOT NULL CHECK (opens IN ('everything', 'calendar', 'calendar_with_amounts')),
  scope       TEXT    NOT NULL CHECK (scope IN ('read_and_write', 'read')),
  used_at     INTEGER,
  PRIMARY KEY (company_id, number),
  FOREIGN KEY (company_id, user) REFERENCES user (company_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO token
SELECT company_id, number, secret_hash, user, role, name, created_at, expires_at, revoked, opens,
       'read_and_write', NULL
  FROM token_before;

CREATE TABLE session (
  secret_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
  user        INTEGER NOT NULL REFERENCES user (number),
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER NOT NULL,
  device      TEXT    NOT NULL,
  address     TEXT    NOT NULL,
  must_set_up INTEGER NOT NULL CHECK (must_set_up IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO session
SELECT secret_hash, user, created_at, expires_at, created_at, '', '', 0 FROM session_before;

DROP TABLE session_before;
DROP TABLE token_before;
DROP TABLE user_before;

-- What an administrator hands over: it works once, and its row goes when it has. "user" is 0 for a new one.
CREATE TABLE link (
  company_id  INTEGER NOT NULL REFERENCES company (company_id),
  number      INTEGER NOT NULL UNIQUE CHECK (number > 0),
  secret_hash BLOB    NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  purpose     TEXT    NOT NULL CHECK (purpose IN ('invitation', 'new_password')),
  user        INTEGER NOT NULL,
  email       TEXT    NOT NULL,
  role        TEXT    NOT NULL CHECK (role IN ('admin', 'manager', 'seller', 'viewer')),
  seller      INTEGER,
  mailed      INTEGER NOT NULL CHECK (mailed IN (0, 1)),
  made_by     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  PRIMARY KEY (company_id, number)
) STRICT, WITHOUT ROWID;
