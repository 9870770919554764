-- As in a Pôle.
ALTER TABLE province.supplier_document ADD COLUMN towns text[] NOT NULL DEFAULT '{}';

ALTER TABLE province.listing_offering ADD COLUMN unspsc text NOT NULL DEFAULT '';
COMMENT ON COLUMN province.listing_offering.unspsc IS 'Its UNSPSC code and what that stands for: words to find it by.';
