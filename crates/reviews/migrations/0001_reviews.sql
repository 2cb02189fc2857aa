-- What a buyer says of goods that were handed over: once for each line of an order.
CREATE TABLE reviews_review (
    id UUID PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES orders_order (id),
    variant_id UUID NOT NULL REFERENCES catalogue_variant (id),
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- Nobody's where a guest bought.
    account_id UUID,
    -- How the buyer wants to be called.
    author TEXT NOT NULL,
    stars BIGINT NOT NULL CHECK (stars BETWEEN 1 AND 5),
    body TEXT NOT NULL,
    -- How many photos it has.
    photos BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('shown', 'waiting', 'hidden')),
    state_reason TEXT,
    -- Counted up with each change, so that a decision is about what was seen.
    version BIGINT NOT NULL DEFAULT 0,
    -- Place in the moderators' list: 2 waits, 1 was reported.
    attention BIGINT NOT NULL DEFAULT 0,
    written_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ,
    answer TEXT,
    answer_state TEXT CHECK (answer_state IN ('shown', 'waiting', 'hidden')),
    answered_by UUID,
    answered_at TIMESTAMPTZ,
    UNIQUE (order_id, variant_id)
);
CREATE INDEX reviews_review_product ON reviews_review (product_id, state, written_at, id);
CREATE INDEX reviews_review_booth ON reviews_review (booth_id, written_at, id);
CREATE INDEX reviews_review_attention ON reviews_review (attention, id);
CREATE INDEX reviews_review_written ON reviews_review (written_at, id);
CREATE INDEX reviews_review_account ON reviews_review (account_id);

CREATE TABLE reviews_photo (
    review_id UUID NOT NULL REFERENCES reviews_review (id),
    position BIGINT NOT NULL,
    picture_id UUID NOT NULL REFERENCES pictures_picture (id),
    PRIMARY KEY (review_id, position)
);

-- How many shown reviews of each number of stars a product or a booth has, so that no page counts rows.
CREATE TABLE reviews_count (
    subject_id UUID PRIMARY KEY,
    one BIGINT NOT NULL CHECK (one >= 0),
    two BIGINT NOT NULL CHECK (two >= 0),
    three BIGINT NOT NULL CHECK (three >= 0),
    four BIGINT NOT NULL CHECK (four >= 0),
    five BIGINT NOT NULL CHECK (five >= 0)
);

CREATE TABLE reviews_report (
    id UUID PRIMARY KEY,
    review_id UUID NOT NULL REFERENCES reviews_review (id),
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    -- Hash of a random cookie.
    browser BYTEA NOT NULL,
    reported_at TIMESTAMPTZ NOT NULL,
    answered_at TIMESTAMPTZ,
    UNIQUE (review_id, browser)
);
CREATE INDEX reviews_report_browser ON reviews_report (browser, reported_at);
