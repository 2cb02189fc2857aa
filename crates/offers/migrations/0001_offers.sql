-- A campaign: days on which the market sells together.
CREATE TABLE offers_campaign (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    -- Organised by the authorities for all sellers: the law allows deeper reductions in it.
    concentrated BOOLEAN NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    -- Ended early by an official.
    ended_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX offers_campaign_starts ON offers_campaign (starts_at, id);
CREATE INDEX offers_campaign_ends ON offers_campaign (ends_at, id);

-- Which booths take part in it.
CREATE TABLE offers_member (
    campaign_id UUID NOT NULL REFERENCES offers_campaign (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    joined_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (campaign_id, booth_id)
);
CREATE INDEX offers_member_booth ON offers_member (booth_id, campaign_id);

-- What is taken off: a voucher, free delivery, a flash sale, a price for phones, a bundle, a coupon for the counter.
CREATE TABLE offers_offer (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    -- None: of the whole market.
    booth_id UUID REFERENCES booths_booth (id),
    campaign_id UUID REFERENCES offers_campaign (id),
    -- Who bears what it takes off.
    funder TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT UNIQUE,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    -- Basis points taken off; then amount is the ceiling. Without a rate the amount itself is taken off.
    rate BIGINT CHECK (rate > 0 AND rate <= 10000),
    amount BIGINT CHECK (amount > 0),
    minimum BIGINT NOT NULL CHECK (minimum >= 0),
    -- What one costs instead (flash sale, phones), all goods of a bundle together, or a coupon that is bought.
    price BIGINT CHECK (price >= 0),
    -- How often, or how many pieces, in all and for one person.
    cap BIGINT CHECK (cap > 0),
    used BIGINT NOT NULL,
    per_person BIGINT CHECK (per_person > 0),
    budget BIGINT CHECK (budget > 0),
    spent BIGINT NOT NULL,
    -- Whether the authority had to be told, in the seller's words of the form.
    notice TEXT NOT NULL,
    -- The dated rule that allowed it.
    rule TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK (used >= 0 AND (cap IS NULL OR used <= cap)),
    CHECK (spent >= 0 AND (budget IS NULL OR spent <= budget))
);
CREATE INDEX offers_offer_booth ON offers_offer (booth_id, made_at, id);
CREATE INDEX offers_offer_campaign ON offers_offer (campaign_id, id);

-- The goods it is about. In a bundle so many are paid, and so many are free.
CREATE TABLE offers_item (
    offer_id UUID NOT NULL REFERENCES offers_offer (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    paid BIGINT NOT NULL CHECK (paid >= 0),
    free BIGINT NOT NULL CHECK (free >= 0),
    PRIMARY KEY (offer_id, variant_id),
    CHECK (paid + free > 0)
);
CREATE INDEX offers_item_variant ON offers_item (variant_id, offer_id);

-- How often, or how many pieces, one person had of an offer.
CREATE TABLE offers_use (
    offer_id UUID NOT NULL REFERENCES offers_offer (id),
    -- The account, else the hash of the telephone number.
    person TEXT NOT NULL,
    used BIGINT NOT NULL CHECK (used >= 0),
    PRIMARY KEY (offer_id, person)
);
CREATE INDEX offers_use_person ON offers_use (person);

-- What an offer took off an order. Rows of one use (a market's voucher over several booths) share a group.
CREATE TABLE offers_redemption (
    id UUID PRIMARY KEY,
    offer_id UUID NOT NULL REFERENCES offers_offer (id),
    order_id UUID NOT NULL,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    campaign_id UUID REFERENCES offers_campaign (id),
    use_group UUID NOT NULL,
    person TEXT NOT NULL,
    units BIGINT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    funder TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    -- The order ended without a sale: the counters went back.
    given_back_at TIMESTAMPTZ,
    UNIQUE (offer_id, order_id)
);
CREATE INDEX offers_redemption_order ON offers_redemption (order_id);
CREATE INDEX offers_redemption_group ON offers_redemption (use_group);
CREATE INDEX offers_redemption_campaign ON offers_redemption (campaign_id, at, id);
CREATE INDEX offers_redemption_person ON offers_redemption (person);

-- Orders to which a campaign led, with what their goods cost after all reductions.
CREATE TABLE offers_sale (
    campaign_id UUID NOT NULL REFERENCES offers_campaign (id),
    order_id UUID NOT NULL,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    goods BIGINT NOT NULL,
    given_back_at TIMESTAMPTZ,
    PRIMARY KEY (campaign_id, order_id)
);
CREATE INDEX offers_sale_order ON offers_sale (order_id);

-- A coupon that somebody collected online, to be redeemed once at the counter.
CREATE TABLE offers_coupon (
    id UUID PRIMARY KEY,
    offer_id UUID NOT NULL REFERENCES offers_offer (id),
    -- Read out at the counter.
    code TEXT NOT NULL UNIQUE,
    -- Opens its page.
    token TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    collected_at TIMESTAMPTZ NOT NULL,
    -- What it cost when it was collected, and when that was paid; one that was not paid in time lapses.
    price BIGINT NOT NULL CHECK (price >= 0),
    paid_at TIMESTAMPTZ,
    lapsed_at TIMESTAMPTZ,
    redeemed_at TIMESTAMPTZ
);
CREATE INDEX offers_coupon_offer ON offers_coupon (offer_id, collected_at, id);
CREATE INDEX offers_coupon_person ON offers_coupon (person, collected_at, id);

-- What a variant has cost since when. A trigger writes it, so that no way of changing a price can forget it.
CREATE TABLE offers_price_seen (
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    seen_at TIMESTAMPTZ NOT NULL,
    price BIGINT NOT NULL,
    PRIMARY KEY (variant_id, seen_at)
);

-- The time is that of the installation: a demo's clock runs ahead by the setting clock-offset, in microseconds.
-- only sqlite
INSERT INTO offers_price_seen (variant_id, seen_at, price)
    SELECT id, CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000
        + COALESCE((SELECT CAST(value AS INTEGER) FROM db_setting WHERE name = 'clock-offset'), 0), price
    FROM catalogue_variant;
CREATE TRIGGER offers_price_added AFTER INSERT ON catalogue_variant BEGIN
    INSERT OR REPLACE INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000
        + COALESCE((SELECT CAST(value AS INTEGER) FROM db_setting WHERE name = 'clock-offset'), 0), NEW.price);
END;
CREATE TRIGGER offers_price_changed AFTER UPDATE OF price ON catalogue_variant WHEN NEW.price <> OLD.price BEGIN
    INSERT OR REPLACE INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000
        + COALESCE((SELECT CAST(value AS INTEGER) FROM db_setting WHERE name = 'clock-offset'), 0), NEW.price);
END;
-- end
-- only postgres
INSERT INTO offers_price_seen (variant_id, seen_at, price)
    SELECT id, clock_timestamp()
        + COALESCE((SELECT CAST(value AS BIGINT) FROM db_setting WHERE name = 'clock-offset'), 0) * interval '1 microsecond', price
    FROM catalogue_variant;
CREATE FUNCTION offers_see_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO offers_price_seen (variant_id, seen_at, price)
    VALUES (NEW.id, clock_timestamp()
        + COALESCE((SELECT CAST(value AS BIGINT) FROM db_setting WHERE name = 'clock-offset'), 0) * interval '1 microsecond', NEW.price)
    ON CONFLICT (variant_id, seen_at) DO UPDATE SET price = excluded.price;
    RETURN NULL;
END $$;
CREATE TRIGGER offers_price_added AFTER INSERT ON catalogue_variant FOR EACH ROW EXECUTE FUNCTION offers_see_price();
CREATE TRIGGER offers_price_changed AFTER UPDATE OF price ON catalogue_variant FOR EACH ROW
    WHEN (NEW.price <> OLD.price) EXECUTE FUNCTION offers_see_price();
-- end
