-- The uploaded file in pieces: neither the program nor its driver holds it several times over.
CREATE TABLE registry_import_piece (
    import_id UUID NOT NULL REFERENCES registry_import (id),
    piece BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (import_id, piece)
);
INSERT INTO registry_import_piece (import_id, piece, bytes) SELECT import_id, 0, file FROM registry_import_file;
DROP TABLE registry_import_file;
