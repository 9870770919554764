-- Calls for tenders: what an enterprise watches besides its offerings, and who is written to each week.

CREATE TABLE tender_alert (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    words text NOT NULL CHECK (length(btrim(words)) BETWEEN 3 AND 120),
    regions text[] NOT NULL CHECK (cardinality(regions) <= 17),
    created_at timestamptz NOT NULL,
    UNIQUE (supplier_id, words)
);
COMMENT ON TABLE tender_alert IS 'Words an enterprise watches in open notices of SEAO, in some official regions; none means all.';

CREATE TABLE tender_subscription (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamptz NOT NULL,
    looked_at timestamptz NOT NULL,
    UNIQUE (supplier_id, member_id),
    FOREIGN KEY (supplier_id, member_id) REFERENCES supplier_member ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE tender_subscription IS 'A manager who asked for the weekly digest of an enterprise; it follows the managing, and ends with it. looked_at: when the last one was made, sent or empty.';

CREATE TABLE tender_told (
    subscription_id uuid NOT NULL REFERENCES tender_subscription ON DELETE CASCADE,
    ocid text NOT NULL CHECK (length(ocid) <= 60),
    told_at timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, ocid)
);
COMMENT ON TABLE tender_told IS 'Notices a digest has shown already, kept for a year.';
CREATE INDEX tender_told_by_time ON tender_told (told_at);
