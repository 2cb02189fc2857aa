-- Secrets that the program makes for itself: the key from which the passkeys of logins without any are drawn.
CREATE TABLE people_secret (
    name TEXT PRIMARY KEY,
    secret BYTEA NOT NULL
);
