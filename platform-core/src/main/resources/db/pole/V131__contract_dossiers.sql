-- What completes a contract: where it comes from, what was settled in the end, what ÉSJA had to do with it, its proofs, and how a
-- contested one was decided.

ALTER TABLE contract
    ADD COLUMN need_id uuid REFERENCES need ON DELETE SET NULL,
    ADD COLUMN kinship text CHECK (kinship IN ('new', 'renewed', 'larger')),
    ADD COLUMN settled_amount numeric(14, 2) CHECK (settled_amount >= 0 AND settled_amount < 1000000000),
    ADD COLUMN settled_on date,
    ADD COLUMN esja_by_buyer text CHECK (esja_by_buyer IN ('origin', 'helped', 'none')),
    ADD COLUMN esja_by_supplier text CHECK (esja_by_supplier IN ('origin', 'helped', 'none')),
    ADD CONSTRAINT contract_settled_whole CHECK (settled_on IS NULL OR settled_amount IS NOT NULL);
COMMENT ON COLUMN contract.amount IS 'Dollars awarded.';
COMMENT ON COLUMN contract.settled_amount IS 'Dollars paid in the end; another fact than the award, never added to it.';
COMMENT ON COLUMN contract.esja_by_buyer IS 'What the buyer says of ÉSJA''s part in it; the enterprise says its own in esja_by_supplier.';
CREATE INDEX contract_by_need ON contract (need_id) WHERE need_id IS NOT NULL;

-- settled: contested, then decided by the Pôle that it stands.
ALTER TABLE contract DROP CONSTRAINT contract_answer_check;
ALTER TABLE contract ADD CONSTRAINT contract_answer_check CHECK (answer IN ('waiting', 'confirmed', 'contested', 'settled'));

CREATE TABLE contract_document (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    contract_id uuid NOT NULL REFERENCES contract ON DELETE CASCADE,
    file_id uuid NOT NULL REFERENCES file,
    name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 160),
    side text NOT NULL CHECK (side IN ('buyer', 'supplier', 'staff')),
    added_by text NOT NULL CHECK (length(added_by) <= 200),
    added_at timestamptz NOT NULL
);
COMMENT ON TABLE contract_document IS 'A proof of a contract: a purchase order, an invoice. Seen by its two parties and the Pôle.';
CREATE INDEX contract_document_of_contract ON contract_document (contract_id, added_at);

CREATE TABLE contract_decision (
    contract_id uuid NOT NULL REFERENCES contract ON DELETE CASCADE,
    decided_at timestamptz NOT NULL,
    decision text NOT NULL CHECK (decision IN ('stands', 'amended', 'dismissed')),
    declared_said text NOT NULL CHECK (length(declared_said) <= 400),
    contested_said text NOT NULL CHECK (length(contested_said) <= 1000),
    amount_before numeric(14, 2) NOT NULL,
    amount_after numeric(14, 2),
    reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 5 AND 1000),
    decided_by uuid REFERENCES member,
    decided_by_name text NOT NULL CHECK (length(decided_by_name) <= 200),
    PRIMARY KEY (contract_id, decided_at),
    CHECK ((decision = 'amended') = (amount_after IS NOT NULL))
);
COMMENT ON TABLE contract_decision IS 'How the Pôle decided a contested contract, and what each side had said.';
