-- A questionnaire as it was brought; never changed.
CREATE TABLE survey_form (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file BYTEA NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX survey_form_added ON survey_form (added_at, id);

CREATE TABLE survey_survey (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    population TEXT NOT NULL CHECK (population IN ('firms', 'households')),
    form_id UUID NOT NULL REFERENCES survey_form (id),
    year BIGINT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    -- The day on which results are announced to appear.
    results_on TEXT NOT NULL,
    -- The survey of an earlier year that this one continues.
    previous_id UUID REFERENCES survey_survey (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'drawn', 'open', 'closed', 'published')),
    -- How the sample was drawn, as JSON; empty until then.
    design TEXT NOT NULL,
    -- Which estimates are wanted, as TOML.
    plan TEXT NOT NULL,
    -- Mails to whoever has not answered and was not written to since then.
    wave_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ
);
CREATE INDEX survey_survey_created ON survey_survey (created_at, id);
CREATE INDEX survey_survey_state ON survey_survey (state, id);

-- A part of the frame that was drawn from by itself.
CREATE TABLE survey_stratum (
    id UUID PRIMARY KEY,
    survey_id UUID NOT NULL REFERENCES survey_survey (id),
    name TEXT NOT NULL,
    population BIGINT NOT NULL CHECK (population > 0),
    sample BIGINT NOT NULL CHECK (sample >= 0),
    -- Where next year's sample begins on the circle of permanent numbers.
    next_start TEXT NOT NULL,
    UNIQUE (survey_id, name)
);

-- A drawn firm or household: of the sample, or of its reserve.
CREATE TABLE survey_unit (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    survey_id UUID NOT NULL REFERENCES survey_survey (id),
    -- The list it was drawn from: a stratum, or a hamlet.
    stratum TEXT NOT NULL,
    cluster TEXT NOT NULL,
    -- The same in each year's survey.
    frame_key TEXT NOT NULL,
    -- Its turn in the whole sample, and in its list: who is called next has the lowest.
    turn BIGINT NOT NULL,
    place BIGINT NOT NULL,
    -- Units of its list, and the probability that the list itself was drawn.
    listed BIGINT NOT NULL CHECK (listed > 0),
    list_probability TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('reserve', 'waiting', 'answered', 'refused', 'not-reached', 'ineligible', 'unknown')),
    name TEXT NOT NULL,
    commune TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    mail TEXT NOT NULL,
    size_class TEXT NOT NULL,
    sector TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    mailed_at TIMESTAMPTZ,
    mails BIGINT NOT NULL DEFAULT 0,
    UNIQUE (survey_id, frame_key)
);
CREATE UNIQUE INDEX survey_unit_turn ON survey_unit (survey_id, turn);
CREATE INDEX survey_unit_list ON survey_unit (survey_id, stratum, cluster, place);
CREATE INDEX survey_unit_state ON survey_unit (survey_id, state, turn);
CREATE INDEX survey_unit_commune ON survey_unit (commune, state, turn);

-- An attempt to reach a unit.
CREATE TABLE survey_attempt (
    id UUID PRIMARY KEY,
    unit_id UUID NOT NULL REFERENCES survey_unit (id),
    at TIMESTAMPTZ NOT NULL,
    account_id UUID,
    way TEXT NOT NULL CHECK (way IN ('mail', 'phone', 'visit', 'letter', 'other')),
    result TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX survey_attempt_unit ON survey_attempt (unit_id, at, id);

-- What a unit answers: one interview, however often it is sent. A draft until it was received.
CREATE TABLE survey_answer (
    unit_id UUID PRIMARY KEY REFERENCES survey_unit (id),
    survey_id UUID NOT NULL REFERENCES survey_survey (id),
    instance TEXT NOT NULL,
    answers TEXT NOT NULL,
    revision BIGINT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('link', 'phone', 'visit', 'import')),
    -- Which device kept the draft last, as its script calls itself; empty where no script did.
    device TEXT NOT NULL,
    account_id UUID,
    begun_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    received_at TIMESTAMPTZ,
    UNIQUE (survey_id, instance)
);
CREATE INDEX survey_answer_received ON survey_answer (survey_id, received_at);

-- A hamlet (ấp, khóm) of the area frame, with the households that it is said to have.
CREATE TABLE survey_hamlet (
    id UUID PRIMARY KEY,
    commune TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    households BIGINT NOT NULL CHECK (households >= 0),
    source TEXT NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL,
    UNIQUE (commune, name_key)
);

-- Estimates as they were computed: the design and the answers they stand on, so that anybody allowed can compute them again.
CREATE TABLE survey_result (
    id UUID PRIMARY KEY,
    survey_id UUID NOT NULL REFERENCES survey_survey (id),
    number BIGINT NOT NULL,
    computed_at TIMESTAMPTZ NOT NULL,
    -- A table of lines that may be published, and the quality report, as JSON.
    report TEXT NOT NULL,
    published BOOLEAN NOT NULL,
    UNIQUE (survey_id, number)
);

-- The files of a result: `design.toml` and `data.csv` of each table of answers.
CREATE TABLE survey_result_file (
    result_id UUID NOT NULL REFERENCES survey_result (id),
    name TEXT NOT NULL,
    file BYTEA NOT NULL,
    PRIMARY KEY (result_id, name)
);
