-- Which places the first half of a postal code stands for, as the listed enterprises write their addresses.
ALTER TABLE province.listing ADD COLUMN postal_area text CHECK (postal_area ~ '^[A-Z][0-9][A-Z]$');
CREATE INDEX listing_by_postal_area ON province.listing (postal_area);
