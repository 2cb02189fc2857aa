-- Personal values are proved by a salted hash in the log; salt and value are erased together.
ALTER TABLE db_event_personal ADD COLUMN salt TEXT NOT NULL DEFAULT '';

-- Each day's entries of the log, sealed: the hash goes over them and the seal before.
CREATE TABLE db_seal (
    day TEXT PRIMARY KEY,
    first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    hash TEXT NOT NULL,
    sealed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX db_event_account ON db_event (account_id, at);

-- The log only grows: a row is numbered once and then never changes.
-- only sqlite
CREATE TRIGGER db_event_kept BEFORE DELETE ON db_event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER db_event_fixed BEFORE UPDATE ON db_event
WHEN OLD.seq IS NOT NULL OR OLD.id <> NEW.id OR OLD.payload <> NEW.payload OR OLD.topic <> NEW.topic OR OLD.at <> NEW.at
    OR OLD.day <> NEW.day OR OLD.key <> NEW.key OR OLD.actor <> NEW.actor OR OLD.request <> NEW.request
    OR OLD.account_id IS NOT NEW.account_id
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER db_seal_kept BEFORE DELETE ON db_seal BEGIN SELECT RAISE(ABORT, 'seals stay'); END;
CREATE TRIGGER db_seal_fixed BEFORE UPDATE ON db_seal BEGIN SELECT RAISE(ABORT, 'seals stay'); END;
-- end
-- only postgres
CREATE FUNCTION db_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'db_event' AND TG_OP = 'UPDATE' AND OLD.seq IS NULL AND OLD.id = NEW.id AND OLD.payload = NEW.payload
        AND OLD.topic = NEW.topic AND OLD.at = NEW.at AND OLD.day = NEW.day AND OLD.key = NEW.key
        AND OLD.actor = NEW.actor AND OLD.request = NEW.request
        AND OLD.account_id IS NOT DISTINCT FROM NEW.account_id THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the log is append-only';
END $$;
CREATE TRIGGER db_event_fixed BEFORE UPDATE OR DELETE ON db_event FOR EACH ROW EXECUTE FUNCTION db_event_append_only();
CREATE TRIGGER db_event_kept BEFORE TRUNCATE ON db_event FOR EACH STATEMENT EXECUTE FUNCTION db_event_append_only();
CREATE TRIGGER db_seal_fixed BEFORE UPDATE OR DELETE OR TRUNCATE ON db_seal
    FOR EACH STATEMENT EXECUTE FUNCTION db_event_append_only();
-- end
