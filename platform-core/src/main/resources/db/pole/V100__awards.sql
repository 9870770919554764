-- What SEAO says of this Pôle's enterprises: contracts it corroborates, and those it suggests.

ALTER TABLE contract
    ADD COLUMN seao_ocid text CHECK (length(seao_ocid) <= 60),
    ADD COLUMN seao_award_id text CHECK (length(seao_award_id) BETWEEN 1 AND 60),
    ADD COLUMN corroborated_at timestamptz,
    ADD COLUMN grade text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN seao_ocid IS NOT NULL THEN 'corroborated'
        WHEN answer = 'confirmed' THEN 'confirmed'
        ELSE 'declared' END) STORED,
    ADD CONSTRAINT contract_corroborated_whole
        CHECK ((seao_ocid IS NULL) = (seao_award_id IS NULL) AND (seao_ocid IS NULL) = (corroborated_at IS NULL));
CREATE UNIQUE INDEX contract_of_award ON contract (supplier_id, seao_ocid, seao_award_id) WHERE seao_ocid IS NOT NULL;
COMMENT ON COLUMN contract.seao_ocid IS 'The award of SEAO that corroborates it, with seao_award_id; taken away when that award is.';
COMMENT ON COLUMN contract.grade IS 'Evidence: declared, confirmed by the other party, or corroborated by SEAO.';

CREATE TABLE award_suggestion (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    ocid text NOT NULL CHECK (length(ocid) <= 60),
    award_id text NOT NULL CHECK (length(award_id) BETWEEN 1 AND 60),
    state text NOT NULL CHECK (state IN ('open', 'claimed', 'declared', 'not-ours', 'not-esja')),
    contract_id uuid REFERENCES contract ON DELETE SET NULL,
    found_at timestamptz NOT NULL,
    answered_at timestamptz,
    PRIMARY KEY (supplier_id, ocid, award_id),
    CHECK ((state = 'open') = (answered_at IS NULL))
);
COMMENT ON TABLE award_suggestion IS 'A contract that an enterprise seems to have obtained, and what it says of it. claimed: it is ours, and becomes a contract once its buyer is known to the Pôle.';
CREATE INDEX award_suggestion_waiting ON award_suggestion (state, supplier_id) WHERE state IN ('open', 'claimed');
