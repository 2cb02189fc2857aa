-- Where a product of ours is sold as well, as its seller says. A row that ended stays, for the count of other days.
CREATE TABLE feeds_listing (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    -- Empty: all variants.
    variant_id UUID REFERENCES catalogue_variant (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- A code of data/feeds/marketplaces.toml.
    marketplace TEXT NOT NULL,
    address TEXT NOT NULL,
    since TEXT NOT NULL,
    -- The day on which the seller last said that it is still there.
    checked TEXT NOT NULL,
    ended TEXT,
    CHECK (ended IS NULL OR ended >= since)
);
CREATE UNIQUE INDEX feeds_listing_open ON feeds_listing (product_id, address) WHERE ended IS NULL;
CREATE INDEX feeds_listing_booth ON feeds_listing (booth_id, since, id);
CREATE INDEX feeds_listing_marketplace ON feeds_listing (marketplace, product_id);
