CREATE TABLE booths_booth (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES people_organisation (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Only presents what a published source says of a real producer; sells nothing.
    listed_only BOOLEAN NOT NULL,
    commune TEXT,
    place TEXT,
    -- Delivery by the seller, in đồng: inside the province and elsewhere; free from that value of goods (0: never).
    fee_near BIGINT NOT NULL CHECK (fee_near >= 0),
    fee_far BIGINT NOT NULL CHECK (fee_far >= 0),
    free_from BIGINT NOT NULL CHECK (free_from >= 0),
    pick_up BOOLEAN NOT NULL,
    pick_up_address TEXT,
    bank_bin TEXT,
    bank_account TEXT,
    bank_holder TEXT,
    opened_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX booths_booth_organisation ON booths_booth (organisation_id);
CREATE INDEX booths_booth_name ON booths_booth (name_sort, id);
