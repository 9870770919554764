-- What buyers declare to have bought from social-economy enterprises over a period, beside all that they bought.

CREATE TABLE purchase_declaration (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer,
    period_from date NOT NULL,
    period_to date NOT NULL,
    opened_at timestamptz NOT NULL,
    CHECK (period_to > period_from AND period_to < period_from + interval '1 year'),
    CHECK (extract(day FROM period_from) = 1 AND extract(day FROM period_to + 1) = 1),
    CONSTRAINT purchase_declaration_apart
        EXCLUDE USING gist (buyer_id WITH =, daterange(period_from, period_to, '[]') WITH &&)
);
COMMENT ON TABLE purchase_declaration IS 'One period of one buyer: whole months, a year at most. Periods of a buyer never share a day, so that nothing is declared twice.';

CREATE TABLE declaration_version (
    declaration_id uuid NOT NULL REFERENCES purchase_declaration ON DELETE CASCADE,
    number integer NOT NULL CHECK (number BETWEEN 1 AND 999),
    addressable numeric(14, 2) CHECK (addressable > 0),
    tax_basis text NOT NULL DEFAULT 'net' CHECK (tax_basis IN ('before-tax', 'net', 'tax-included')),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    signatory_name text CHECK (length(btrim(signatory_name)) BETWEEN 2 AND 120),
    signatory_function text CHECK (length(btrim(signatory_function)) BETWEEN 2 AND 120),
    signed_by uuid REFERENCES member,
    signed_at timestamptz,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (declaration_id, number),
    CHECK ((signed_at IS NULL) = (signatory_name IS NULL)),
    CHECK ((signed_at IS NULL) = (signatory_function IS NULL))
);
COMMENT ON TABLE declaration_version IS 'What was declared, once signed for good: an amendment is the next version. addressable: all purchases that could have gone to any enterprise; null when unknown, and then there is no rate.';
CREATE UNIQUE INDEX declaration_draft ON declaration_version (declaration_id) WHERE signed_at IS NULL;

CREATE TABLE declaration_line (
    declaration_id uuid NOT NULL,
    number integer NOT NULL,
    supplier_id uuid NOT NULL REFERENCES supplier,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    category_code text REFERENCES reference.category (code),
    territory_code text REFERENCES reference.territory (code),
    mode text CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    source text NOT NULL CHECK (source IN ('typed', 'file', 'contracts')),
    PRIMARY KEY (declaration_id, number, supplier_id),
    FOREIGN KEY (declaration_id, number) REFERENCES declaration_version ON DELETE CASCADE
);
COMMENT ON TABLE declaration_line IS 'All that the buyer paid one enterprise over the period. territory_code: where the enterprise stood when the line was written.';
CREATE INDEX declaration_line_by_supplier ON declaration_line (supplier_id);

-- A signed version stands as it was signed. What an enterprise becomes (merged into another) may still move its lines.
CREATE FUNCTION keep_signed_declarations() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.signed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a signed declaration is amended, not changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER declaration_version_kept BEFORE UPDATE OR DELETE ON declaration_version
    FOR EACH ROW EXECUTE FUNCTION keep_signed_declarations();

-- The extract of accounts being worked on. It goes when the version is signed or discarded, or after 14 days.
CREATE TABLE declaration_extract (
    declaration_id uuid PRIMARY KEY REFERENCES purchase_declaration ON DELETE CASCADE,
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    format text NOT NULL CHECK (length(format) <= 200),
    content bytea NOT NULL CHECK (length(content) <= 26214400),
    layout jsonb NOT NULL,
    tally jsonb,
    outside_counted boolean NOT NULL DEFAULT false,
    read_at timestamptz NOT NULL
);
COMMENT ON TABLE declaration_extract IS 'A file of accounts payable while its declaration is made, never longer: it names suppliers that are nobody''s business here, persons among them.';
CREATE INDEX declaration_extract_by_time ON declaration_extract (read_at);

CREATE TABLE declaration_name (
    declaration_id uuid NOT NULL REFERENCES declaration_extract ON DELETE CASCADE,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 220),
    written text NOT NULL CHECK (length(written) BETWEEN 1 AND 200),
    neq text CHECK (neq ~ '^[0-9]{10}$'),
    inside numeric(18, 2) NOT NULL,
    outside numeric(18, 2) NOT NULL,
    lines integer NOT NULL CHECK (lines > 0),
    account text NOT NULL DEFAULT '' CHECK (length(account) <= 200),
    supplier_id uuid REFERENCES supplier,
    certainty text NOT NULL CHECK (certainty IN ('neq', 'name', 'said', 'doubtful', 'none')),
    PRIMARY KEY (declaration_id, key),
    CHECK (certainty = 'none' OR supplier_id IS NOT NULL)
);
COMMENT ON TABLE declaration_name IS 'A supplier''s name in the extract, with the sum of its lines, and the enterprise it means. doubtful: a person is asked.';
CREATE INDEX declaration_name_by_certainty ON declaration_name (declaration_id, certainty, inside DESC);
CREATE INDEX declaration_name_by_supplier ON declaration_name (supplier_id);

CREATE TABLE supplier_name_ruling (
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    name_digest bytea NOT NULL CHECK (length(name_digest) = 32),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    same boolean NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (buyer_id, name_digest, supplier_id)
);
COMMENT ON TABLE supplier_name_ruling IS 'What a buyer said of a name in its accounts: it means that enterprise, or not. The name itself is not kept, only its digest.';
CREATE INDEX supplier_name_ruling_by_supplier ON supplier_name_ruling (supplier_id);
CREATE UNIQUE INDEX supplier_name_means_one ON supplier_name_ruling (buyer_id, name_digest) WHERE same;

CREATE TABLE declaration_reminder (
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    period_from date NOT NULL,
    sent_on date NOT NULL,
    PRIMARY KEY (buyer_id, period_from, sent_on)
);
COMMENT ON TABLE declaration_reminder IS 'When the people of a buyer were reminded of a declaration that is due.';
