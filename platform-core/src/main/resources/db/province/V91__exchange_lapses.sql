-- An offer waits for its neighbour a few business days only, so that the need can still be offered to another one.

ALTER TABLE province.exchange NO FORCE ROW LEVEL SECURITY;
ALTER TABLE province.exchange ADD COLUMN lapses_at timestamptz;
UPDATE province.exchange SET lapses_at = answer_by;
ALTER TABLE province.exchange ALTER COLUMN lapses_at SET NOT NULL, ADD CHECK (lapses_at <= answer_by);
ALTER TABLE province.exchange FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN province.exchange.lapses_at IS 'The first moment at which to_pole answers too late. An offer withdrawn from then on, without answer, had lapsed.';

DROP FUNCTION province.publish_exchange(uuid, uuid, text, text, text, text, text, text, date, text, text, timestamptz, timestamptz,
    timestamptz);
CREATE FUNCTION province.publish_exchange(
    p_to_pole uuid, p_need_id uuid, p_what text, p_detail text, p_category_code text, p_unspsc text, p_nature text,
    p_place_code text, p_wanted_on date, p_amount_band text, p_mode text, p_answer_by timestamptz, p_consented_at timestamptz,
    p_offered_at timestamptz, p_lapses_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange (from_pole, from_login, to_pole, to_login, need_id, what, detail, category_code, unspsc, nature,
        place_code, wanted_on, amount_band, mode, answer_by, consented_at, offered_at, lapses_at, state)
    SELECT province.publishing_pole(), session_user, p.pole_id, p.login, p_need_id, p_what, p_detail, p_category_code, p_unspsc,
        p_nature, p_place_code, p_wanted_on, p_amount_band, p_mode, p_answer_by, p_consented_at, p_offered_at, p_lapses_at, 'offered'
    FROM province.pole p
    WHERE p.pole_id = p_to_pole AND p.published_at IS NOT NULL
    ON CONFLICT (from_pole, need_id) WHERE state IN ('offered', 'accepted') DO NOTHING
    RETURNING id;
$$;

CREATE OR REPLACE FUNCTION province.publish_exchange_accepted(p_id uuid, p_contact text, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET state = 'accepted', to_contact = p_contact, answered_at = p_at
    WHERE id = p_id AND to_login = session_user AND state = 'offered' AND p_at < lapses_at
    RETURNING id;
$$;
