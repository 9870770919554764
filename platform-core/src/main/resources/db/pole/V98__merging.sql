-- Enterprises that turned out to be one: one is kept, the other points to it.

ALTER TABLE supplier
    ADD COLUMN merged_into uuid REFERENCES supplier,
    DROP CONSTRAINT supplier_status_check,
    ADD CONSTRAINT supplier_status_check CHECK (status IN
        ('unconfirmed', 'submitted', 'changes-requested', 'listed', 'refused', 'withdrawn', 'merged')),
    ADD CONSTRAINT supplier_merged CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
    ADD CONSTRAINT supplier_not_into_itself CHECK (merged_into <> id),
    ADD CONSTRAINT supplier_merged_without_neq CHECK (status <> 'merged' OR neq IS NULL);
COMMENT ON COLUMN supplier.merged_into IS 'The enterprise that has taken all that this one had; its public address leads there.';
CREATE INDEX supplier_merged_into ON supplier (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE supplier_distinct (
    one uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    other uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    said_by text NOT NULL CHECK (length(said_by) <= 200),
    said_at timestamptz NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
COMMENT ON TABLE supplier_distinct IS 'Two enterprises that look alike, of which someone said that they are not the same.';
CREATE INDEX supplier_distinct_other ON supplier_distinct (other);
