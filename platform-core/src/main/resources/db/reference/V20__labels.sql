-- What enterprises are recognised for, by others than themselves.

CREATE TABLE reference.label (
    code       text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 40),
    name_fr    text NOT NULL CHECK (name_fr <> ''),
    name_en    text NOT NULL CHECK (name_en <> ''),
    issuer     text NOT NULL CHECK (issuer <> ''),
    source     text NOT NULL CHECK (source <> ''),
    sort       integer NOT NULL,
    valid_from date,
    valid_to   date,
    CONSTRAINT label_period CHECK (valid_to > valid_from)
);
COMMENT ON TABLE reference.label IS 'Labels and certifications that enterprises of Québec commonly hold; 60 at most, as searches count them.';
COMMENT ON COLUMN reference.label.issuer IS 'Who grants it; for a standard, who publishes it.';
COMMENT ON COLUMN reference.label.source IS 'Where the row is from: "memory" is general knowledge, checked against no document.';

CREATE FUNCTION reference.label_words(codes text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT COALESCE(pg_catalog.string_agg(name_fr || ' ' || name_en, ' ' ORDER BY sort, code), '')
    FROM reference.label WHERE code = ANY (codes);
END;
COMMENT ON FUNCTION reference.label_words(text[]) IS 'The names of those labels, by which their holders are found.';
