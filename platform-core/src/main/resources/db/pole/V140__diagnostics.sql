-- Diagnostics: the Pôle's questionnaire in its versions, what buyers answered, and what they plan to do.

CREATE TABLE questionnaire (
    number integer PRIMARY KEY CHECK (number BETWEEN 1 AND 10000),
    sections text[] NOT NULL,
    content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 400000),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL CHECK (length(changed_by) <= 200),
    published_at timestamptz,
    published_by text CHECK (length(published_by) <= 200),
    CHECK (num_nonnulls(published_at, published_by) IN (0, 2))
);
COMMENT ON TABLE questionnaire IS 'A version of the questionnaire: one draft at most, the others published and frozen. sections: the keys of its sections, in order; scores compare between versions that have the same.';
CREATE UNIQUE INDEX questionnaire_one_draft ON questionnaire ((true)) WHERE published_at IS NULL;

CREATE FUNCTION questionnaire_stays_as_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published questionnaire stays as it was published' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER questionnaire_stays_as_published BEFORE UPDATE OR DELETE ON questionnaire
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION questionnaire_stays_as_published();

CREATE TABLE diagnostic (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer,
    questionnaire integer NOT NULL REFERENCES questionnaire,
    answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object' AND length(answers::text) <= 300000),
    started_at timestamptz NOT NULL,
    started_by text NOT NULL CHECK (length(started_by) <= 200),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL CHECK (length(changed_by) <= 200),
    assisted_by text CHECK (length(assisted_by) <= 200),
    submitted_at timestamptz,
    submitted_by text CHECK (length(submitted_by) <= 200),
    scores jsonb CHECK (jsonb_typeof(scores) = 'array'),
    score numeric(4, 1) CHECK (score BETWEEN 0 AND 100),
    CHECK (num_nonnulls(submitted_at, submitted_by, scores) IN (0, 3)),
    CHECK (score IS NULL OR submitted_at IS NOT NULL)
);
COMMENT ON TABLE diagnostic IS 'One run of a buyer: answers by key of question; scores by section once submitted, when nothing of it changes any more. assisted_by: the person of the team with whom it was filled.';
CREATE UNIQUE INDEX diagnostic_one_open ON diagnostic (buyer_id) WHERE submitted_at IS NULL;
CREATE INDEX diagnostic_by_buyer ON diagnostic (buyer_id, submitted_at DESC);
CREATE INDEX diagnostic_by_questionnaire ON diagnostic (questionnaire, submitted_at);

CREATE FUNCTION diagnostic_stays_as_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a submitted diagnostic stays as it was submitted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER diagnostic_stays_as_submitted BEFORE UPDATE OR DELETE ON diagnostic
    FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION diagnostic_stays_as_submitted();

CREATE TABLE plan_action (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    diagnostic_id uuid NOT NULL REFERENCES diagnostic,
    question text CHECK (question ~ '^[a-z0-9-]{1,40}$'),
    words text NOT NULL CHECK (length(btrim(words)) BETWEEN 3 AND 500),
    owner text NOT NULL CHECK (length(btrim(owner)) BETWEEN 2 AND 120),
    due_on date NOT NULL,
    done_on date,
    done_by text CHECK (length(done_by) <= 200),
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(done_on, done_by) IN (0, 2))
);
COMMENT ON TABLE plan_action IS 'What a buyer chose to do after a diagnostic: proposed from the weak answer to that question, or of its own. owner: who sees to it, as the buyer wrote it.';
CREATE UNIQUE INDEX plan_action_once ON plan_action (diagnostic_id, question);
CREATE INDEX plan_action_by_diagnostic ON plan_action (diagnostic_id, due_on);
