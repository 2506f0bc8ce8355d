-- Who wants a letter about her year now and then, and the day of the last one.
CREATE TABLE digest (
  user    INTEGER NOT NULL PRIMARY KEY,
  rhythm  TEXT    NOT NULL CHECK (rhythm IN ('off', 'daily', 'weekly')),
  told_on INTEGER
) STRICT;
