-- What enterprises corrected of their own profiles after declining a need, by the link of its mail, so that it can be undone.

CREATE TABLE need_correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason IN ('zone', 'trade', 'delay', 'capacity')),
    before jsonb NOT NULL,
    version integer NOT NULL,
    corrected_at timestamptz NOT NULL,
    corrected_by text NOT NULL CHECK (length(corrected_by) <= 200),
    undone_at timestamptz,
    FOREIGN KEY (need_id, supplier_id) REFERENCES need_reply ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE need_correction IS 'before: the profile without its contact. version: that of the profile once corrected; it can be undone while nobody edited it since.';
CREATE INDEX need_correction_by_reply ON need_correction (need_id, supplier_id, id);
