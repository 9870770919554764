-- On what terms an offering is sold, by which code buyers find it, and for whom it was done before.

ALTER TABLE offering
    ADD COLUMN price text NOT NULL DEFAULT '' CHECK (length(price) <= 200),
    ADD COLUMN minimum_order text NOT NULL DEFAULT '' CHECK (length(minimum_order) <= 200),
    ADD COLUMN unspsc text CHECK (unspsc ~ '^[0-9]{8}$'),
    ADD COLUMN unspsc_label text NOT NULL DEFAULT '' CHECK (length(unspsc_label) <= 160);
COMMENT ON COLUMN offering.price IS 'An indication in words, as "from 18 $ a person"; never an offer.';
COMMENT ON COLUMN offering.unspsc IS 'Code of the United Nations Standard Products and Services Code; only its form is checked, the label is the enterprise''s.';

CREATE TABLE offering_reference (
    offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 4),
    client text NOT NULL CHECK (length(btrim(client)) BETWEEN 2 AND 160),
    year integer CHECK (year BETWEEN 1950 AND 2200),
    line text NOT NULL DEFAULT '' CHECK (length(line) <= 200),
    named boolean NOT NULL DEFAULT false,
    PRIMARY KEY (offering_id, position)
);
COMMENT ON TABLE offering_reference IS 'For whom the offering was delivered before, told by the enterprise alone. named: the client agrees to be named; otherwise the public never reads its name.';
