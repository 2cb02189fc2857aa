-- The map is kept in memory. Each change of a place takes the next number, under the lock of this one row, so numbers
-- are committed in their order and a node reads just what it lacks.
CREATE TABLE places_revision (
    name TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);
INSERT INTO places_revision (name, number) VALUES ('points', 0);
ALTER TABLE places_point ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
CREATE INDEX places_point_revision ON places_point (revision, id);
DROP INDEX places_point_lat;
