-- The team that a manager leads, and with those below it all that she sees; null: the whole company. Of one
-- who is invited, what she will lead.
ALTER TABLE user ADD COLUMN team INTEGER CHECK (team IS NULL OR role = 'manager');
ALTER TABLE link ADD COLUMN team INTEGER CHECK (team IS NULL OR role = 'manager');
