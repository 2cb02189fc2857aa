-- A session knows how sure it is of its person, and can be told from others. Sessions really go: everybody signs in again once.
DROP TABLE people_session;
CREATE TABLE people_session (
    id UUID PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id UUID NOT NULL REFERENCES people_account (id),
    strength TEXT NOT NULL,
    browser TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX people_session_account ON people_session (account_id, seen_at);
CREATE INDEX people_session_seen ON people_session (seen_at);

-- Browsers in which a person has signed in: they are not slowed down by what others try.
CREATE TABLE people_device (
    token_hash TEXT PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    seen_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE people_totp (
    account_id UUID PRIMARY KEY REFERENCES people_account (id),
    secret BYTEA NOT NULL,
    confirmed_at TIMESTAMPTZ,
    last_step BIGINT NOT NULL
);

CREATE TABLE people_recovery_code (
    code_hash TEXT NOT NULL,
    account_id UUID NOT NULL REFERENCES people_account (id),
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE people_passkey (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    name TEXT NOT NULL,
    credential_id TEXT NOT NULL UNIQUE,
    passkey TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX people_passkey_account ON people_passkey (account_id);

-- What a ceremony of several requests (passkey, provider) must remember in between.
CREATE TABLE people_ceremony (
    token_hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    account_id UUID,
    state TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

-- A person at an OpenID provider.
CREATE TABLE people_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id UUID NOT NULL REFERENCES people_account (id),
    linked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX people_identity_account ON people_identity (account_id);

CREATE TABLE people_invitation (
    id UUID PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation_id UUID REFERENCES people_organisation (id),
    commune TEXT,
    invited_by UUID,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    account_id UUID
);
CREATE INDEX people_invitation_created ON people_invitation (created_at, id);

CREATE TABLE people_recovery (
    token_hash TEXT PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

-- How a seller's identity was verified: VNeID level, day, evidence.
CREATE TABLE people_verification (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    method TEXT NOT NULL,
    verified_on TEXT NOT NULL,
    evidence TEXT NOT NULL,
    recorded_by UUID,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX people_verification_account ON people_verification (account_id, recorded_at);

CREATE TABLE people_token (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    name TEXT NOT NULL,
    audience TEXT NOT NULL,
    scopes TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ
);
CREATE INDEX people_token_account ON people_token (account_id, created_at);

-- The roster of officials by duty and rank, account or not.
CREATE TABLE people_official (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_sort BYTEA NOT NULL,
    agency TEXT NOT NULL,
    duty TEXT NOT NULL,
    official_rank TEXT NOT NULL,
    commune TEXT,
    account_id UUID REFERENCES people_account (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
);
CREATE INDEX people_official_name ON people_official (name_sort, id);
CREATE INDEX people_official_commune ON people_official (commune, to_day);

CREATE TABLE people_consent (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    purpose TEXT NOT NULL,
    version BIGINT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX people_consent_now ON people_consent (account_id, purpose) WHERE withdrawn_at IS NULL;

CREATE TABLE people_data_request (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    account_id UUID NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    due_day TEXT NOT NULL,
    answer TEXT,
    answered_at TIMESTAMPTZ,
    answered_by UUID
);
CREATE INDEX people_data_request_asked ON people_data_request (asked_at, id);

CREATE TABLE people_breach (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    measures TEXT NOT NULL,
    affected BIGINT,
    noticed_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    notified_at TIMESTAMPTZ,
    notified_how TEXT,
    recorded_by UUID
);
CREATE INDEX people_breach_noticed ON people_breach (noticed_at, id);
CREATE INDEX people_account_created ON people_account (created_at, id);
