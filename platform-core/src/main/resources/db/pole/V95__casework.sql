-- What the Pôle's team keeps about enterprises for itself. None of it is published, nor shown to an enterprise.

CREATE TABLE tag (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 40),
    created_by text NOT NULL CHECK (length(created_by) <= 200),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE tag IS 'A word by which the team gathers enterprises. Accents and case do not tell two apart.';
CREATE UNIQUE INDEX tag_by_name ON tag (reference.fold(name));

CREATE TABLE supplier_tag (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (supplier_id, tag_id)
);
CREATE INDEX supplier_tag_by_tag ON supplier_tag (tag_id, supplier_id);

CREATE TABLE supplier_note (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    text text NOT NULL CHECK (length(btrim(text)) BETWEEN 1 AND 4000),
    author_id uuid REFERENCES member ON DELETE SET NULL,
    author_name text NOT NULL CHECK (length(author_name) <= 200),
    written_at timestamptz NOT NULL,
    edited_at timestamptz CHECK (edited_at >= written_at),
    version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE supplier_note IS 'What someone of the team wrote for the others; only its author edits it.';
CREATE INDEX supplier_note_by_supplier ON supplier_note (supplier_id, written_at DESC);
CREATE INDEX supplier_note_by_author ON supplier_note (author_id);

CREATE TABLE saved_filter (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 60),
    query text NOT NULL CHECK (length(query) <= 2000),
    saved_at timestamptz NOT NULL
);
COMMENT ON TABLE saved_filter IS 'A list of enterprises that someone comes back to: the part of its address behind the question mark.';
CREATE UNIQUE INDEX saved_filter_by_name ON saved_filter (member_id, reference.fold(name));

-- What the list of enterprises filters and sorts by.
CREATE INDEX supplier_name_trigrams ON supplier USING gin (reference.fold(name) extensions.gin_trgm_ops);
CREATE INDEX supplier_legal_name_trigrams ON supplier USING gin (reference.fold(legal_name) extensions.gin_trgm_ops);
CREATE INDEX supplier_by_source ON supplier (source);
CREATE INDEX supplier_by_change ON supplier (changed_at);
CREATE INDEX supplier_by_confirmation ON supplier (confirmed_on);
CREATE INDEX eligibility_review_to_renew ON eligibility_review (revalidate_on, supplier_id) WHERE decision = 'accepted';
