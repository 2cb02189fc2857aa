-- For which of a person's organisations a session works first.
ALTER TABLE people_session ADD COLUMN organisation_id UUID;
