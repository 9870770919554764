-- Portfolios that people compose, keep, print and publish.
CREATE TABLE composition (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    buyer_id uuid REFERENCES buyer ON DELETE CASCADE,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    title text NOT NULL DEFAULT '' CHECK (length(title) <= 160),
    words text NOT NULL DEFAULT '' CHECK (length(words) <= 1500),
    pages text NOT NULL DEFAULT 'flowing' CHECK (pages IN ('flowing', 'one', 'two')),
    monochrome boolean NOT NULL DEFAULT false,
    ordering text NOT NULL DEFAULT 'hand' CHECK (ordering IN ('hand', 'name', 'category')),
    published boolean NOT NULL DEFAULT false,
    created_by uuid REFERENCES member ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CHECK (NOT published OR buyer_id IS NULL)
);
COMMENT ON TABLE composition IS 'A portfolio composed by the Pôle''s team, or by a buyer for itself (buyer_id); only the Pôle publishes.';
CREATE INDEX composition_by_buyer ON composition (buyer_id);

CREATE TABLE composition_section (
    composition_id uuid NOT NULL REFERENCES composition ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 29),
    title text NOT NULL CHECK (length(title) <= 160),
    PRIMARY KEY (composition_id, position)
);

CREATE TABLE composition_item (
    composition_id uuid NOT NULL,
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    section integer NOT NULL,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 299),
    PRIMARY KEY (composition_id, supplier_id),
    FOREIGN KEY (composition_id, section) REFERENCES composition_section ON DELETE CASCADE
);
CREATE INDEX composition_item_by_supplier ON composition_item (supplier_id);

CREATE TABLE composition_print (
    composition_id uuid PRIMARY KEY REFERENCES composition ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    asked_at timestamptz NOT NULL,
    begun_at timestamptz,
    ended_at timestamptz,
    placed integer NOT NULL DEFAULT 0 CHECK (placed >= 0),
    file uuid REFERENCES file,
    CHECK (state <> 'done' OR file IS NOT NULL)
);
COMMENT ON COLUMN composition_print.placed IS 'How many enterprises are on the pages of the printing under way.';
COMMENT ON TABLE composition_print IS 'The last printing asked for; the file of the one before serves until the next is done.';
CREATE INDEX composition_print_due ON composition_print (asked_at) WHERE state IN ('waiting', 'running');
