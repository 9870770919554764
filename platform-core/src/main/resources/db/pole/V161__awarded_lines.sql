-- Awards of SEAO that a buyer takes into a declaration of purchases, and how SEAO writes that buyer's name.

ALTER TABLE declaration_line DROP CONSTRAINT declaration_line_source_check;
ALTER TABLE declaration_line ADD CONSTRAINT declaration_line_source_check
    CHECK (source IN ('typed', 'file', 'contracts', 'seao'));

CREATE TABLE declaration_award (
    declaration_id uuid NOT NULL,
    number integer NOT NULL,
    supplier_id uuid NOT NULL,
    ocid text NOT NULL CHECK (length(ocid) <= 60),
    award_id text NOT NULL CHECK (length(award_id) BETWEEN 1 AND 60),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    taken_by text NOT NULL CHECK (length(taken_by) <= 200),
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (declaration_id, number, ocid, award_id),
    FOREIGN KEY (declaration_id, number, supplier_id) REFERENCES declaration_line ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE declaration_award IS 'An award that a person took into a line, once; it leaves with the line.';
CREATE INDEX declaration_award_of_line ON declaration_award (declaration_id, number, supplier_id);

CREATE TABLE seao_buyer_ruling (
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    same boolean NOT NULL,
    said_by text NOT NULL CHECK (length(said_by) <= 200),
    said_at timestamptz NOT NULL,
    PRIMARY KEY (buyer_id, name)
);
COMMENT ON TABLE seao_buyer_ruling IS 'Whether an organization, as SEAO writes it, is that buyer: a person says it once.';
