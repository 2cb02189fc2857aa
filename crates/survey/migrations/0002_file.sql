-- A photo, a recording or another file that answers a question, under the name that stands in the answer.
CREATE TABLE survey_file (
    unit_id UUID NOT NULL REFERENCES survey_unit (id),
    name TEXT NOT NULL,
    file BYTEA NOT NULL,
    size BIGINT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (unit_id, name)
);
