-- By what the listed enterprises are found. Written with the enterprise, in the same transaction; an enterprise that is
-- not listed has no row here.

CREATE TABLE supplier_document (
    supplier_id uuid PRIMARY KEY REFERENCES supplier ON DELETE CASCADE,
    identity uuid NOT NULL,
    name text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    municipality_code text NOT NULL,
    territory_code text NOT NULL,
    region_code text NOT NULL,
    legal_form text,
    social_purpose text,
    confirmed_on date,
    public_contracts integer NOT NULL DEFAULT 0 CHECK (public_contracts >= 0),
    words tsvector NOT NULL
);
COMMENT ON COLUMN supplier_document.identity IS 'Here the enterprise itself; in the province, what is the same in several Pôles.';
COMMENT ON COLUMN supplier_document.public_contracts IS 'Realized contracts confirmed by the other party that both allow to show.';
CREATE INDEX supplier_document_words ON supplier_document USING gin (words);

CREATE TABLE offering_document (
    number bigint GENERATED ALWAYS AS IDENTITY,
    offering_id uuid PRIMARY KEY REFERENCES offering ON DELETE CASCADE,
    supplier_id uuid NOT NULL REFERENCES supplier_document ON DELETE CASCADE,
    category_code text NOT NULL,
    mode text NOT NULL,
    coverage text[] NOT NULL,
    words tsvector NOT NULL
);
COMMENT ON COLUMN offering_document.number IS 'Shorter than its id, to say which offerings hold the words of a search. Stands first: read at a known place in each of thousands of rows, which spares a quarter of the time.';
COMMENT ON TABLE offering_document IS 'An offering with what its enterprise says of itself: words weighted A name, B title, C keywords and category, D descriptions and place.';
CREATE INDEX offering_document_by_supplier ON offering_document (supplier_id);
CREATE INDEX offering_document_words ON offering_document USING gin (words);

CREATE TABLE supplier_word (
    supplier_id uuid NOT NULL REFERENCES supplier_document ON DELETE CASCADE,
    word text NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (supplier_id, word)
);
COMMENT ON TABLE supplier_word IS 'Words of the name and the offerings of an enterprise.';

CREATE TABLE listed_word (
    word text PRIMARY KEY,
    label text NOT NULL,
    stem text NOT NULL GENERATED ALWAYS AS (reference.stem(word)) STORED
);
COMMENT ON TABLE listed_word IS 'The words of supplier_word, each once, to mend typing mistakes (reference.correct).';
CREATE INDEX listed_word_stem ON listed_word (stem);
CREATE INDEX listed_word_trigrams ON listed_word USING gin (word extensions.gin_trgm_ops);
