-- As in a Pôle.
ALTER TABLE province.supplier_document
    ADD COLUMN size_band text,
    ADD COLUMN accepts_tenders boolean NOT NULL DEFAULT false,
    ADD COLUMN labels text[] NOT NULL DEFAULT '{}';
