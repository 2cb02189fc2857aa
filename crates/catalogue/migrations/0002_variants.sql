-- What is bought: a product in one size, taste or packing, with its price and its stock. A product that is only
-- listed has none.
CREATE TABLE catalogue_variant (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- The seller's own number, once in a booth.
    sku TEXT,
    -- The number of the bar code.
    gtin TEXT,
    -- What tells it from the others; empty where there is one.
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    -- Lower prices from quantities on, as JSON.
    tiers TEXT NOT NULL,
    -- Grams of one, packed.
    weight BIGINT CHECK (weight > 0),
    position BIGINT NOT NULL,
    on_hand BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    ended_at TIMESTAMPTZ,
    CHECK (0 <= reserved AND reserved <= on_hand)
);
CREATE INDEX catalogue_variant_product ON catalogue_variant (product_id, position, id);
CREATE UNIQUE INDEX catalogue_variant_sku ON catalogue_variant (booth_id, sku);

-- Where a booth keeps goods. The first is its main place.
CREATE TABLE catalogue_place (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    commune TEXT,
    address TEXT,
    opened_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX catalogue_place_booth ON catalogue_place (booth_id, opened_at, id);

-- Goods of one batch in one place. What is on hand of a variant and in no lot lies in the main place, without a batch.
CREATE TABLE catalogue_lot (
    id UUID PRIMARY KEY,
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    place_id UUID NOT NULL REFERENCES catalogue_place (id),
    -- The number on the label; empty where only the place matters.
    code TEXT NOT NULL,
    expires_on TEXT,
    on_hand BIGINT NOT NULL CHECK (on_hand >= 0),
    UNIQUE (variant_id, place_id, code)
);
CREATE INDEX catalogue_lot_expiry ON catalogue_lot (expires_on, id);

-- Why the stock is what it is: the sum of its movements is what is on hand. Rows are only added.
CREATE TABLE catalogue_movement (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    lot_id UUID REFERENCES catalogue_lot (id),
    kind TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity <> 0),
    -- On hand after it.
    on_hand BIGINT NOT NULL CHECK (on_hand >= 0),
    note TEXT,
    -- The order, import or other thing that caused it.
    subject UUID,
    account_id UUID,
    moved_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX catalogue_movement_variant ON catalogue_movement (variant_id, moved_at, id);
CREATE INDEX catalogue_movement_booth ON catalogue_movement (booth_id, moved_at, id);

ALTER TABLE catalogue_product ADD COLUMN state TEXT NOT NULL DEFAULT 'shown';
-- Why it is not shown, in the moderator's words.
ALTER TABLE catalogue_product ADD COLUMN state_reason TEXT;
-- The dearest of its variants; `price` is the cheapest.
ALTER TABLE catalogue_product ADD COLUMN price_to BIGINT NOT NULL DEFAULT 0;
ALTER TABLE catalogue_product ADD COLUMN in_stock BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE catalogue_product ADD COLUMN brand TEXT;
-- Where it comes from and how it is made.
ALTER TABLE catalogue_product ADD COLUMN story TEXT NOT NULL DEFAULT '{"vi":""}';
-- Sold to adults only.
ALTER TABLE catalogue_product ADD COLUMN adults BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE catalogue_product ADD COLUMN producer_id UUID;
-- Pieces sold, for what sells best.
ALTER TABLE catalogue_product ADD COLUMN sold_count BIGINT NOT NULL DEFAULT 0;

INSERT INTO catalogue_variant (id, product_id, booth_id, name, unit, price, tiers, position, on_hand, reserved)
    SELECT p.id, p.id, p.booth_id, '{"vi":""}', p.unit, p.price, '[]', 0, s.on_hand, s.reserved
    FROM catalogue_product p JOIN catalogue_stock s ON s.product_id = p.id;
INSERT INTO catalogue_movement (id, booth_id, variant_id, kind, quantity, on_hand, moved_at)
    SELECT p.id, p.booth_id, p.id, 'opening', s.on_hand, s.on_hand, p.added_at
    FROM catalogue_product p JOIN catalogue_stock s ON s.product_id = p.id WHERE s.on_hand > 0;
UPDATE catalogue_product SET price_to = price,
    in_stock = EXISTS (SELECT 1 FROM catalogue_variant v WHERE v.product_id = catalogue_product.id AND v.on_hand > v.reserved);
DROP TABLE catalogue_stock;
