-- A buyer keeps several lists, each with its name, shared by all who act for it.
ALTER TABLE shortlist
    ADD COLUMN created_by uuid REFERENCES member ON DELETE SET NULL,
    DROP CONSTRAINT shortlist_buyer_id_name_key;
COMMENT ON TABLE shortlist IS 'The enterprises that a buyer keeps in sight for one purpose.';
CREATE UNIQUE INDEX shortlist_by_name ON shortlist (buyer_id, reference.fold(name));

ALTER TABLE shortlist_item ADD COLUMN added_by uuid REFERENCES member ON DELETE SET NULL;
COMMENT ON TABLE shortlist_item IS 'An enterprise of a list, with the note of those who share it. It stays when the enterprise leaves the directory, and says so.';
