-- Needs of buyers: written by a buyer, or by the Pôle for it, checked by the Pôle, sent to enterprises, compared and closed.

CREATE TABLE buyer_need (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    buyer_id uuid NOT NULL REFERENCES buyer,
    told_id uuid UNIQUE REFERENCES need ON DELETE SET NULL,
    written_by uuid REFERENCES member ON DELETE SET NULL,
    written_by_name text NOT NULL CHECK (length(written_by_name) <= 200),
    what text NOT NULL CHECK (length(btrim(what)) BETWEEN 3 AND 200),
    detail text NOT NULL DEFAULT '' CHECK (length(detail) <= 4000),
    category_code text REFERENCES reference.category (code),
    unspsc text CHECK (unspsc ~ '^[0-9]{8}$'),
    nature text CHECK (nature IN ('goods', 'services', 'works')),
    place_code text CHECK (place_code ~ '^([0-9]{5}|[0-9]{3}|[0-9]{2})$'),
    wanted_on date,
    amount_band text CHECK (amount_band IN ('to-5000', 'to-25000', 'to-100000', 'to-500000', 'over-500000')),
    mode text CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    answer_by timestamptz,
    public boolean NOT NULL DEFAULT false,
    rhythm text NOT NULL DEFAULT 'milestones' CHECK (rhythm IN ('milestones', 'daily')),
    status text NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'open', 'closed')),
    returned_for text NOT NULL DEFAULT '' CHECK (length(returned_for) <= 2000),
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    submitted_at timestamptz,
    opened_at timestamptz,
    opened_by_name text CHECK (length(opened_by_name) <= 200),
    closed_at timestamptz,
    outcome text CHECK (outcome IN ('bought-here', 'bought-elsewhere', 'gave-up', 'postponed')),
    outcome_reason text NOT NULL DEFAULT '' CHECK (length(outcome_reason) <= 2000),
    chosen_id uuid REFERENCES supplier,
    version integer NOT NULL DEFAULT 1,
    CHECK (status IN ('draft', 'returned') OR (category_code IS NOT NULL AND place_code IS NOT NULL AND nature IS NOT NULL
        AND amount_band IS NOT NULL AND mode IS NOT NULL AND answer_by IS NOT NULL AND submitted_at IS NOT NULL)),
    CHECK (status <> 'open' OR opened_at IS NOT NULL),
    CHECK ((opened_at IS NULL) = (opened_by_name IS NULL)),
    CHECK (status <> 'returned' OR length(btrim(returned_for)) >= 5),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (status = 'closed') = (outcome IS NOT NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'bought-here') = (chosen_id IS NOT NULL))
);
COMMENT ON TABLE buyer_need IS 'What a buyer wants enterprises to answer. told_id: the need of a visitor it was made of. place_code: a municipality, a territory or a region. opened_at: when someone of the Pôle confirmed the list of enterprises. public: the buyer lets visitors read it while it is open.';
CREATE INDEX buyer_need_by_buyer ON buyer_need (buyer_id, created_at DESC);
CREATE INDEX buyer_need_by_status ON buyer_need (status, answer_by);

CREATE TABLE buyer_need_question (
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 9),
    wording text NOT NULL CHECK (length(btrim(wording)) BETWEEN 3 AND 300),
    PRIMARY KEY (need_id, position)
);

CREATE TABLE buyer_need_file (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    need_id uuid NOT NULL REFERENCES buyer_need ON DELETE CASCADE,
    title text NOT NULL CHECK (length(btrim(title)) BETWEEN 1 AND 160),
    content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    bytes integer NOT NULL CHECK (bytes > 0),
    file uuid NOT NULL UNIQUE REFERENCES file,
    added_at timestamptz NOT NULL
);
COMMENT ON TABLE buyer_need_file IS 'A document the buyer joins; read by the enterprises that are written to.';
CREATE INDEX buyer_need_file_by_need ON buyer_need_file (need_id, added_at);
