-- Imports of SEAO's files: their history, and the one way in which they reach the reference data.

CREATE TABLE platform.seao_import (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    sha256       text NOT NULL CHECK (sha256 ~ '^([0-9a-f]{64})?$'),
    bytes        bigint NOT NULL CHECK (bytes >= 0),
    published_at timestamptz,
    source       text NOT NULL CHECK (source IN ('command', 'upload', 'fetch')),
    actor        text NOT NULL CHECK (length(actor) <= 200),
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL,
    releases     integer NOT NULL CHECK (releases >= 0),
    inserted     integer NOT NULL CHECK (inserted >= 0),
    updated      integer NOT NULL CHECK (updated >= 0),
    unchanged    integer NOT NULL CHECK (unchanged >= 0),
    skipped      integer NOT NULL CHECK (skipped >= 0),
    refusal      text NOT NULL DEFAULT '' CHECK (length(refusal) <= 60),
    CHECK (releases = inserted + updated + unchanged + skipped),
    CHECK (refusal = '' OR inserted + updated + unchanged = 0)
);
COMMENT ON TABLE platform.seao_import IS 'Every file that was given, taken or not. refusal: why nothing of it was kept.';
CREATE INDEX seao_import_by_time ON platform.seao_import (started_at DESC);

CREATE FUNCTION platform.seao_receive(p_import_id uuid, p_releases jsonb)
    RETURNS TABLE (ocid text, fresh boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    created text[];
    replaced text[];
    written jsonb;
BEGIN
    WITH taken AS (
        INSERT INTO reference.seao_notice AS known (ocid, release_id, released_at, tag, tender_id, title, labels, status,
            procurement_method, procurement_method_details, main_procurement_category, period_start, period_end,
            number_of_tenderers, amount, amount_unit, buyer_id, buyer_name, buyer_party, buyer_neq, buyer_municipal,
            buyer_locality, buyer_region, url, import_id)
        SELECT r.ocid, r.release_id, r.released_at, r.tag, r.tender_id, r.title, r.labels, r.status, r.procurement_method,
            r.procurement_method_details, r.main_procurement_category, r.period_start, r.period_end, r.number_of_tenderers,
            r.amount, r.amount_unit, r.buyer_id, r.buyer_name, r.buyer_party, r.buyer_neq, r.buyer_municipal, r.buyer_locality,
            reference.seao_place_region(COALESCE(NULLIF(r.buyer_locality, ''), CASE WHEN r.buyer_municipal
                THEN regexp_replace(r.buyer_name, '^(ville|municipalité|paroisse|canton|village) (de |du |des |d.)', '', 'i') END)),
            r.url, p_import_id
        FROM jsonb_to_recordset(p_releases) AS r(ocid text, release_id text, released_at timestamptz, tag text[],
            tender_id text, title text, labels text, status text, procurement_method text, procurement_method_details text,
            main_procurement_category text, period_start timestamptz, period_end timestamptz, number_of_tenderers integer,
            amount numeric, amount_unit text, buyer_id text, buyer_name text, buyer_party text, buyer_neq text,
            buyer_municipal boolean, buyer_locality text, url text)
        ON CONFLICT (ocid) DO UPDATE
            SET release_id = excluded.release_id, released_at = excluded.released_at, tag = excluded.tag,
                tender_id = excluded.tender_id, title = excluded.title, labels = excluded.labels, status = excluded.status,
                procurement_method = excluded.procurement_method,
                procurement_method_details = excluded.procurement_method_details,
                main_procurement_category = excluded.main_procurement_category, period_start = excluded.period_start,
                period_end = excluded.period_end, number_of_tenderers = excluded.number_of_tenderers,
                amount = excluded.amount, amount_unit = excluded.amount_unit, buyer_id = excluded.buyer_id,
                buyer_name = excluded.buyer_name, buyer_party = excluded.buyer_party, buyer_neq = excluded.buyer_neq,
                buyer_municipal = excluded.buyer_municipal,
                buyer_locality = excluded.buyer_locality, buyer_region = excluded.buyer_region, url = excluded.url,
                import_id = excluded.import_id
            WHERE (known.released_at, length(known.release_id), known.release_id)
                < (excluded.released_at, length(excluded.release_id), excluded.release_id)
        RETURNING known.ocid, old.ocid IS NULL AS fresh)
    SELECT array_agg(taken.ocid) FILTER (WHERE taken.fresh), array_agg(taken.ocid) FILTER (WHERE NOT taken.fresh)
    INTO created, replaced FROM taken;

    DELETE FROM reference.seao_item WHERE seao_item.ocid = ANY (replaced);
    DELETE FROM reference.seao_delivery_region WHERE seao_delivery_region.ocid = ANY (replaced);
    DELETE FROM reference.seao_award WHERE seao_award.ocid = ANY (replaced);
    DELETE FROM reference.seao_contract WHERE seao_contract.ocid = ANY (replaced);

    SELECT jsonb_agg(r.release) INTO written
    FROM jsonb_array_elements(p_releases) AS r(release)
    WHERE r.release ->> 'ocid' = ANY (created || replaced);

    INSERT INTO reference.seao_item (ocid, position, category_code, scheme, code, label)
    SELECT r.ocid, i.position, i.category_code, i.scheme, i.code, i.label
    FROM jsonb_to_recordset(written) AS r(ocid text, items jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(r.items) AS i(position integer, category_code text, scheme text, code text, label text);

    INSERT INTO reference.unspsc (code, name)
    SELECT DISTINCT ON (i.code) i.code, left(btrim(i.label), 160)
    FROM jsonb_to_recordset(written) AS r(ocid text, items jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(r.items) AS i(scheme text, code text, label text)
    WHERE i.scheme = 'UNSPSC' AND i.code ~ '^[0-9]{8}$' AND btrim(i.label) <> ''
    ORDER BY i.code, r.ocid
    ON CONFLICT (code) DO NOTHING;

    INSERT INTO reference.seao_delivery_region (ocid, seao_code)
    SELECT r.ocid, d.seao_code
    FROM jsonb_to_recordset(written) AS r(ocid text, delivery_regions jsonb)
    CROSS JOIN LATERAL jsonb_array_elements_text(r.delivery_regions) AS d(seao_code);

    INSERT INTO reference.seao_award (ocid, position, award_id, status, awarded_on, amount, currency, unit)
    SELECT r.ocid, a.position, a.award_id, a.status, a.awarded_on, a.amount, a.currency, a.unit
    FROM jsonb_to_recordset(written) AS r(ocid text, awards jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(r.awards) AS a(position integer, award_id text, status text, awarded_on date,
        amount numeric, currency text, unit text);

    INSERT INTO reference.seao_supplier (ocid, award_position, position, kind, neq, name)
    SELECT r.ocid, a.position, s.position, s.kind, s.neq, s.name
    FROM jsonb_to_recordset(written) AS r(ocid text, awards jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(r.awards) AS a(position integer, suppliers jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(a.suppliers) AS s(position integer, kind text, neq text, name text);

    INSERT INTO reference.seao_contract (ocid, position, contract_id, award_id, status, signed_on, starts_on, ends_on,
        amount, currency)
    SELECT r.ocid, c.position, c.contract_id, c.award_id, c.status, c.signed_on, c.starts_on, c.ends_on, c.amount, c.currency
    FROM jsonb_to_recordset(written) AS r(ocid text, contracts jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(r.contracts) AS c(position integer, contract_id text, award_id text, status text,
        signed_on date, starts_on date, ends_on date, amount numeric, currency text);

    RETURN QUERY
        SELECT t.ocid, t.fresh
        FROM (SELECT unnest(created), true UNION ALL SELECT unnest(replaced), false) AS t(ocid, fresh);
END $$;
COMMENT ON FUNCTION platform.seao_receive(uuid, jsonb) IS
    'Takes releases, each ocid once, and keeps those newer than what is known; gives the ocids written, fresh when they were unknown. Learns the names of UNSPSC codes on the way. The only writer of reference.seao_*: whoever may call it needs no right on the reference data.';

CREATE TABLE platform.seao_source (
    singleton     boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    address       text NOT NULL DEFAULT '' CHECK (length(address) <= 500),
    enabled       boolean NOT NULL DEFAULT false,
    etag          text NOT NULL DEFAULT '' CHECK (length(etag) <= 300),
    last_modified text NOT NULL DEFAULT '' CHECK (length(last_modified) <= 100),
    asked_at      timestamptz,
    outcome       text NOT NULL DEFAULT '' CHECK (length(outcome) <= 40),
    CHECK (NOT enabled OR address <> '')
);
COMMENT ON TABLE platform.seao_source IS 'The one address that is asked for a new file, and what it answered last.';
INSERT INTO platform.seao_source DEFAULT VALUES;
