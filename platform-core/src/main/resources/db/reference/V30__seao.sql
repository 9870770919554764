-- SEAO, Québec's public notices: the newest release of each contracting process, in the words of OCDS 1.1.
-- Only what serves: no losing bid, no address, nobody's name.

CREATE TABLE reference.seao_region (
    seao_code   text PRIMARY KEY CHECK (seao_code ~ '^[0-9]{1,2}$'),
    region_code text REFERENCES reference.region
);
COMMENT ON TABLE reference.seao_region IS 'SEAO numbers delivery regions in its own way (14 = Laurentides): the official region of each, null outside Québec.';

CREATE TABLE reference.seao_notice (
    ocid                        text PRIMARY KEY CHECK (ocid ~ '^ocds-[a-z0-9]{6}-[A-Za-z0-9._-]{1,40}$'),
    release_id                  text NOT NULL CHECK (length(release_id) BETWEEN 1 AND 60),
    released_at                 timestamptz NOT NULL,
    tag                         text[] NOT NULL,
    tender_id                   text NOT NULL CHECK (length(tender_id) <= 120),
    title                       text NOT NULL CHECK (length(title) <= 500),
    labels                      text NOT NULL CHECK (length(labels) <= 2000),
    status                      text NOT NULL CHECK (length(status) <= 40),
    procurement_method          text NOT NULL CHECK (length(procurement_method) <= 40),
    procurement_method_details  text NOT NULL CHECK (length(procurement_method_details) <= 200),
    main_procurement_category   text NOT NULL CHECK (length(main_procurement_category) <= 40),
    period_start                timestamptz,
    period_end                  timestamptz,
    number_of_tenderers         integer CHECK (number_of_tenderers >= 0),
    amount                      numeric(14, 2) CHECK (amount >= 0),
    amount_unit                 text CHECK (length(amount_unit) <= 10),
    buyer_id                    text NOT NULL CHECK (length(buyer_id) <= 60),
    buyer_name                  text NOT NULL CHECK (length(buyer_name) <= 300),
    buyer_party                 text NOT NULL CHECK (length(buyer_party) <= 300),
    buyer_neq                   text CHECK (buyer_neq ~ '^(11|33|88)[0-9]{8}$'),
    buyer_municipal             boolean NOT NULL,
    buyer_locality              text NOT NULL CHECK (length(buyer_locality) <= 120),
    buyer_region                text REFERENCES reference.region,
    url                         text NOT NULL CHECK (length(url) <= 300),
    import_id                   uuid NOT NULL,
    document tsvector NOT NULL GENERATED ALWAYS AS (reference.search_vector(title, labels)) STORED
);
CREATE INDEX seao_notice_open ON reference.seao_notice (period_end) WHERE status = 'active';
CREATE INDEX seao_notice_of_import ON reference.seao_notice (import_id);
COMMENT ON TABLE reference.seao_notice IS 'A contracting process as its newest release says it: date decides, then the id of the release, which SEAO makes of its moment of publication. The number of the notice ends the ocid; tender_id is the buyer''s own.';
COMMENT ON COLUMN reference.seao_notice.labels IS 'The names of its categories and UNSPSC codes, for searching.';
COMMENT ON COLUMN reference.seao_notice.buyer_party IS 'The organization of the parties behind the buyer, which may be one of its units.';
COMMENT ON COLUMN reference.seao_notice.buyer_region IS 'Official region of the buyer, when the place it gives, or a municipality''s own name, can only lie in one.';

CREATE TABLE reference.seao_item (
    ocid          text NOT NULL REFERENCES reference.seao_notice ON DELETE CASCADE,
    position      integer NOT NULL,
    category_code text NOT NULL CHECK (length(category_code) <= 20),
    scheme        text NOT NULL CHECK (length(scheme) <= 20),
    code          text NOT NULL CHECK (length(code) <= 20),
    label         text NOT NULL CHECK (length(label) <= 300),
    PRIMARY KEY (ocid, position)
);
CREATE INDEX seao_item_by_category ON reference.seao_item (category_code);
COMMENT ON TABLE reference.seao_item IS 'What is bought: SEAO category (items.id) and a classification, the additional ones each on their row.';

