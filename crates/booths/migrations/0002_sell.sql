-- Where a booth stands, who verified it, what buyers are told. What is there was opened by the department.
ALTER TABLE booths_booth ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('draft', 'waiting', 'open', 'paused', 'suspended', 'refused', 'closed'));
ALTER TABLE booths_booth ADD COLUMN state_at TIMESTAMPTZ;
-- Why an official suspended or refused it, or what the seller says of a holiday.
ALTER TABLE booths_booth ADD COLUMN state_reason TEXT;
-- The day on which a paused booth sells again.
ALTER TABLE booths_booth ADD COLUMN back_on TEXT;
ALTER TABLE booths_booth ADD COLUMN verifier TEXT CHECK (verifier IN ('rule', 'commune', 'department'));
ALTER TABLE booths_booth ADD COLUMN verified_at TIMESTAMPTZ;
ALTER TABLE booths_booth ADD COLUMN verified_by UUID;
-- Shown to buyers.
ALTER TABLE booths_booth ADD COLUMN phone TEXT;
-- Empty: the standard wording of the market.
ALTER TABLE booths_booth ADD COLUMN shipping_policy TEXT NOT NULL DEFAULT '';
ALTER TABLE booths_booth ADD COLUMN return_policy TEXT NOT NULL DEFAULT '';
ALTER TABLE booths_booth ADD COLUMN hours TEXT;
UPDATE booths_booth SET state = 'closed', state_at = ended_at WHERE ended_at IS NOT NULL;
UPDATE booths_booth SET verifier = 'department', verified_at = opened_at WHERE listed_only = FALSE;
CREATE INDEX booths_booth_opened ON booths_booth (opened_at, id);
CREATE INDEX booths_booth_state ON booths_booth (state, opened_at, id);
CREATE INDEX booths_booth_commune ON booths_booth (commune, name_sort, id);

-- Who works at a booth with a narrower duty than those who act for its organisation, who own it.
CREATE TABLE booths_staff (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    account_id UUID NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL CHECK (role IN ('manager', 'products', 'orders', 'viewer')),
    since TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX booths_staff_now ON booths_staff (booth_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX booths_staff_account ON booths_staff (account_id);

CREATE TABLE booths_invitation (
    id UUID PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    -- A duty, or owner: then its person acts for the organisation.
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'products', 'orders', 'viewer')),
    contact TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    account_id UUID
);
CREATE INDEX booths_invitation_booth ON booths_invitation (booth_id, created_at);

-- An official keeps a booth for a seller who agreed to it, until the seller takes over or withdraws.
CREATE TABLE booths_delegation (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    account_id UUID NOT NULL REFERENCES people_account (id),
    seller_name TEXT NOT NULL,
    seller_phone TEXT,
    consent_how TEXT NOT NULL CHECK (consent_how IN ('paper', 'recording', 'own')),
    consent_on TEXT NOT NULL,
    consent_place TEXT NOT NULL,
    consent_present TEXT NOT NULL,
    -- What the official saw of the seller's identity; empty: nothing yet.
    identity_seen TEXT NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    ended_how TEXT CHECK (ended_how IN ('taken-over', 'withdrawn'))
);
CREATE UNIQUE INDEX booths_delegation_now ON booths_delegation (booth_id) WHERE ended_at IS NULL;
CREATE INDEX booths_delegation_account ON booths_delegation (account_id);

-- Households and members whose goods a co-operative's or a commune's booth sells.
CREATE TABLE booths_producer (
    id UUID PRIMARY KEY,
    booth_id UUID NOT NULL REFERENCES booths_booth (id),
    name TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    commune TEXT,
    hamlet TEXT NOT NULL,
    grows TEXT NOT NULL,
    -- Square metres.
    area BIGINT CHECK (area > 0),
    consent_on TEXT NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX booths_producer_booth ON booths_producer (booth_id, name_sort, id);
