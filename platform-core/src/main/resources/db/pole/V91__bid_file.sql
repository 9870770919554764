-- The bid file of an enterprise: documents that a buyer asks for with a bid. Never public; shown to a buyer for a purpose and for a time.
CREATE TABLE bid_document (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('insurance', 'revenu-quebec', 'cnesst', 'rbq', 'amp', 'financial', 'other')),
    title text NOT NULL DEFAULT '' CHECK (length(title) <= 160),
    number text NOT NULL DEFAULT '' CHECK (length(number) <= 60),
    issuer text NOT NULL DEFAULT '' CHECK (length(issuer) <= 160),
    valid_until date,
    content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    bytes integer NOT NULL CHECK (bytes > 0),
    file uuid NOT NULL UNIQUE REFERENCES file,
    added_at timestamptz NOT NULL,
    CHECK (kind <> 'other' OR length(btrim(title)) >= 2)
);
COMMENT ON TABLE bid_document IS 'title says what it is when its kind does not. bytes is the size of the file.';
CREATE INDEX bid_document_by_supplier ON bid_document (supplier_id);
CREATE INDEX bid_document_by_end ON bid_document (valid_until) WHERE valid_until IS NOT NULL;

CREATE TABLE bid_reminder (
    document_id uuid NOT NULL REFERENCES bid_document ON DELETE CASCADE,
    valid_until date NOT NULL,
    days integer NOT NULL CHECK (days IN (7, 30)),
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (document_id, valid_until, days)
);
COMMENT ON TABLE bid_reminder IS 'That the managers were told, so many days before at most, that this end is near: once.';

CREATE TABLE bid_share (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    buyer_id uuid NOT NULL REFERENCES buyer ON DELETE CASCADE,
    purpose text NOT NULL CHECK (length(btrim(purpose)) BETWEEN 3 AND 300),
    until date NOT NULL,
    shared_at timestamptz NOT NULL,
    shared_by text NOT NULL CHECK (length(shared_by) <= 200),
    revoked_at timestamptz
);
COMMENT ON TABLE bid_share IS 'The whole bid file, shown to the people of one buyer until that day included, unless it was taken back.';
CREATE INDEX bid_share_by_supplier ON bid_share (supplier_id, shared_at DESC);
CREATE INDEX bid_share_by_buyer ON bid_share (buyer_id, until);

CREATE TABLE bid_opening (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    share_id uuid NOT NULL REFERENCES bid_share ON DELETE CASCADE,
    document_id uuid REFERENCES bid_document ON DELETE SET NULL,
    document_kind text,
    document_title text NOT NULL DEFAULT '',
    member_id uuid REFERENCES member ON DELETE SET NULL,
    who text NOT NULL CHECK (length(who) <= 200),
    opened_at timestamptz NOT NULL
);
COMMENT ON TABLE bid_opening IS 'Who opened what and when. document_kind is NULL when the list alone was read; it stays when the document is deleted. who is empty for a reader of the list who came by the link of a mail.';
CREATE INDEX bid_opening_by_share ON bid_opening (share_id, opened_at DESC);
