-- Open notices of SEAO that a person of the Pôle told enterprises of, and the enterprises that want to hear of none.

CREATE TABLE notice_told (
    ocid text NOT NULL CHECK (length(ocid) <= 60),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    told_at timestamptz NOT NULL,
    told_by text NOT NULL CHECK (length(told_by) <= 200),
    PRIMARY KEY (ocid, supplier_id)
);
COMMENT ON TABLE notice_told IS 'An enterprise is told of a notice once, whoever asks for it; kept for a year, as tender_told is.';
CREATE INDEX notice_told_by_supplier ON notice_told (supplier_id);
CREATE INDEX notice_told_by_time ON notice_told (told_at);

CREATE TABLE notice_refusal (
    supplier_id uuid PRIMARY KEY REFERENCES supplier ON DELETE CASCADE,
    refused_at timestamptz NOT NULL
);
COMMENT ON TABLE notice_refusal IS 'An enterprise that wants to hear of no notice from the Pôle. Its weekly digest is another choice, of each manager.';
