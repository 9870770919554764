-- What follows an offer once the neighbour accepted it, where the consent of the buyer covers it: the questions to the enterprises
-- and the way to the documents; and what the enterprises answer. All of it leaves when the offer ends.

CREATE TABLE province.exchange_question (
    exchange_id uuid NOT NULL REFERENCES province.exchange ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 9),
    wording text NOT NULL CHECK (length(btrim(wording)) BETWEEN 3 AND 300),
    PRIMARY KEY (exchange_id, position)
);
COMMENT ON TABLE province.exchange_question IS 'A question of the buyer to the enterprises. to_pole reads it once it has accepted.';

CREATE TABLE province.exchange_documents (
    exchange_id uuid PRIMARY KEY REFERENCES province.exchange ON DELETE CASCADE,
    token text NOT NULL CHECK (length(token) BETWEEN 20 AND 200)
);
COMMENT ON TABLE province.exchange_documents IS 'Link by which from_pole hands out the documents of the need, which stay in its schema. to_pole reads it once it has accepted.';

CREATE TABLE province.exchange_answer (
    exchange_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    position integer NOT NULL,
    answer text NOT NULL CHECK (length(btrim(answer)) BETWEEN 1 AND 2000),
    PRIMARY KEY (exchange_id, supplier_id, position),
    FOREIGN KEY (exchange_id, supplier_id) REFERENCES province.exchange_interest ON DELETE CASCADE,
    FOREIGN KEY (exchange_id, position) REFERENCES province.exchange_question ON DELETE CASCADE
);
COMMENT ON TABLE province.exchange_answer IS 'What an interested enterprise of to_pole answers to a question, without who answered.';
CREATE INDEX exchange_answer_by_question ON province.exchange_answer (exchange_id, position);

ALTER TABLE province.exchange_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE province.exchange_question FORCE ROW LEVEL SECURITY;
CREATE POLICY question_read_once_accepted ON province.exchange_question FOR SELECT
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND (e.from_login = session_user OR e.state = 'accepted')));
CREATE POLICY question_left_by_the_offering ON province.exchange_question FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.from_login = session_user));
CREATE POLICY question_erased_by_the_offering ON province.exchange_question FOR DELETE
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.from_login = session_user));

ALTER TABLE province.exchange_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE province.exchange_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY documents_read_once_accepted ON province.exchange_documents FOR SELECT
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND (e.from_login = session_user OR e.state = 'accepted')));
CREATE POLICY documents_left_by_the_offering ON province.exchange_documents FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.from_login = session_user));
CREATE POLICY documents_erased_by_the_offering ON province.exchange_documents FOR DELETE
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.from_login = session_user));

ALTER TABLE province.exchange_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE province.exchange_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_read_by_its_two ON province.exchange_answer FOR SELECT
    USING (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id));
CREATE POLICY answer_told_by_the_receiver ON province.exchange_answer FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM province.exchange e WHERE e.id = exchange_id AND e.to_login = session_user));

-- The offering Pôle.

CREATE FUNCTION province.publish_exchange_questions(p_id uuid, p_questions text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange_question (exchange_id, position, wording)
    SELECT e.id, q.number - 1, q.wording
    FROM province.exchange e, unnest(p_questions) WITH ORDINALITY AS q (wording, number)
    WHERE e.id = p_id AND e.from_login = session_user AND e.state = 'offered'
    ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION province.publish_exchange_documents(p_id uuid, p_token text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange_documents (exchange_id, token)
    SELECT e.id, p_token FROM province.exchange e
    WHERE e.id = p_id AND e.from_login = session_user AND e.state = 'offered'
    ON CONFLICT DO NOTHING;
$$;

-- The answers leave with the questions.
CREATE FUNCTION province.publish_exchange_erased(p_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM province.exchange_question q USING province.exchange e
    WHERE e.id = p_id AND q.exchange_id = e.id AND e.from_login = session_user AND e.state NOT IN ('offered', 'accepted');
    DELETE FROM province.exchange_documents d USING province.exchange e
    WHERE e.id = p_id AND d.exchange_id = e.id AND e.from_login = session_user AND e.state NOT IN ('offered', 'accepted');
$$;

CREATE OR REPLACE FUNCTION province.publish_exchange_forgotten(p_need_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.exchange SET detail = '', contract_note = ''
    WHERE need_id = p_need_id AND from_login = session_user;
    DELETE FROM province.exchange_question q USING province.exchange e
    WHERE e.need_id = p_need_id AND e.from_login = session_user AND q.exchange_id = e.id;
    DELETE FROM province.exchange_documents d USING province.exchange e
    WHERE e.need_id = p_need_id AND e.from_login = session_user AND d.exchange_id = e.id;
$$;

-- The Pôle to which it is offered.

CREATE FUNCTION province.publish_exchange_answers(p_id uuid, p_supplier_id uuid, p_answers text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.exchange_answer (exchange_id, supplier_id, position, answer)
    SELECT i.exchange_id, i.supplier_id, q.position, a.answer
    FROM province.exchange e
        JOIN province.exchange_interest i ON i.exchange_id = e.id AND i.supplier_id = p_supplier_id
        JOIN province.exchange_question q ON q.exchange_id = e.id
        JOIN unnest(p_answers) WITH ORDINALITY AS a (answer, number) ON a.number - 1 = q.position
    WHERE e.id = p_id AND e.to_login = session_user AND e.state = 'accepted' AND btrim(a.answer) <> ''
    ON CONFLICT DO NOTHING;
$$;
