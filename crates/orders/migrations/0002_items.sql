-- Carts and orders name the variant of a product.
CREATE TABLE orders_cart_item (
    cart_id UUID NOT NULL REFERENCES orders_cart (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    added_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (cart_id, variant_id)
);
INSERT INTO orders_cart_item (cart_id, variant_id, quantity, added_at)
    SELECT l.cart_id, l.product_id, l.quantity, l.added_at
    FROM orders_cart_line l JOIN catalogue_variant v ON v.id = l.product_id;
DROP TABLE orders_cart_line;

-- The goods as they were when ordered.
CREATE TABLE orders_item (
    order_id UUID NOT NULL REFERENCES orders_order (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    name TEXT NOT NULL,
    -- What told the variant from the others; empty where there was one.
    variant TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The price of one at that quantity.
    price BIGINT NOT NULL CHECK (price >= 0),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, variant_id)
);
CREATE INDEX orders_item_product ON orders_item (product_id, order_id);
INSERT INTO orders_item (order_id, variant_id, product_id, name, variant, unit, kind, price, quantity)
    SELECT order_id, product_id, product_id, name, '{"vi":""}', unit, kind, price, quantity FROM orders_line;
DROP TABLE orders_line;
