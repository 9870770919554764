-- When a commitment holds and what it aims at, so that the province counts by the Pôles' own rules.

ALTER TABLE province.commitment_fact
    ADD COLUMN starts_on date NOT NULL,
    ADD COLUMN ends_on date NOT NULL,
    ADD COLUMN target_percent numeric(5, 2) CHECK (target_percent > 0 AND target_percent <= 100),
    ADD COLUMN target_amount numeric(14, 2) CHECK (target_amount > 0),
    ADD COLUMN target_words boolean NOT NULL,
    ADD CONSTRAINT commitment_fact_term CHECK (ends_on > starts_on),
    ADD CONSTRAINT commitment_fact_target CHECK (num_nonnulls(target_percent, target_amount) <= 1);
COMMENT ON TABLE province.commitment_fact IS 'The declaration of commitment of one year: the one that stands, else the last withdrawn. target_words: whether it says a target in words; the words are the Pôle''s.';

DROP FUNCTION province.publish_commitment(uuid, integer, text);
CREATE FUNCTION province.publish_commitment(
    p_buyer_id uuid, p_year integer, p_state text, p_starts_on date, p_ends_on date, p_target_percent numeric,
    p_target_amount numeric, p_target_words boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.commitment_fact (pole_id, buyer_id, year, state, starts_on, ends_on, target_percent, target_amount,
        target_words)
    VALUES (province.publishing_pole(), p_buyer_id, p_year, p_state, p_starts_on, p_ends_on, p_target_percent, p_target_amount,
        p_target_words)
    ON CONFLICT (pole_id, buyer_id, year) DO UPDATE
        SET state = excluded.state, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
            target_percent = excluded.target_percent, target_amount = excluded.target_amount, target_words = excluded.target_words;
$$;
