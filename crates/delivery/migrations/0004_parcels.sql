-- When the goods may be sent: at once where the buyer pays at the door, else once it is paid.
ALTER TABLE delivery_contents ADD COLUMN ready_at TIMESTAMPTZ;
CREATE UNIQUE INDEX delivery_contents_code ON delivery_contents (code);
CREATE INDEX delivery_shipment_booked ON delivery_shipment (booked_at, id);

-- One parcel of a shipment: each try to hand it to a carrier is one.
CREATE TABLE delivery_parcel (
    id UUID PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES delivery_shipment (order_id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    carrier TEXT NOT NULL,
    -- Our code with the number of the try, which the carrier is told.
    our_code TEXT NOT NULL,
    -- The code of the carrier, once it is known.
    code TEXT,
    making TEXT NOT NULL,
    standing TEXT NOT NULL,
    standing_at TIMESTAMPTZ NOT NULL,
    -- The last status as the carrier writes it.
    status TEXT,
    -- How far the other domains were told.
    told TEXT NOT NULL,
    fee BIGINT,
    cod BIGINT NOT NULL CHECK (cod >= 0),
    value BIGINT NOT NULL CHECK (value >= 0),
    grams BIGINT NOT NULL CHECK (grams > 0),
    length_cm BIGINT NOT NULL,
    width_cm BIGINT NOT NULL,
    height_cm BIGINT NOT NULL,
    opening TEXT NOT NULL,
    -- The sentence of a refusal, as the carrier wrote it.
    refusal TEXT,
    asked_at TIMESTAMPTZ NOT NULL,
    made_at TIMESTAMPTZ,
    -- When we last heard of it, or asked.
    heard_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    ask_key UUID,
    UNIQUE (carrier, our_code),
    UNIQUE (carrier, code)
);
-- A shipment has one parcel that may exist, never two.
CREATE UNIQUE INDEX delivery_parcel_live ON delivery_parcel (order_id) WHERE making IN ('asking', 'unknown', 'made');
CREATE INDEX delivery_parcel_order ON delivery_parcel (order_id, asked_at);
CREATE INDEX delivery_parcel_asked ON delivery_parcel (asked_at, id);
CREATE INDEX delivery_parcel_booth ON delivery_parcel (booth_id, asked_at);
CREATE INDEX delivery_parcel_quiet ON delivery_parcel (heard_at) WHERE ended_at IS NULL;
CREATE INDEX delivery_parcel_ask ON delivery_parcel (ask_key) WHERE ask_key IS NOT NULL;

-- What a carrier told of a parcel, each once.
CREATE TABLE delivery_happening (
    id UUID PRIMARY KEY,
    parcel_id UUID NOT NULL REFERENCES delivery_parcel (id),
    event_id TEXT NOT NULL,
    status TEXT NOT NULL,
    state TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    source TEXT NOT NULL,
    reason_code TEXT,
    reason TEXT,
    UNIQUE (parcel_id, event_id)
);
CREATE INDEX delivery_happening_parcel ON delivery_happening (parcel_id, at);
-- Finds what is to be forgotten.
CREATE INDEX delivery_happening_reason ON delivery_happening (told_at) WHERE reason IS NOT NULL;
CREATE INDEX delivery_parcel_refusal ON delivery_parcel (asked_at) WHERE refusal IS NOT NULL;
