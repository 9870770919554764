-- How an enterprise registers itself and is claimed.

CREATE TABLE registration (
    supplier_id uuid PRIMARY KEY REFERENCES supplier ON DELETE CASCADE,
    locale text NOT NULL CHECK (locale IN ('fr', 'en')),
    received_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    CHECK (confirmed_at >= received_at)
);
COMMENT ON TABLE registration IS 'An enterprise that registered itself: in which language its person reads, and when the person''s address was confirmed.';
CREATE INDEX registration_unconfirmed ON registration (received_at) WHERE confirmed_at IS NULL;

ALTER TABLE supplier_claim ADD COLUMN locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en'));
CREATE INDEX supplier_claim_by_supplier ON supplier_claim (supplier_id, created_at DESC);

CREATE TABLE claim_consultation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    claim_id uuid NOT NULL REFERENCES supplier_claim ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    asked_at timestamptz NOT NULL,
    UNIQUE (claim_id, member_id)
);
COMMENT ON TABLE claim_consultation IS 'A manager of the enterprise who was asked by mail about a claim; the link in that mail stands for this person and this claim.';
CREATE INDEX claim_consultation_by_member ON claim_consultation (member_id);
