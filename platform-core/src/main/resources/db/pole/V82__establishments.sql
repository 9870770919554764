-- The other places where an enterprise does business; its first one stands in its own row.

CREATE TABLE establishment (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 29),
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 160),
    municipality_code text NOT NULL REFERENCES reference.municipality (code),
    address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
    postal_code text CHECK (postal_code ~ '^[A-Z][0-9][A-Z] [0-9][A-Z][0-9]$'),
    phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
    opening_fr text NOT NULL DEFAULT '' CHECK (length(opening_fr) <= 200),
    opening_en text NOT NULL DEFAULT '' CHECK (length(opening_en) <= 200),
    PRIMARY KEY (supplier_id, position)
);
COMMENT ON TABLE establishment IS 'A place of business beside the first, with its public telephone and hours.';

ALTER TABLE supplier_document ADD COLUMN towns text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN supplier_document.towns IS 'Codes of the municipalities of its other places of business, each once.';
