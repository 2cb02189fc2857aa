-- What is in the shipment of an order, as whoever booked it says.
CREATE TABLE delivery_contents (
    order_id UUID PRIMARY KEY,
    -- The code of the order that people see.
    code TEXT NOT NULL,
    grams BIGINT NOT NULL CHECK (grams > 0),
    value BIGINT NOT NULL CHECK (value >= 0),
    -- Names, quantities, prices and weights as JSON.
    goods TEXT NOT NULL
);

-- The carriers that a booth sends with.
CREATE TABLE delivery_booth_carrier (
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    PRIMARY KEY (booth_id, carrier)
);

-- Where carriers fetch the parcels of a booth.
CREATE TABLE delivery_sender (
    booth_id UUID PRIMARY KEY REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    commune TEXT NOT NULL,
    street TEXT NOT NULL
);

-- What a carrier answered when it was asked for a fee.
CREATE TABLE delivery_quote (
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    commune TEXT NOT NULL,
    grams BIGINT NOT NULL,
    value BIGINT NOT NULL,
    cod BOOLEAN NOT NULL,
    fee BIGINT NOT NULL CHECK (fee >= 0),
    asked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (booth_id, carrier, commune, grams, value, cod)
);
CREATE INDEX delivery_quote_asked ON delivery_quote (asked_at);
