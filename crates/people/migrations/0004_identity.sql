-- Who says that somebody is identified: the person, or an official who saw the evidence. What others recorded until
-- now was recorded at the office.
ALTER TABLE people_verification ADD COLUMN standing TEXT NOT NULL DEFAULT 'declared'
    CHECK (standing IN ('declared', 'official'));
UPDATE people_verification SET standing = 'official' WHERE recorded_by IS NOT NULL AND recorded_by <> account_id;
