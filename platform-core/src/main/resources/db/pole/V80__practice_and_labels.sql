-- What a buyer asks about an enterprise before calling, and what others recognise it for.

ALTER TABLE supplier
    ADD COLUMN mission_fr text NOT NULL DEFAULT '' CHECK (length(mission_fr) <= 1000),
    ADD COLUMN mission_en text NOT NULL DEFAULT '' CHECK (length(mission_en) <= 1000),
    ADD COLUMN size_band text CHECK (size_band IN ('none', '1-4', '5-9', '10-19', '20-49', '50-99', '100-plus')),
    ADD COLUMN opening_fr text NOT NULL DEFAULT '' CHECK (length(opening_fr) <= 200),
    ADD COLUMN opening_en text NOT NULL DEFAULT '' CHECK (length(opening_en) <= 200),
    ADD COLUMN capacity_fr text NOT NULL DEFAULT '' CHECK (length(capacity_fr) <= 600),
    ADD COLUMN capacity_en text NOT NULL DEFAULT '' CHECK (length(capacity_en) <= 600),
    ADD COLUMN lead_time_days integer CHECK (lead_time_days BETWEEN 0 AND 365),
    ADD COLUMN accepts_tenders boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN supplier.size_band IS 'Paid employees, in the ranges of Statistics Canada''s business counts; its ranges above 100 are one here.';
COMMENT ON COLUMN supplier.lead_time_days IS 'Usual delay between the order and the delivery, in business days.';
COMMENT ON COLUMN supplier.accepts_tenders IS 'Whether it wants to be invited to tender.';

CREATE TABLE supplier_label (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    label_code text NOT NULL REFERENCES reference.label (code),
    proof text NOT NULL DEFAULT '' CHECK (length(proof) <= 300),
    obtained_on date,
    expires_on date,
    verified_by text CHECK (length(verified_by) BETWEEN 1 AND 200),
    verified_at timestamptz,
    PRIMARY KEY (supplier_id, label_code),
    CHECK (expires_on > obtained_on),
    CHECK ((verified_by IS NULL) = (verified_at IS NULL))
);
COMMENT ON TABLE supplier_label IS 'A label that an enterprise says it holds. proof: an https address or a number. expires_on: the last day it holds; NULL when it has none.';
COMMENT ON COLUMN supplier_label.verified_by IS 'Who of the Pôle saw the proof; taken off when the proof or a date changes.';
CREATE INDEX supplier_label_expiring ON supplier_label (expires_on) WHERE expires_on IS NOT NULL;

CREATE TABLE label_reminder (
    supplier_id uuid NOT NULL,
    label_code text NOT NULL,
    expires_on date NOT NULL,
    days_before integer NOT NULL CHECK (days_before IN (60, 15)),
    sent_on date NOT NULL,
    PRIMARY KEY (supplier_id, label_code, expires_on, days_before),
    FOREIGN KEY (supplier_id, label_code) REFERENCES supplier_label ON DELETE CASCADE
);
COMMENT ON TABLE label_reminder IS 'That the people of an enterprise were told a label is about to expire; each expiry is announced twice, each time once.';

ALTER TABLE supplier_document
    ADD COLUMN size_band text,
    ADD COLUMN accepts_tenders boolean NOT NULL DEFAULT false,
    ADD COLUMN labels text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN supplier_document.labels IS 'Codes of the labels that held when the row was written; a job writes it again when one expires.';
