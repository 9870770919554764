-- Declarations by which buyers commit to consider social-economy enterprises: their texts, who signed which, until when, and withdrawals.

CREATE TABLE declaration_text (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    version integer NOT NULL CHECK (version >= 1),
    text_fr text NOT NULL CHECK (length(btrim(text_fr)) BETWEEN 40 AND 6000),
    text_en text NOT NULL CHECK (length(btrim(text_en)) BETWEEN 40 AND 6000),
    adopted_at timestamptz NOT NULL,
    adopted_by text NOT NULL CHECK (length(adopted_by) <= 200),
    UNIQUE (year, version)
);
COMMENT ON TABLE declaration_text IS 'What buyers sign from that year on, in its latest version, until a later year has its own. Rows are only ever added.';

CREATE TABLE commitment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on > starts_on),
    manner text NOT NULL CHECK (manner IN ('electronic', 'paper')),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    text text NOT NULL CHECK (length(text) BETWEEN 40 AND 8000),
    text_sha256 bytea NOT NULL CHECK (text_sha256 = sha256(convert_to(text, 'UTF8'))),
    buyer_name text NOT NULL CHECK (length(buyer_name) BETWEEN 2 AND 160),
    signatory_name text NOT NULL CHECK (length(btrim(signatory_name)) BETWEEN 2 AND 120),
    signatory_function text NOT NULL CHECK (length(btrim(signatory_function)) BETWEEN 2 AND 120),
    signatory_id uuid REFERENCES member ON DELETE SET NULL,
    signatory_email text NOT NULL DEFAULT '' CHECK (length(signatory_email) <= 254),
    signed_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL CHECK (length(recorded_by) <= 200),
    scan uuid REFERENCES file,
    target text NOT NULL DEFAULT '' CHECK (length(target) <= 600),
    target_percent numeric(5, 2) CHECK (target_percent > 0 AND target_percent <= 100),
    target_amount numeric(14, 2) CHECK (target_amount > 0 AND target_amount < 1000000000),
    ceremony_on date,
    withdrawn_at timestamptz,
    withdrawn_by text CHECK (length(withdrawn_by) <= 200),
    withdrawal_reason text CHECK (length(withdrawal_reason) BETWEEN 5 AND 1000),
    CHECK ((manner = 'paper') = (scan IS NOT NULL)),
    CHECK (manner = 'electronic' OR (signatory_id IS NULL AND signatory_email = '')),
    CHECK (num_nonnulls(target_percent, target_amount) <= 1),
    CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
COMMENT ON TABLE commitment IS 'A declaration as it was signed. text: the exact words, in one language; its digest is held to them. scan: the page signed by hand, for one signed on paper. Nothing of it changes afterwards but its ceremony and its withdrawal.';
CREATE UNIQUE INDEX commitment_once ON commitment (buyer_id, year) WHERE withdrawn_at IS NULL;
CREATE INDEX commitment_by_buyer ON commitment (buyer_id, starts_on DESC);
CREATE INDEX commitment_by_end ON commitment (ends_on) WHERE withdrawn_at IS NULL;

CREATE FUNCTION commitment_stays_as_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed commitment stays as it was signed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER commitment_stays_as_signed BEFORE UPDATE OF buyer_id, year, starts_on, ends_on, manner, locale, text, text_sha256,
    buyer_name, signatory_name, signatory_function, signatory_email, signed_on, recorded_at, recorded_by, scan, target, target_percent,
    target_amount ON commitment FOR EACH ROW EXECUTE FUNCTION commitment_stays_as_signed();
CREATE TRIGGER commitment_is_never_deleted BEFORE DELETE ON commitment FOR EACH ROW EXECUTE FUNCTION commitment_stays_as_signed();

CREATE TABLE commitment_reminder (
    commitment_id uuid NOT NULL REFERENCES commitment,
    stage text NOT NULL CHECK (stage IN ('early', 'late', 'over')),
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, stage)
);
COMMENT ON TABLE commitment_reminder IS 'That those who may renew were told that its term comes, or came: once each.';

CREATE TABLE buyer_logo (
    buyer_id uuid PRIMARY KEY REFERENCES buyer ON DELETE CASCADE,
    file uuid NOT NULL UNIQUE REFERENCES file,
    width integer NOT NULL CHECK (width > 0),
    height integer NOT NULL CHECK (height > 0),
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE buyer_logo IS 'The logo that stands beside a committed buyer on the public wall, at one size.';
