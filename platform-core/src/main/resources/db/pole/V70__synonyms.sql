-- What this Pôle's visitors mean by a word, beside what all Pôles share in reference.synonym.
CREATE TABLE synonym (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    term text NOT NULL CHECK (length(btrim(term)) BETWEEN 2 AND 80),
    expansion text NOT NULL CHECK (length(btrim(expansion)) BETWEEN 2 AND 80),
    both_ways boolean NOT NULL,
    added_by text NOT NULL CHECK (length(added_by) <= 200),
    added_at timestamptz NOT NULL,
    term_key text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(term)) STORED,
    expansion_key text NOT NULL GENERATED ALWAYS AS (reference.lexeme_key(expansion)) STORED,
    UNIQUE (term_key, expansion_key),
    CONSTRAINT synonym_says_something CHECK (term_key <> '' AND expansion_key <> '' AND term_key <> expansion_key)
);
COMMENT ON TABLE synonym IS 'Whoever searches the term in this Pôle also finds the expansion; with both_ways, the reverse too.';
CREATE INDEX synonym_expansion ON synonym (expansion_key) WHERE both_ways;
