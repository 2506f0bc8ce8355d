-- What a token opens: whatever its role may, or only its owner's calendar, with or without amounts.
ALTER TABLE token ADD COLUMN opens TEXT NOT NULL DEFAULT 'everything'
  CHECK (opens IN ('everything', 'calendar', 'calendar_with_amounts'));
