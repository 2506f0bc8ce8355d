-- A large import is one batch, and comes in parts: a few thousand deals each with their entries, packed as
-- store/packed_part.h says. Such a batch has facts '[]' and no rows in `entry`; its parts have them all.
CREATE TABLE part (
  company_id  INTEGER NOT NULL REFERENCES company (company_id),
  version     INTEGER NOT NULL,  -- of the batch
  number      INTEGER NOT NULL CHECK (number > 0),  -- within it, without a gap
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
  packed      BLOB    NOT NULL,
  PRIMARY KEY (company_id, version, number)
) STRICT;

CREATE TRIGGER part_is_never_changed BEFORE UPDATE ON part
BEGIN SELECT RAISE(ABORT, 'a part of a batch is never changed'); END;
CREATE TRIGGER part_is_never_removed BEFORE DELETE ON part
BEGIN SELECT RAISE(ABORT, 'a part of a batch is never removed'); END;

-- As before, and the entries are in rows or in parts.
DROP TRIGGER batch_has_no_gap;
CREATE TRIGGER batch_has_no_gap BEFORE INSERT ON batch
BEGIN
  SELECT RAISE(ABORT, 'a batch must have the next version')
   WHERE NEW.version <> 1 + coalesce(
           (SELECT max(version) FROM batch WHERE company_id = NEW.company_id), 0);
  SELECT RAISE(ABORT, 'the entries of a batch must have the next numbers, without a gap')
   WHERE NEW.last_sequence - NEW.entry_count <> coalesce(
           (SELECT last_sequence FROM batch
             WHERE company_id = NEW.company_id AND version = NEW.version - 1), 0)
      OR NEW.last_sequence < coalesce(
           (SELECT max(sequence) FROM entry WHERE company_id = NEW.company_id), 0)
      OR NEW.entry_count <>
           (SELECT count(*) FROM entry
             WHERE company_id = NEW.company_id
               AND sequence > NEW.last_sequence - NEW.entry_count)
           + coalesce(
           (SELECT sum(entry_count) FROM part
             WHERE company_id = NEW.company_id AND version = NEW.version), 0);
END;
