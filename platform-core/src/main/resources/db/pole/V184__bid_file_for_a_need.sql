-- A bid file shown for a need that the enterprise answered: as long as the need runs, then to the one that was chosen.
ALTER TABLE bid_share
    ADD COLUMN need_id uuid,
    ADD FOREIGN KEY (need_id, supplier_id) REFERENCES need_reply (need_id, supplier_id)
        ON UPDATE CASCADE ON DELETE SET NULL (need_id);
CREATE UNIQUE INDEX bid_share_once_for_a_need ON bid_share (need_id, supplier_id)
    WHERE need_id IS NOT NULL AND revoked_at IS NULL;
COMMENT ON COLUMN bid_share.need_id IS 'The need for which it is shown: once that need is closed, only the enterprise that was chosen shows its file still.';
