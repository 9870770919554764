-- Needs of buyers, as far as the province counts them: what sector, which MRC, and how they ended.

CREATE TABLE province.need_fact (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    need_id uuid NOT NULL,
    category_code text NOT NULL,
    territory_code text CHECK (territory_code ~ '^[0-9]{3}$'),
    opened_on date NOT NULL,
    outcome text CHECK (outcome IN ('bought-here', 'bought-elsewhere', 'gave-up', 'postponed')),
    PRIMARY KEY (pole_id, need_id)
);
COMMENT ON TABLE province.need_fact IS 'A need that was sent to enterprises. territory_code: the MRC of its place, NULL for a whole region. outcome: NULL while it is open. Neither buyer, nor words, nor amount.';
CREATE INDEX need_fact_by_sector ON province.need_fact (category_code, territory_code);

CREATE FUNCTION province.publish_need(p_need_id uuid, p_category_code text, p_place_code text, p_opened_on date, p_outcome text)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.need_fact (pole_id, need_id, category_code, territory_code, opened_on, outcome)
    VALUES (province.publishing_pole(), p_need_id, p_category_code,
        CASE length(p_place_code)
            WHEN 5 THEN (SELECT m.territory_code FROM reference.municipality m WHERE m.code = p_place_code)
            WHEN 3 THEN p_place_code
        END, p_opened_on, p_outcome)
    ON CONFLICT (pole_id, need_id) DO UPDATE SET outcome = excluded.outcome;
$$;
