-- A year that a survey of this installation gave an index of its communes: the tables that it is computed from.
CREATE TABLE index_year (
    year BIGINT PRIMARY KEY,
    province TEXT NOT NULL,
    -- Lines of iData.csv and errors.csv, without their headings.
    data TEXT NOT NULL,
    errors TEXT NOT NULL,
    -- The code of the survey.
    source TEXT NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL
);
