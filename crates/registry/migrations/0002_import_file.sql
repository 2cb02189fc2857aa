-- The uploaded file beside the import, not in its row: every step of an import rewrites the row.
CREATE TABLE registry_import_file (
    import_id UUID PRIMARY KEY REFERENCES registry_import (id),
    file BYTEA NOT NULL
);
INSERT INTO registry_import_file (import_id, file)
    SELECT id, file FROM registry_import WHERE LENGTH(file) > 0;
ALTER TABLE registry_import DROP COLUMN file;

-- Imports hold the hashes of rows in memory, and compare names within a commune.
DROP INDEX registry_business_row;
DROP INDEX registry_version_key;
DROP INDEX registry_version_commune;
CREATE INDEX registry_version_commune ON registry_version (commune, name_key, to_day);
-- With (to_day, from_day) in front SQLite sorted all businesses for one page; with the status it only counts by it.
DROP INDEX registry_version_to;
CREATE INDEX registry_version_status ON registry_version (status, to_day, from_day);
