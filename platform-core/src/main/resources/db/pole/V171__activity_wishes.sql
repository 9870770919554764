-- The kinds of activity that buyers ask the Pôle for after a diagnostic, and what the Pôle answered.

CREATE TABLE activity_wish (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer,
    diagnostic_id uuid NOT NULL REFERENCES diagnostic,
    activity text NOT NULL CHECK (activity ~ '^[a-z0-9-]{1,40}$'),
    title_fr text NOT NULL CHECK (length(btrim(title_fr)) BETWEEN 1 AND 120),
    title_en text NOT NULL CHECK (length(btrim(title_en)) BETWEEN 1 AND 120),
    wished_at timestamptz NOT NULL,
    wished_by uuid REFERENCES member,
    wished_by_name text NOT NULL CHECK (length(wished_by_name) <= 200),
    answer text CHECK (answer IN ('planned', 'declined')),
    planned_on date,
    words text CHECK (length(btrim(words)) BETWEEN 3 AND 600),
    answered_at timestamptz,
    answered_by text CHECK (length(answered_by) <= 200),
    CHECK (num_nonnulls(answer, words, answered_at, answered_by) IN (0, 4)),
    CHECK ((answer IS NOT DISTINCT FROM 'planned') = (planned_on IS NOT NULL))
);
COMMENT ON TABLE activity_wish IS 'A buyer asks the Pôle for a kind of activity that the weak answers of a diagnostic call for. activity: its key in the questionnaire, by which wishes add up; title_*: its name when it was asked for. A wish that is taken back is deleted.';
CREATE UNIQUE INDEX activity_wish_once ON activity_wish (diagnostic_id, activity);
CREATE UNIQUE INDEX activity_wish_one_waiting ON activity_wish (buyer_id, activity) WHERE answered_at IS NULL;
CREATE INDEX activity_wish_by_activity ON activity_wish (activity, wished_at);
