-- How fresh what an enterprise says of itself is: each block of its profile is confirmed apart, people are asked, listings age out.

CREATE TABLE freshness_policy (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    ask_months integer NOT NULL CHECK (ask_months BETWEEN 1 AND 24),
    withdraw_months integer NOT NULL CHECK (withdraw_months <= 60),
    changed_at timestamptz NOT NULL,
    CHECK (withdraw_months >= ask_months + 2)
);
COMMENT ON TABLE freshness_policy IS 'After how many months the Pôle asks whether a profile is still true, and takes it out of the directory. No row: 6 and 18.';

CREATE TABLE block_confirmation (
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    block text NOT NULL CHECK (block IN ('identity', 'presentation', 'offerings', 'contact')),
    confirmed_on date NOT NULL,
    PRIMARY KEY (supplier_id, block)
);
COMMENT ON TABLE block_confirmation IS 'When the enterprise last confirmed one block by itself. supplier.confirmed_on counts for every block; a block counts by the later of both.';

CREATE TABLE freshness_letter (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    member_id uuid REFERENCES member ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('ask', 'first-notice', 'last-notice', 'withdrawn')),
    sent_on date NOT NULL,
    withdraw_on date,
    UNIQUE NULLS NOT DISTINCT (supplier_id, kind, sent_on, member_id),
    CHECK ((kind IN ('first-notice', 'last-notice')) = (withdraw_on IS NOT NULL))
);
COMMENT ON TABLE freshness_letter IS 'Who was asked whether a profile is still true, and what was announced; the link of the mail stands for this row. member_id is NULL for the person to contact who has no account.';
CREATE INDEX freshness_letter_by_member ON freshness_letter (member_id);
CREATE INDEX supplier_ageing ON supplier (listed_at) WHERE status = 'listed';
