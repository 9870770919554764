-- Needs that a Pôle offers to a neighbour, with the consent of the buyer, and what comes of them.
--
-- The one table that two Pôles read. A login sees what it offers and what is offered to it, and nothing else: the policies compare
-- the login of the session with the two logins of the row, and are forced on the owner too, so on the functions below. A login may
-- only read; it writes by these functions, each of which does one step of one side.

CREATE TABLE province.exchange (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    from_pole uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    from_login text NOT NULL,
    to_pole uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    to_login text NOT NULL CHECK (to_login <> from_login),
    need_id uuid NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 3 AND 200),
    detail text NOT NULL CHECK (length(detail) <= 4000),
    category_code text NOT NULL REFERENCES reference.category (code),
    unspsc text CHECK (unspsc ~ '^[0-9]{8}$'),
    nature text NOT NULL CHECK (nature IN ('goods', 'services', 'works')),
    place_code text NOT NULL CHECK (place_code ~ '^([0-9]{5}|[0-9]{3}|[0-9]{2})$'),
    wanted_on date,
    amount_band text NOT NULL CHECK (length(amount_band) <= 20),
    mode text NOT NULL CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    answer_by timestamptz NOT NULL,
    consented_at timestamptz NOT NULL,
    offered_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn', 'ended')),
    answered_at timestamptz,
    declined_for text CHECK (length(declined_for) BETWEEN 5 AND 1000),
    from_contact text CHECK (length(from_contact) <= 254),
    to_contact text CHECK (length(to_contact) <= 254),
    ended_at timestamptz,
    outcome text CHECK (outcome IN ('bought-next', 'bought-elsewhere', 'gave-up', 'postponed')),
    chosen_id uuid,
    contract_id uuid,
    contract_amount numeric(14, 2) CHECK (contract_amount > 0),
    contract_from date,
    contract_to date CHECK (contract_to >= contract_from),
    contract_answer text CHECK (contract_answer IN ('confirmed', 'contested')),
    contract_note text NOT NULL DEFAULT '' CHECK (length(contract_note) <= 1000),
    CHECK (consented_at <= offered_at),
    CHECK ((state = 'offered' OR state = 'withdrawn' AND answered_at IS NULL) = (answered_at IS NULL)),
    CHECK ((state = 'declined') = (declined_for IS NOT NULL)),
    CHECK (to_contact IS NULL OR state IN ('accepted', 'withdrawn', 'ended')),
    CHECK (from_contact IS NULL OR to_contact IS NOT NULL),
    CHECK ((state IN ('withdrawn', 'ended')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'ended') = (outcome IS NOT NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'bought-next') = (chosen_id IS NOT NULL)),
    CHECK (contract_id IS NULL OR outcome = 'bought-next'),
    CHECK (num_nonnulls(contract_amount, contract_from, contract_to) IN (0, 3)),
    CHECK (contract_id IS NOT NULL OR contract_amount IS NULL),
    CHECK (contract_answer IS NULL OR contract_id IS NOT NULL)
);
COMMENT ON TABLE province.exchange IS 'A need of a buyer of from_pole, offered to to_pole. need_id: known to from_pole alone. Neither the buyer nor a person is named; the addresses are those of the two Pôles, told once it is accepted. contract_id: the contract that came of it, kept and counted by to_pole; contract_amount NULL while it is contested.';
CREATE UNIQUE INDEX exchange_one_at_a_time ON province.exchange (from_pole, need_id) WHERE state IN ('offered', 'accepted');
CREATE INDEX exchange_from ON province.exchange (from_login, offered_at DESC);
CREATE INDEX exchange_to ON province.exchange (to_login, offered_at DESC);
CREATE UNIQUE INDEX exchange_contract ON province.exchange (to_pole, contract_id);

CREATE TABLE province.exchange_interest (
    exchange_id uuid NOT NULL REFERENCES province.exchange ON DELETE CASCADE,
    supplier_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
    slug text NOT NULL CHECK (length(slug) <= 80),
    interested_at timestamptz NOT NULL,
    PRIMARY KEY (exchange_id, supplier_id)
);
COMMENT ON TABLE province.exchange_interest IS 'An enterprise of to_pole that is interested, as its public listing names it; neither its answers nor who answered.';

ALTER TABLE province.exchange ENABLE ROW LEVEL SECURITY;
ALTER TABLE province.exchange FORCE ROW LEVEL SECURITY;
CREATE POLICY exchange_read_by_its_two ON province.exchange FOR SELECT USING (session_user IN (from_login, to_login));
CREATE POLICY exchange_offered_as_oneself ON province.exchange FOR INSERT WITH CHECK (from_login = session_user);
CREATE POLICY exchange_moved_by_its_two ON province.exchange FOR UPDATE
    USING (session_user IN (from_login, to_login)) WITH CHECK (session_user IN (from_login, to_login));

