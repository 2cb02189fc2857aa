CREATE TABLE people_account (
    id UUID PRIMARY KEY,
    email TEXT UNIQUE,
    phone TEXT UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);

-- A party: business, household business, co-operative, farm, commune.
CREATE TABLE people_organisation (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    tax_code TEXT UNIQUE,
    commune TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);

CREATE TABLE people_grant (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    role TEXT NOT NULL,
    organisation_id UUID REFERENCES people_organisation (id),
    commune TEXT,
    granted_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX people_grant_account ON people_grant (account_id);

-- Only the hash of a session's token is kept.
CREATE TABLE people_session (
    token_hash TEXT PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX people_session_seen ON people_session (seen_at);

-- Failed sign-ins, by the hash of what was typed as login.
CREATE TABLE people_attempt (
    login_hash TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    since TIMESTAMPTZ NOT NULL
);
