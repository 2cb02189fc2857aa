-- Who opened an organisation by itself, and which official verified it. What is there was opened by the department.
ALTER TABLE people_organisation ADD COLUMN opened_by UUID;
ALTER TABLE people_organisation ADD COLUMN verified_at TIMESTAMPTZ;
ALTER TABLE people_organisation ADD COLUMN verified_by UUID;
ALTER TABLE people_organisation ADD COLUMN evidence TEXT;
UPDATE people_organisation SET verified_at = created_at;
CREATE INDEX people_organisation_created ON people_organisation (created_at, id);
CREATE INDEX people_organisation_opened ON people_organisation (opened_by);
