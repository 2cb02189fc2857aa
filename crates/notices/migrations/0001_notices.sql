-- What people are told. Title and body are the key and arguments of a message, shown in the reader's language.
CREATE TABLE notices_notice (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    -- What it is about: one thing is told a person once.
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    link TEXT NOT NULL,
    -- Which ways its person had chosen when it was written.
    listed BOOLEAN NOT NULL,
    mailed BOOLEAN NOT NULL,
    pushed BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ,
    sent_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX notices_notice_once ON notices_notice (account_id, key);
CREATE INDEX notices_notice_list ON notices_notice (account_id, id);
CREATE INDEX notices_notice_unread ON notices_notice (account_id) WHERE read_at IS NULL AND listed = TRUE;
CREATE INDEX notices_notice_age ON notices_notice (created_at);

-- In which language somebody is told: what they last read in, or what they chose.
CREATE TABLE notices_person (
    account_id UUID PRIMARY KEY REFERENCES people_account (id),
    language TEXT NOT NULL,
    chosen BOOLEAN NOT NULL
);

CREATE TABLE notices_choice (
    account_id UUID NOT NULL REFERENCES people_account (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    chosen BOOLEAN NOT NULL,
    PRIMARY KEY (account_id, kind, channel)
);

-- A browser that takes pushes (Push API): where they go, and for whose eyes they are sealed.
CREATE TABLE notices_browser (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES people_account (id),
    endpoint TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL,
    auth TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX notices_browser_account ON notices_browser (account_id, added_at);

-- A push that has not arrived yet.
CREATE TABLE notices_push (
    id UUID PRIMARY KEY,
    notice_id UUID NOT NULL REFERENCES notices_notice (id),
    browser_id UUID NOT NULL REFERENCES notices_browser (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX notices_push_browser ON notices_push (browser_id);
CREATE INDEX notices_push_notice ON notices_push (notice_id);

-- The key with which this installation signs its pushes (VAPID); made once.
CREATE TABLE notices_secret (
    name TEXT PRIMARY KEY,
    secret BYTEA NOT NULL
);
