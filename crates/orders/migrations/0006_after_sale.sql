-- The buyer says to have the goods.
ALTER TABLE orders_order ADD COLUMN confirmed_at TIMESTAMPTZ;

-- What came back of an order, looked at by the seller: good pieces are on the shelf again.
CREATE TABLE orders_inspection (
    order_id UUID NOT NULL REFERENCES orders_order (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    good BIGINT NOT NULL CHECK (good >= 0),
    scrapped BIGINT NOT NULL CHECK (scrapped >= 0),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (order_id, variant_id)
);

-- What the seller answered, how goods come back, who was asked to decide, and what was decided.
ALTER TABLE orders_return ADD COLUMN accepted BOOLEAN;
UPDATE orders_return SET accepted = TRUE WHERE state IN ('accepted', 'refunded');
UPDATE orders_return SET accepted = FALSE WHERE state = 'declined';
ALTER TABLE orders_return ADD COLUMN sent_back TEXT;
ALTER TABLE orders_return ADD COLUMN sent_back_at TIMESTAMPTZ;
ALTER TABLE orders_return ADD COLUMN dispute TEXT;
ALTER TABLE orders_return ADD COLUMN disputed_at TIMESTAMPTZ;
ALTER TABLE orders_return ADD COLUMN decision TEXT;
ALTER TABLE orders_return ADD COLUMN decided_at TIMESTAMPTZ;
CREATE INDEX orders_return_asked ON orders_return (asked_at, id);
