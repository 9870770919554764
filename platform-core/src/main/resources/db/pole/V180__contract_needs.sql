-- The need that a contract comes from is one that its buyer wrote, or a request told on the site; never both, nor a meeting besides.

ALTER TABLE contract
    ADD COLUMN buyer_need_id uuid REFERENCES buyer_need ON DELETE SET NULL,
    DROP CONSTRAINT contract_one_origin,
    ADD CONSTRAINT contract_one_origin CHECK (num_nonnulls(need_id, buyer_need_id, met_on) <= 1);
COMMENT ON COLUMN contract.buyer_need_id IS 'The purchase need it answers; need_id is a request told on the site.';
CREATE INDEX contract_by_buyer_need ON contract (buyer_need_id) WHERE buyer_need_id IS NOT NULL;

UPDATE contract
SET buyer_need_id = told.need_id
FROM need_followup told
WHERE told.contract_id = contract.id AND contract.need_id IS NULL AND contract.met_on IS NULL;
