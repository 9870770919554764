-- Which places the first half of a postal code stands for, as the listed enterprises write their addresses.
CREATE INDEX supplier_by_postal_area ON supplier (left(postal_code, 3)) WHERE status = 'listed';
