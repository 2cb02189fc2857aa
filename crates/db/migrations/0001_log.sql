CREATE TABLE db_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- What happened. Audit trail and outbox in one: `seq` is NULL until the sequencer numbers the row.
CREATE TABLE db_event (
    id UUID PRIMARY KEY,
    seq BIGINT UNIQUE,
    topic TEXT NOT NULL,
    key UUID NOT NULL,
    actor TEXT NOT NULL,
    account_id UUID,
    request UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    day TEXT NOT NULL,
    payload TEXT NOT NULL
);
CREATE INDEX db_event_unnumbered ON db_event (at, id) WHERE seq IS NULL;
CREATE INDEX db_event_key ON db_event (key, seq);
CREATE INDEX db_event_at ON db_event (at, id);

-- Personal values of an event, erased without touching the log.
CREATE TABLE db_event_personal (
    event_id UUID NOT NULL REFERENCES db_event (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (event_id, name)
);

-- One row per thing that only one node may do at a time.
CREATE TABLE db_lock (
    name TEXT PRIMARY KEY,
    taken_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE db_job (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    key UUID NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    locked_until TIMESTAMPTZ,
    attempts BIGINT NOT NULL,
    finished_at TIMESTAMPTZ,
    last_error TEXT,
    UNIQUE (kind, key)
);
CREATE INDEX db_job_due ON db_job (run_at) WHERE finished_at IS NULL;

CREATE TABLE db_idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
