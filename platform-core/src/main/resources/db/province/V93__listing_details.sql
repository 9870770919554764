-- What a Pôle publishes on the page of an enterprise besides what is searched, so that another Pôle can propose it to the enterprise
-- that comes there too. Only of enterprises whose NEQ is public: by no other mark are they recognised elsewhere.

CREATE TABLE province.listing_details (
    pole_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
    PRIMARY KEY (pole_id, supplier_id),
    FOREIGN KEY (pole_id, supplier_id) REFERENCES province.listing ON DELETE CASCADE
);
COMMENT ON TABLE province.listing_details IS 'How the public reaches an enterprise, what it can deliver and on what terms. The person the Pôle writes to is never in it.';

-- Called after publish_listings, for the same enterprises; one without details has none left.
CREATE FUNCTION province.publish_listing_details(p_listings jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_pole uuid := province.publishing_pole();
BEGIN
    DELETE FROM province.listing_details WHERE pole_id = v_pole
        AND supplier_id IN (SELECT id FROM jsonb_to_recordset(p_listings) AS l(id uuid, details jsonb) WHERE l.details IS NULL);
    INSERT INTO province.listing_details (pole_id, supplier_id, details)
    SELECT v_pole, l.id, l.details FROM jsonb_to_recordset(p_listings) AS l(id uuid, details jsonb) WHERE l.details IS NOT NULL
    ON CONFLICT (pole_id, supplier_id) DO UPDATE SET details = excluded.details;
END $$;