ALTER TABLE province.exchange_interest ENABLE ROW LEVEL SECURITY;
ALTER TABLE province.exchange_interest FORCE ROW LEVEL SECURITY;
CREATE POLICY interest_read_by_its_two ON province.exchange_interest FOR SELECT
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id));
CREATE POLICY interest_told_by_the_receiver ON province.exchange_interest FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.to_login = session_user));

-- The offering Pôle.

CREATE FUNCTION province.publish_exchange(
    p_to_pole uuid, p_need_id uuid, p_what text, p_detail text, p_category_code text, p_unspsc text, p_nature text,
    p_place_code text, p_wanted_on date, p_amount_band text, p_mode text, p_answer_by timestamptz, p_consented_at timestamptz,
    p_offered_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange (from_pole, from_login, to_pole, to_login, need_id, what, detail, category_code, unspsc, nature,
        place_code, wanted_on, amount_band, mode, answer_by, consented_at, offered_at, state)
    SELECT province.publishing_pole(), session_user, p.pole_id, p.login, p_need_id, p_what, p_detail, p_category_code, p_unspsc,
        p_nature, p_place_code, p_wanted_on, p_amount_band, p_mode, p_answer_by, p_consented_at, p_offered_at, 'offered'
    FROM province.pole p
    WHERE p.pole_id = p_to_pole AND p.published_at IS NOT NULL
    ON CONFLICT (from_pole, need_id) WHERE state IN ('offered', 'accepted') DO NOTHING
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_withdrawn(p_id uuid, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET state = 'withdrawn', ended_at = p_at
    WHERE id = p_id AND from_login = session_user AND state IN ('offered', 'accepted')
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_contact(p_id uuid, p_contact text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET from_contact = p_contact
    WHERE id = p_id AND from_login = session_user AND state = 'accepted' AND from_contact IS NULL
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_ended(p_id uuid, p_outcome text, p_chosen_id uuid, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET state = 'ended', outcome = p_outcome, chosen_id = p_chosen_id, ended_at = p_at
    WHERE id = p_id AND from_login = session_user AND state = 'accepted'
        AND (p_chosen_id IS NULL OR p_chosen_id IN (SELECT i.supplier_id FROM province.exchange_interest i WHERE i.exchange_id = p_id))
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_contract_answer(p_id uuid, p_answer text, p_note text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET contract_answer = p_answer, contract_note = p_note
    WHERE id = p_id AND from_login = session_user AND contract_id IS NOT NULL AND contract_answer IS NULL
    RETURNING id;
$$;

-- The Pôle to which it is offered.

CREATE FUNCTION province.publish_exchange_accepted(p_id uuid, p_contact text, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET state = 'accepted', to_contact = p_contact, answered_at = p_at
    WHERE id = p_id AND to_login = session_user AND state = 'offered'
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_declined(p_id uuid, p_reason text, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET state = 'declined', declined_for = p_reason, answered_at = p_at
    WHERE id = p_id AND to_login = session_user AND state = 'offered'
    RETURNING id;
$$;

CREATE FUNCTION province.publish_exchange_interest(p_id uuid, p_supplier_id uuid, p_at timestamptz) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange_interest (exchange_id, supplier_id, name, slug, interested_at)
    SELECT e.id, l.supplier_id, l.name, l.slug, p_at
    FROM province.exchange e JOIN province.listing l ON l.pole_id = e.to_pole AND l.supplier_id = p_supplier_id
    WHERE e.id = p_id AND e.to_login = session_user AND e.state = 'accepted'
    ON CONFLICT (exchange_id, supplier_id) DO NOTHING
    RETURNING exchange_id;
$$;

-- The contract as it stands where it is counted; one that is contested has no amount.
CREATE FUNCTION province.publish_exchange_contract(p_id uuid, p_contract_id uuid) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange e
    SET contract_id = p_contract_id, contract_amount = f.amount, contract_from = f.period_from, contract_to = f.period_to
    FROM (SELECT p_contract_id AS id) AS one
        LEFT JOIN province.contract_fact f ON f.pole_id = province.publishing_pole() AND f.contract_id = one.id
    WHERE e.id = p_id AND e.to_login = session_user AND e.outcome = 'bought-next'
        AND (e.contract_id IS NULL OR e.contract_id = p_contract_id)
    RETURNING e.id;
$$;

ALTER TABLE province.need_fact DROP CONSTRAINT need_fact_outcome_check;
ALTER TABLE province.need_fact ADD CONSTRAINT need_fact_outcome_check
    CHECK (outcome IN ('bought-here', 'bought-next', 'bought-elsewhere', 'gave-up', 'postponed'));

-- What the offering Pôle forgets of a need, it forgets here too.
CREATE FUNCTION province.publish_exchange_forgotten(p_need_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET detail = '', contract_note = ''
    WHERE need_id = p_need_id AND from_login = session_user;
$$;
