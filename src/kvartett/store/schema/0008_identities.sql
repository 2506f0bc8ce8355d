-- Who a person is to the identity provider that signs her in. She may then have no password: '!' in password_hash,
-- which is the hash of nothing.
ALTER TABLE person ADD COLUMN identity_issuer TEXT;
ALTER TABLE person ADD COLUMN identity_subject TEXT;
ALTER TABLE person ADD COLUMN identity_linked_at INTEGER;
CREATE UNIQUE INDEX person_of_identity ON person (identity_issuer, identity_subject);
