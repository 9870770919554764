-- Who committed, in which year, as facts: no name, no signatory, no text.

-- An organization that buys with several Pôles is one, by its NEQ.
ALTER TABLE province.buyer_fact
    ADD COLUMN identity text NOT NULL CHECK (identity ~ '^(neq:[0-9]{10}|id:[0-9a-f-]{36})$');
CREATE INDEX buyer_fact_by_identity ON province.buyer_fact (identity);

DROP FUNCTION province.publish_buyer(uuid, text, text, date);
CREATE FUNCTION province.publish_buyer(p_buyer_id uuid, p_neq text, p_kind text, p_municipality_code text, p_accepted_on date)
    RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.buyer_fact (pole_id, buyer_id, identity, kind, municipality_code, accepted_on)
    VALUES (province.publishing_pole(), p_buyer_id, coalesce('neq:' || p_neq, 'id:' || p_buyer_id), p_kind, p_municipality_code,
        p_accepted_on)
    ON CONFLICT (pole_id, buyer_id) DO UPDATE
        SET identity = excluded.identity, kind = excluded.kind, municipality_code = excluded.municipality_code,
            accepted_on = excluded.accepted_on;
$$;

CREATE TABLE province.commitment_fact (
    pole_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    state text NOT NULL CHECK (state IN ('active', 'withdrawn')),
    PRIMARY KEY (pole_id, buyer_id, year),
    FOREIGN KEY (pole_id, buyer_id) REFERENCES province.buyer_fact ON DELETE CASCADE
);
COMMENT ON TABLE province.commitment_fact IS 'A declaration of commitment of one year, signed, and whether it was withdrawn.';
CREATE INDEX commitment_fact_by_year ON province.commitment_fact (year, state);

CREATE FUNCTION province.publish_commitment(p_buyer_id uuid, p_year integer, p_state text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.commitment_fact (pole_id, buyer_id, year, state)
    VALUES (province.publishing_pole(), p_buyer_id, p_year, p_state)
    ON CONFLICT (pole_id, buyer_id, year) DO UPDATE SET state = excluded.state;
$$;
