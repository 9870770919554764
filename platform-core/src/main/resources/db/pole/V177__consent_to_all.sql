-- A consent says whether the buyer read that its questions and documents leave too. The earlier ones did not say so.

ALTER TABLE need_consent ADD COLUMN whole boolean NOT NULL DEFAULT false CHECK (agreed IS NOT NULL OR NOT whole);
COMMENT ON COLUMN need_consent.whole IS 'Whether the questions and the documents were shown with what would leave.';
