-- The language in which a buyer's person is written to.
ALTER TABLE buyer ADD COLUMN locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en'));

-- A registration that nobody confirmed must not keep the true organization out: its NEQ counts from its confirmation on.
ALTER TABLE buyer DROP CONSTRAINT buyer_neq_key;
CREATE UNIQUE INDEX buyer_neq ON buyer (neq) WHERE status IN ('submitted', 'accepted');
CREATE INDEX buyer_by_contact ON buyer (contact_email) WHERE status = 'unconfirmed';

CREATE INDEX contract_by_declaration ON contract (declared_at DESC, id);
CREATE INDEX shortlist_item_by_supplier ON shortlist_item (supplier_id);
