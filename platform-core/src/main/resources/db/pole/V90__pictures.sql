-- What an enterprise shows of itself: its logo, its pictures, those of its offerings.
CREATE TABLE picture (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    supplier_id uuid NOT NULL REFERENCES supplier ON DELETE CASCADE,
    offering_id uuid REFERENCES offering ON DELETE CASCADE,
    logo boolean NOT NULL DEFAULT false,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 99),
    alt_fr text NOT NULL DEFAULT '' CHECK (length(alt_fr) <= 250),
    alt_en text NOT NULL DEFAULT '' CHECK (length(alt_en) <= 250),
    credit text NOT NULL DEFAULT '' CHECK (length(credit) <= 120),
    people_agreed boolean NOT NULL DEFAULT false,
    added_at timestamptz NOT NULL,
    removed_at timestamptz,
    CHECK (NOT logo OR offering_id IS NULL)
);
COMMENT ON TABLE picture IS 'offering_id is NULL for the enterprise itself. A logo is public with its enterprise; another picture once alt_fr describes it and people_agreed says that whoever can be recognized agrees, or that nobody can. removed_at: no longer shown, and forgotten a day later.';
CREATE INDEX picture_by_supplier ON picture (supplier_id);
CREATE INDEX picture_by_offering ON picture (offering_id) WHERE offering_id IS NOT NULL;
CREATE INDEX picture_removed ON picture (removed_at) WHERE removed_at IS NOT NULL;
CREATE UNIQUE INDEX picture_one_logo ON picture (supplier_id) WHERE logo AND removed_at IS NULL;

CREATE TABLE picture_rendition (
    picture_id uuid NOT NULL REFERENCES picture ON DELETE CASCADE,
    side integer NOT NULL CHECK (side IN (320, 800, 1600)),
    width integer NOT NULL CHECK (width BETWEEN 1 AND side),
    height integer NOT NULL CHECK (height BETWEEN 1 AND side),
    file uuid NOT NULL UNIQUE REFERENCES file,
    PRIMARY KEY (picture_id, side)
);
COMMENT ON TABLE picture_rendition IS 'A picture made to fit a square of side pixels. One that is small enough as it came has no larger one.';
