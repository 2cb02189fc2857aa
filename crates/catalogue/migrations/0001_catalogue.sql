CREATE TABLE catalogue_product (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    description TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    sold BOOLEAN NOT NULL,
    not_sold_reason TEXT,
    ocop_group TEXT,
    -- Certified stars, only with the source that says so.
    stars BIGINT CHECK (stars BETWEEN 3 AND 5),
    source TEXT,
    place TEXT,
    -- What is sold comes before what is only listed, the newest first.
    rank BIGINT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    CHECK (stars IS NULL OR source IS NOT NULL),
    CHECK ((sold AND not_sold_reason IS NULL) OR (NOT sold AND not_sold_reason IS NOT NULL))
);
CREATE INDEX catalogue_product_booth ON catalogue_product (booth_id, rank);
CREATE INDEX catalogue_product_category ON catalogue_product (category, rank, id);
CREATE INDEX catalogue_product_rank ON catalogue_product (rank, id);
CREATE INDEX catalogue_product_price ON catalogue_product (price, id);
CREATE INDEX catalogue_product_name ON catalogue_product (name_sort, id);

CREATE TABLE catalogue_stock (
    product_id UUID PRIMARY KEY REFERENCES catalogue_product (id),
    on_hand BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    CHECK (0 <= reserved AND reserved <= on_hand)
);
