-- The exchange of needs with neighbouring Pôles, as far as it is a Pôle's own affair.

CREATE TABLE need_consent (
    need_id uuid PRIMARY KEY REFERENCES buyer_need ON DELETE CASCADE,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL CHECK (length(asked_by) <= 200),
    agreed boolean,
    answered_at timestamptz,
    answered_by text CHECK (length(answered_by) <= 200),
    CHECK (num_nonnulls(agreed, answered_at, answered_by) IN (0, 3))
);
COMMENT ON TABLE need_consent IS 'Whether the buyer of a need lets its Pôle offer it to a neighbour; what would leave was shown with the question. The last answer holds.';

ALTER TABLE buyer_need
    ADD COLUMN exchange_id uuid UNIQUE,
    DROP CONSTRAINT buyer_need_outcome_check,
    ADD CONSTRAINT buyer_need_outcome_check
        CHECK (outcome IN ('bought-here', 'bought-next', 'bought-elsewhere', 'gave-up', 'postponed'));
COMMENT ON COLUMN buyer_need.exchange_id IS 'The exchange by which the need came from a neighbouring Pôle. Such a need is counted by that Pôle, and not told to the province again.';

ALTER TABLE buyer
    ADD COLUMN neighbour_id uuid UNIQUE,
    DROP CONSTRAINT buyer_status_check,
    ADD CONSTRAINT buyer_status_check CHECK (status IN ('unconfirmed', 'submitted', 'accepted', 'refused', 'neighbour')),
    ADD CONSTRAINT buyer_neighbour CHECK ((status = 'neighbour') = (neighbour_id IS NOT NULL));
COMMENT ON COLUMN buyer.neighbour_id IS 'A neighbouring Pôle, in whose name the needs it offers are treated here; it is no buyer, and counted as none.';

CREATE TABLE exchange_news (
    exchange_id uuid NOT NULL,
    news text NOT NULL CHECK (news IN ('offered', 'accepted', 'declined', 'over', 'interest', 'contract')),
    told_count integer NOT NULL CHECK (told_count >= 1),
    told_on date NOT NULL,
    PRIMARY KEY (exchange_id, news)
);
COMMENT ON TABLE exchange_news IS 'What people of this Pôle were told of an exchange, so that each is told once; interest: how many enterprises, told once a day at most.';