CREATE TABLE reference.seao_delivery_region (
    ocid      text NOT NULL REFERENCES reference.seao_notice ON DELETE CASCADE,
    seao_code text NOT NULL CHECK (length(seao_code) <= 10),
    PRIMARY KEY (ocid, seao_code)
);
COMMENT ON TABLE reference.seao_delivery_region IS 'Where it is delivered, in SEAO''s own numbers; read them through seao_region.';

CREATE TABLE reference.seao_award (
    ocid       text NOT NULL REFERENCES reference.seao_notice ON DELETE CASCADE,
    position   integer NOT NULL,
    award_id   text NOT NULL CHECK (length(award_id) <= 60),
    status     text NOT NULL CHECK (length(status) <= 40),
    awarded_on date,
    amount     numeric(14, 2) CHECK (amount >= 0),
    currency   text NOT NULL CHECK (length(currency) <= 10),
    unit       text CHECK (length(unit) <= 10),
    PRIMARY KEY (ocid, position)
);
COMMENT ON TABLE reference.seao_award IS 'What was awarded. unit: that of the winning bid, as SEAO codes it; null when there was none. Only 0 and 1 are dollars: see reference.seao_dollars.';

CREATE TABLE reference.seao_supplier (
    ocid           text NOT NULL,
    award_position integer NOT NULL,
    position       integer NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('organization', 'individual', 'unidentified')),
    neq            text CHECK (neq ~ '^(11|33|88)[0-9]{8}$'),
    name           text NOT NULL CHECK (length(name) <= 300),
    PRIMARY KEY (ocid, award_position, position),
    FOREIGN KEY (ocid, award_position) REFERENCES reference.seao_award ON DELETE CASCADE,
    CHECK ((kind = 'organization') = (neq IS NOT NULL)),
    CHECK (kind = 'organization' OR name = '')
);
CREATE INDEX seao_supplier_by_neq ON reference.seao_supplier (neq) WHERE neq IS NOT NULL;
COMMENT ON TABLE reference.seao_supplier IS 'Who obtained an award. Of a person nothing is kept but that there was one; nor of whoever has no NEQ, who may be a person.';

CREATE TABLE reference.seao_contract (
    ocid        text NOT NULL REFERENCES reference.seao_notice ON DELETE CASCADE,
    position    integer NOT NULL,
    contract_id text NOT NULL CHECK (length(contract_id) <= 60),
    award_id    text NOT NULL CHECK (length(award_id) <= 60),
    status      text NOT NULL CHECK (length(status) <= 40),
    signed_on   date,
    starts_on   date,
    ends_on     date,
    amount      numeric(14, 2) CHECK (amount >= 0),
    currency    text NOT NULL CHECK (length(currency) <= 10),
    PRIMARY KEY (ocid, position)
);
COMMENT ON TABLE reference.seao_contract IS 'What was signed, then settled: its amount follows the contract to its end, beside that of the award and never added to it.';

CREATE FUNCTION reference.seao_dollars(amount numeric, currency text, unit text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN currency IN ('CAD', '') AND COALESCE(unit, '0') IN ('0', '1') THEN amount END;
COMMENT ON FUNCTION reference.seao_dollars(numeric, text, text) IS
    'The amount when it is Canadian dollars, null for the hours, percentages and points of other units: what is summed goes through here.';

CREATE FUNCTION reference.seao_place_region(locality text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    WITH named AS (
        SELECT m.code FROM reference.municipality m WHERE m.search_key = reference.place_key(locality)
        UNION
        SELECT a.municipality_code FROM reference.municipality_alias a WHERE a.search_key = reference.place_key(locality)
    )
    SELECT pg_catalog.min(t.region_code)
    FROM named
    JOIN reference.municipality m ON m.code = named.code
    JOIN reference.territory t ON t.code = m.territory_code
    HAVING pg_catalog.count(DISTINCT t.region_code) = 1;
END;
COMMENT ON FUNCTION reference.seao_place_region(text) IS 'The official region of a written place when it can only be one.';
