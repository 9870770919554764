-- To whom a need is sent, when and why; what they answer.

CREATE TABLE wave_policy (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    per_day integer NOT NULL CHECK (per_day BETWEEN 1 AND 50),
    stop_at integer NOT NULL CHECK (stop_at BETWEEN 1 AND 50),
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE wave_policy IS 'How many enterprises a need is sent to on a business day, and how many interested ones are enough. No row: 10 and 6.';

CREATE TABLE supplier_revenue (
    supplier_id uuid PRIMARY KEY REFERENCES supplier ON DELETE CASCADE,
    band text NOT NULL CHECK (band IN ('to-100000', 'to-250000', 'to-500000', 'to-1000000', 'to-5000000', 'over-5000000')),
    told_by text NOT NULL CHECK (length(told_by) <= 200),
    told_at timestamptz NOT NULL
);
COMMENT ON TABLE supplier_revenue IS 'Yearly revenue, told by the enterprise to weigh needs against; never shown to a buyer or a visitor.';

CREATE TABLE need_wave (
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    number integer NOT NULL CHECK (number >= 1),
    sent_on date NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_by text NOT NULL CHECK (length(sent_by) <= 200),
    PRIMARY KEY (need_id, number),
    UNIQUE (need_id, sent_on)
);
COMMENT ON TABLE need_wave IS 'One sending of a need; one a day at most, whoever asks for it. sent_by is empty for the job.';

CREATE TABLE need_candidate (
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    supplier_id uuid NOT NULL REFERENCES supplier,
    position integer NOT NULL CHECK (position >= 0),
    state text NOT NULL CHECK (state IN ('waiting', 'sent', 'skipped')),
    wave integer,
    sent_at timestamptz,
    reminded_at timestamptz,
    skipped_for text CHECK (skipped_for IN ('not-listed', 'nobody')),
    PRIMARY KEY (need_id, supplier_id),
    FOREIGN KEY (need_id, wave) REFERENCES need_wave,
    CHECK ((state = 'sent') = (sent_at IS NOT NULL) AND (state = 'sent') = (wave IS NOT NULL)),
    CHECK ((state = 'skipped') = (skipped_for IS NOT NULL)),
    CHECK (reminded_at IS NULL OR state = 'sent')
);
COMMENT ON TABLE need_candidate IS 'The list that a person confirmed, in its order. An enterprise stands once, so it is never sent the same need twice.';
CREATE INDEX need_candidate_by_supplier ON need_candidate (supplier_id, sent_at DESC);
CREATE INDEX need_candidate_waiting ON need_candidate (need_id, position) WHERE state = 'waiting';

CREATE TABLE need_reader (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    need_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    member_id uuid REFERENCES member ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) <= 200),
    FOREIGN KEY (need_id, supplier_id) REFERENCES need_candidate ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE need_reader IS 'A person who was written to about a need; the link of the mail stands for this row.';
CREATE INDEX need_reader_by_candidate ON need_reader (need_id, supplier_id);
CREATE INDEX need_reader_by_member ON need_reader (member_id);

CREATE TABLE need_reply (
    need_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('interested', 'together', 'declined')),
    message text NOT NULL DEFAULT '' CHECK (length(message) <= 2000),
    price numeric(14, 2) CHECK (price > 0 AND price < 1000000000),
    reasons text[] NOT NULL DEFAULT '{}'
        CHECK (reasons <@ ARRAY['zone', 'capacity', 'delay', 'price', 'trade', 'other'] AND cardinality(reasons) <= 6),
    replied_at timestamptz NOT NULL,
    replied_by text NOT NULL CHECK (length(replied_by) <= 200),
    correction_asked_at timestamptz,
    PRIMARY KEY (need_id, supplier_id),
    FOREIGN KEY (need_id, supplier_id) REFERENCES need_candidate ON UPDATE CASCADE ON DELETE CASCADE,
    CHECK ((kind = 'declined') = (cardinality(reasons) > 0)),
    CHECK (kind <> 'declined' OR price IS NULL)
);
COMMENT ON TABLE need_reply IS 'What an enterprise answered, once. price is an indication in dollars, never an offer. correction_asked_at: when it asked the Pôle to mend a profile that promises more than it does.';
CREATE INDEX need_reply_by_supplier ON need_reply (supplier_id, replied_at DESC);

CREATE TABLE need_reply_answer (
    need_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    position integer NOT NULL,
    answer text NOT NULL CHECK (length(btrim(answer)) BETWEEN 1 AND 2000),
    PRIMARY KEY (need_id, supplier_id, position),
    FOREIGN KEY (need_id, supplier_id) REFERENCES need_reply ON UPDATE CASCADE ON DELETE CASCADE,
    FOREIGN KEY (need_id, position) REFERENCES buyer_need_question
);

CREATE TABLE need_reply_partner (
    need_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    partner_id uuid NOT NULL REFERENCES supplier,
    PRIMARY KEY (need_id, supplier_id, partner_id),
    FOREIGN KEY (need_id, supplier_id) REFERENCES need_reply ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE need_reply_partner IS 'With whom an enterprise would answer; it names them, they have not agreed here.';
CREATE INDEX need_reply_partner_by_partner ON need_reply_partner (partner_id);

CREATE TABLE need_news (
    need_id uuid PRIMARY KEY REFERENCES buyer_need ON DELETE CASCADE,
    told_count integer NOT NULL CHECK (told_count >= 0),
    told_on date NOT NULL
);
COMMENT ON TABLE need_news IS 'How many answers the buyer was last told of, and on which day.';

CREATE TABLE need_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need_id uuid NOT NULL,
    supplier_id uuid,
    supplier_name text NOT NULL DEFAULT '' CHECK (length(supplier_name) <= 200),
    at timestamptz NOT NULL,
    by_name text NOT NULL CHECK (length(by_name) <= 200),
    event text NOT NULL CHECK (event IN ('chosen', 'left-out', 'sent', 'skipped', 'reminded', 'replied', 'asked', 'closed')),
    words text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE need_log IS 'Equal treatment: who was chosen, left out, written to, when, by whom and why, in words. Rows are only ever added; they name enterprises as they were named then.';
CREATE INDEX need_log_by_need ON need_log (need_id, id);

CREATE TABLE need_message (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    body text NOT NULL CHECK (length(btrim(body)) BETWEEN 5 AND 2000),
    changes boolean NOT NULL,
    supplier_id uuid REFERENCES supplier,
    sent_by text NOT NULL CHECK (length(sent_by) <= 200),
    sent_at timestamptz NOT NULL,
    CHECK (NOT changes OR supplier_id IS NULL)
);
COMMENT ON TABLE need_message IS 'A question or a precision of the buyer. changes: it changes what is asked, so it goes to all who are interested. supplier_id: the only one it goes to; NULL for all.';
CREATE INDEX need_message_by_need ON need_message (need_id, sent_at);

CREATE TABLE need_followup (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    bought boolean,
    contract_id uuid REFERENCES contract ON DELETE SET NULL,
    UNIQUE (need_id, side),
    CHECK ((answered_at IS NULL) = (bought IS NULL))
);
COMMENT ON TABLE need_followup IS 'Seven days after a need ended with a choice, each side is asked once whether there is a contract.';
