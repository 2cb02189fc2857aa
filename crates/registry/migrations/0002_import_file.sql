-- The uploaded file beside the import, not in its row: every step of an import rewrites the row.
CREATE TABLE registry_import_file (
    import_id UUID PRIMARY KEY REFERENCES registry_import (id),
    file BYTEA NOT NULL
);
INSERT INTO registry_import_file (import_id, file)
    SELECT id, file FROM registry_import WHERE LENGTH(file) > 0;
ALTER TABLE registry_import DROP COLUMN file;
