-- Codes that were typed for a cart, with spaces between them.
ALTER TABLE orders_cart ADD COLUMN codes TEXT NOT NULL DEFAULT '';

-- What offers took off an order, as it was then, and who bears it. The order's goods and fee are what is left to pay.
CREATE TABLE orders_discount (
    id UUID PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES orders_order (id),
    offer_id UUID NOT NULL REFERENCES offers_offer (id),
    -- The version of the offer that held.
    version BIGINT NOT NULL,
    -- None: the goods of the order together, or its fee.
    variant_id UUID REFERENCES catalogue_variant (id),
    on_fee BOOLEAN NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    funder TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT
);
CREATE INDEX orders_discount_order ON orders_discount (order_id, id);
