-- What the label of a product says. Versions stay: the law keeps them five years (Decree 37/2026 article 41.6.c).
CREATE TABLE catalogue_label (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    -- Number of the group of annex I.
    goods_group BIGINT NOT NULL,
    -- What each field says, as JSON.
    fields TEXT NOT NULL,
    responsible TEXT NOT NULL,
    address TEXT NOT NULL,
    origin TEXT NOT NULL,
    -- Fields that are missing, by their keys with spaces; empty when it is complete.
    missing TEXT NOT NULL,
    from_at TIMESTAMPTZ NOT NULL,
    to_at TIMESTAMPTZ
);
CREATE INDEX catalogue_label_product ON catalogue_label (product_id, from_at, id);
CREATE UNIQUE INDEX catalogue_label_current ON catalogue_label (product_id) WHERE to_at IS NULL;

-- Papers of a product: claimed by its seller, verified or refused by an official.
CREATE TABLE catalogue_certificate (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    stars BIGINT CHECK (stars BETWEEN 3 AND 5),
    ocop_group TEXT,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issued_on TEXT,
    -- The last day on which it holds; unknown where the source does not say.
    expires_on TEXT,
    -- Where it was published.
    source TEXT NOT NULL,
    -- A photo of the paper.
    picture_id UUID,
    reason TEXT NOT NULL,
    claimed_by UUID,
    claimed_at TIMESTAMPTZ NOT NULL,
    answered_by UUID,
    answered_at TIMESTAMPTZ,
    CHECK ((kind = 'ocop') = (stars IS NOT NULL))
);
CREATE INDEX catalogue_certificate_product ON catalogue_certificate (product_id, claimed_at, id);
CREATE INDEX catalogue_certificate_state ON catalogue_certificate (state, claimed_at, id);
CREATE INDEX catalogue_certificate_claimed ON catalogue_certificate (claimed_at, id);
CREATE INDEX catalogue_certificate_expiry ON catalogue_certificate (state, expires_on);

INSERT INTO catalogue_certificate (id, product_id, kind, state, stars, ocop_group, number, issuer, source, reason, claimed_at)
    SELECT id, id, 'ocop', 'verified', stars, ocop_group, '', '', source, '', added_at
    FROM catalogue_product WHERE stars IS NOT NULL;

-- What visitors report of a product, and what an authority asks to be taken down.
CREATE TABLE catalogue_report (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    -- Hash of a random cookie of the browser: one browser cannot report without end.
    browser BYTEA NOT NULL,
    -- Whose request it is, with the number of the document; a visitor's has none.
    authority TEXT,
    -- Until when an authority's request must be done (24 hours).
    due_at TIMESTAMPTZ,
    reported_at TIMESTAMPTZ NOT NULL,
    answered_at TIMESTAMPTZ
);
CREATE INDEX catalogue_report_product ON catalogue_report (product_id, reported_at, id);
CREATE INDEX catalogue_report_browser ON catalogue_report (browser, reported_at);
CREATE UNIQUE INDEX catalogue_report_once ON catalogue_report (product_id, browser) WHERE answered_at IS NULL;

CREATE TABLE catalogue_question (
    id UUID PRIMARY KEY,
    product_id UUID NOT NULL REFERENCES catalogue_product (id),
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- Who asked; nobody any more once that person is erased.
    account_id UUID,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    answer TEXT,
    answer_state TEXT,
    answered_by UUID,
    answered_at TIMESTAMPTZ
);
CREATE INDEX catalogue_question_product ON catalogue_question (product_id, asked_at, id);
CREATE INDEX catalogue_question_booth ON catalogue_question (booth_id, answered_at, asked_at, id);
CREATE INDEX catalogue_question_account ON catalogue_question (account_id, asked_at);

-- What moderators must look at comes first: 3 an authority's request, 2 waiting, 1 reports or questions, 0 nothing.
ALTER TABLE catalogue_product ADD COLUMN attention BIGINT NOT NULL DEFAULT 0;
-- Hits of the rules that a moderator has looked at and let pass, one a line.
-- A moderator refused it: it waits for one again when its seller has changed it.
ALTER TABLE catalogue_product ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE catalogue_product ADD COLUMN passed TEXT NOT NULL DEFAULT '';
CREATE INDEX catalogue_product_attention ON catalogue_product (attention, id);
