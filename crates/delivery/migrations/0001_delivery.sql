CREATE TABLE delivery_shipment (
    id UUID PRIMARY KEY,
    -- The order's id; orders stand above and are not referenced.
    order_id UUID NOT NULL UNIQUE,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    method TEXT NOT NULL,
    state TEXT NOT NULL,
    fee BIGINT NOT NULL CHECK (fee >= 0),
    -- Cash to collect at the door; 0 when the order is paid otherwise.
    cod BIGINT NOT NULL CHECK (cod >= 0),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT,
    booked_at TIMESTAMPTZ NOT NULL,
    shipped_at TIMESTAMPTZ,
    delivered_at TIMESTAMPTZ,
    cod_collected_at TIMESTAMPTZ
);
CREATE INDEX delivery_shipment_booth ON delivery_shipment (booth_id, state);
