-- A place on the shopping map. Degrees are kept as whole millionths, so that both engines compare them alike.
CREATE TABLE places_point (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    lat BIGINT NOT NULL,
    lon BIGINT NOT NULL,
    opening_hours TEXT NOT NULL,
    accepts_qr BOOLEAN NOT NULL,
    accepts_card BOOLEAN NOT NULL,
    phone TEXT NOT NULL,
    website TEXT NOT NULL,
    owner UUID,
    source TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX places_point_lat ON places_point (lat, lon);
CREATE INDEX places_point_name ON places_point (name_sort, id);
CREATE INDEX places_point_commune ON places_point (commune, name_sort);
