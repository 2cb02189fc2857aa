-- A photo that was received. It is kept while something uses it; one that nothing uses goes a day later.
CREATE TABLE pictures_picture (
    id UUID PRIMARY KEY,
    -- of the uploader and the bytes as they came: the same photo of the same person is stored once
    hash TEXT NOT NULL UNIQUE,
    -- of the largest file, in pixels
    width BIGINT NOT NULL CHECK (0 < width),
    height BIGINT NOT NULL CHECK (0 < height),
    -- the mean of all pixels, red × 65536 + green × 256 + blue
    colour BIGINT NOT NULL,
    added_by UUID REFERENCES people_account (id),
    added_at TIMESTAMPTZ NOT NULL,
    -- by how many things it is shown
    uses BIGINT NOT NULL DEFAULT 0 CHECK (0 <= uses),
    -- when it was last received or let go
    idle_since TIMESTAMPTZ NOT NULL
);
CREATE INDEX pictures_picture_idle ON pictures_picture (uses, idle_since);
CREATE INDEX pictures_picture_added_by ON pictures_picture (added_by, id);

-- The WebP of each width.
CREATE TABLE pictures_file (
    picture_id UUID NOT NULL REFERENCES pictures_picture (id) ON DELETE CASCADE,
    width BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (picture_id, width)
);
