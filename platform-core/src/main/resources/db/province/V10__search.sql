-- By what published enterprises are found, province-wide; the shape of a Pôle's own documents, and the Pôle.

CREATE TABLE province.supplier_document (
    supplier_id uuid PRIMARY KEY,
    pole_id uuid NOT NULL,
    identity uuid NOT NULL,
    name text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    municipality_code text NOT NULL,
    territory_code text NOT NULL,
    region_code text NOT NULL,
    legal_form text,
    social_purpose text,
    confirmed_on date,
    public_contracts integer NOT NULL DEFAULT 0 CHECK (public_contracts >= 0),
    words tsvector NOT NULL,
    FOREIGN KEY (pole_id, supplier_id) REFERENCES province.listing ON DELETE CASCADE
);
COMMENT ON COLUMN province.supplier_document.identity IS 'Made from the NEQ where there is one, so that an enterprise listed by several Pôles is one.';
CREATE INDEX supplier_document_by_pole ON province.supplier_document (pole_id);
CREATE INDEX supplier_document_by_identity ON province.supplier_document (identity);
CREATE INDEX supplier_document_words ON province.supplier_document USING gin (words);

CREATE TABLE province.offering_document (
    number bigint GENERATED ALWAYS AS IDENTITY,
    offering_id uuid PRIMARY KEY,
    supplier_id uuid NOT NULL REFERENCES province.supplier_document ON DELETE CASCADE,
    category_code text NOT NULL,
    mode text NOT NULL,
    coverage text[] NOT NULL,
    words tsvector NOT NULL
);
CREATE INDEX offering_document_by_supplier ON province.offering_document (supplier_id);
CREATE INDEX offering_document_words ON province.offering_document USING gin (words);

CREATE TABLE province.supplier_word (
    supplier_id uuid NOT NULL REFERENCES province.supplier_document ON DELETE CASCADE,
    word text NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (supplier_id, word)
);

CREATE TABLE province.listed_word (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    word text NOT NULL,
    label text NOT NULL,
    stem text NOT NULL GENERATED ALWAYS AS (reference.stem(word)) STORED,
    PRIMARY KEY (pole_id, word)
);
COMMENT ON TABLE province.listed_word IS 'The words of supplier_word, each once for a Pôle, to mend typing mistakes (reference.correct).';
CREATE INDEX listed_word_word ON province.listed_word (word);
CREATE INDEX listed_word_stem ON province.listed_word (stem);
CREATE INDEX listed_word_trigrams ON province.listed_word USING gin (word extensions.gin_trgm_ops);

-- Each listing replaces the former one of the same enterprise, offerings, areas and documents included.
-- p_listings: [{"id", "slug", "name", "legal_name", "neq", "legal_form", "social_purpose", "municipality", "postal_area", "fr", "en",
--               "confirmed_on", "listed_at", "size_band", "accepts_tenders", "labels": [codes], "towns": [codes],
--               "offerings": [{"id", "position", "title", "title_en", "description", "keywords", "unspsc",
--                              "category", "seao", "mode", "areas": [{"kind", "code", "radius_km"}]}]}]
CREATE FUNCTION province.publish_listings(p_listings jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_pole uuid := province.publishing_pole();
    v_suppliers uuid[] := ARRAY(SELECT (listed ->> 'id')::uuid FROM jsonb_array_elements(p_listings) AS listed);
BEGIN
    INSERT INTO province.listing (pole_id, supplier_id, slug, name, legal_name, neq, legal_form, social_purpose, municipality_code,
        postal_area, description_fr, description_en, confirmed_on, listed_at)
    SELECT v_pole, l.id, l.slug, l.name, coalesce(l.legal_name, ''), l.neq, l.legal_form, l.social_purpose, l.municipality, l.postal_area, l.fr, l.en,
        l.confirmed_on, l.listed_at
    FROM jsonb_to_recordset(p_listings) AS l(id uuid, slug text, name text, legal_name text, neq text, legal_form text, social_purpose text,
        municipality text, postal_area text, fr text, en text, confirmed_on date, listed_at timestamptz)
    ON CONFLICT (pole_id, supplier_id) DO UPDATE
        SET slug = excluded.slug, name = excluded.name, legal_name = excluded.legal_name, neq = excluded.neq, legal_form = excluded.legal_form,
            social_purpose = excluded.social_purpose, municipality_code = excluded.municipality_code,
            postal_area = excluded.postal_area, description_fr = excluded.description_fr, description_en = excluded.description_en,
            confirmed_on = excluded.confirmed_on, listed_at = excluded.listed_at;
    DELETE FROM province.listing_offering WHERE pole_id = v_pole AND supplier_id = ANY (v_suppliers);
    INSERT INTO province.listing_offering (pole_id, supplier_id, offering_id, position, title, title_en, description,
        keywords, unspsc, category_code, seao_category, mode)
    SELECT v_pole, l.id, o.id, o.position, o.title, coalesce(o.title_en, ''), coalesce(o.description, ''),
        coalesce(o.keywords, ''), coalesce(o.unspsc, ''), o.category, o.seao, o.mode
    FROM jsonb_to_recordset(p_listings) AS l(id uuid, offerings jsonb),
        jsonb_to_recordset(l.offerings) AS o(id uuid, position integer, title text, title_en text, description text,
            keywords text, unspsc text, category text, seao text, mode text);
    INSERT INTO province.listing_area (pole_id, supplier_id, offering_id, kind, code, radius_km)
    SELECT v_pole, l.id, o.id, a.kind, a.code, a.radius_km
    FROM jsonb_to_recordset(p_listings) AS l(id uuid, offerings jsonb),
        jsonb_to_recordset(l.offerings) AS o(id uuid, areas jsonb),
        jsonb_to_recordset(o.areas) AS a(kind text, code text, radius_km integer);

    DELETE FROM province.supplier_document WHERE pole_id = v_pole AND supplier_id = ANY (v_suppliers);
    INSERT INTO province.supplier_document (supplier_id, pole_id, identity, name, sort_key, municipality_code, territory_code,
        region_code, legal_form, social_purpose, confirmed_on, size_band, accepts_tenders, labels, towns, words)
    SELECT l.supplier_id, v_pole, CASE WHEN l.neq IS NULL THEN l.supplier_id ELSE md5('neq:' || l.neq)::uuid END,
        l.name, reference.fold(l.name), m.code, t.code, t.region_code, l.legal_form, l.social_purpose, l.confirmed_on,
        told.size_band, coalesce(told.accepts_tenders, false), coalesce(told.labels, '{}'), coalesce(told.towns, '{}'),
        reference.search_vector(l.name || ' ' || l.legal_name || ' ' || coalesce(l.neq, ''), said.titles,
            said.keywords || ' ' || reference.label_words(told.labels),
            m.name || ' ' || t.name || ' ' || r.name_fr || ' ' || reference.place_words(told.towns),
            l.description_fr || ' ' || l.description_en || ' ' || said.descriptions)
    FROM province.listing l
    JOIN jsonb_to_recordset(p_listings) AS told(id uuid, size_band text, accepts_tenders boolean, labels text[],
        towns text[])
        ON told.id = l.supplier_id
    JOIN reference.municipality m ON m.code = l.municipality_code
    JOIN reference.territory t ON t.code = m.territory_code
    JOIN reference.region r ON r.code = t.region_code
    CROSS JOIN LATERAL (
        SELECT coalesce(string_agg(o.title || ' ' || o.title_en, ' '), '') AS titles,
            coalesce(string_agg(concat_ws(' ', o.keywords, o.unspsc, c.name_fr, c.name_en, g.code, g.name_fr, g.name_en), ' '), '') AS keywords,
            coalesce(string_agg(o.description, ' '), '') AS descriptions
        FROM province.listing_offering o JOIN reference.category c ON c.code = o.category_code
        LEFT JOIN reference.seao_category g ON g.code = o.seao_category
        WHERE o.pole_id = v_pole AND o.supplier_id = l.supplier_id) AS said
    WHERE l.pole_id = v_pole AND l.supplier_id = ANY (v_suppliers);

    -- Many offerings share their areas: what these cover is computed once.
    WITH area AS MATERIALIZED (
        SELECT offering_id, array_agg(kind ORDER BY kind, code) AS kinds, array_agg(code ORDER BY kind, code) AS codes,
            array_agg(radius_km ORDER BY kind, code) AS radii
        FROM province.listing_area WHERE pole_id = v_pole AND supplier_id = ANY (v_suppliers)
        GROUP BY offering_id
    ), covered AS MATERIALIZED (
        SELECT kinds, codes, radii, reference.coverage(kinds, codes, radii) AS coverage
        FROM (SELECT DISTINCT kinds, codes, radii FROM area) AS apart
    )
    INSERT INTO province.offering_document (offering_id, supplier_id, category_code, mode, coverage, words)
    SELECT o.offering_id, l.supplier_id, o.category_code, o.mode, coalesce(covered.coverage, '{}'),
        reference.search_vector(l.name || ' ' || l.legal_name || ' ' || coalesce(l.neq, ''), o.title || ' ' || o.title_en,
            concat_ws(' ', o.keywords, o.unspsc, c.name_fr, c.name_en, g.code, g.name_fr, g.name_en, reference.label_words(d.labels)),
            m.name || ' ' || t.name || ' ' || r.name_fr || ' ' || reference.place_words(d.towns),
            o.description || ' ' || l.description_fr || ' ' || l.description_en)
    FROM province.listing l
    JOIN province.supplier_document d ON d.supplier_id = l.supplier_id
    JOIN reference.municipality m ON m.code = l.municipality_code
    JOIN reference.territory t ON t.code = m.territory_code
    JOIN reference.region r ON r.code = t.region_code
    JOIN province.listing_offering o ON o.pole_id = l.pole_id AND o.supplier_id = l.supplier_id
    JOIN reference.category c ON c.code = o.category_code
    LEFT JOIN reference.seao_category g ON g.code = o.seao_category
    LEFT JOIN area ON area.offering_id = o.offering_id
    LEFT JOIN covered USING (kinds, codes, radii)
    WHERE l.pole_id = v_pole AND l.supplier_id = ANY (v_suppliers);

    INSERT INTO province.supplier_word (supplier_id, word, label)
    SELECT text.supplier_id, w.word, min(w.label)
    FROM (SELECT l.supplier_id, l.name || ' ' || l.legal_name AS said FROM province.listing l
          WHERE l.pole_id = v_pole AND l.supplier_id = ANY (v_suppliers)
          UNION ALL
          SELECT d.supplier_id, reference.label_words(d.labels) FROM province.supplier_document d
          WHERE d.pole_id = v_pole AND d.supplier_id = ANY (v_suppliers)
          UNION ALL
          SELECT o.supplier_id, o.title || ' ' || o.title_en || ' ' || o.keywords || ' ' || o.unspsc
          FROM province.listing_offering o
          WHERE o.pole_id = v_pole AND o.supplier_id = ANY (v_suppliers)) AS text,
        reference.lexicon_words(text.said) AS w
    GROUP BY text.supplier_id, w.word;
END $$;

-- Called after publish_listings for those that have some, and whenever a contract of the enterprise becomes public or ceases to be.
CREATE FUNCTION province.publish_listing_proof(p_supplier_id uuid, p_public_contracts integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.supplier_document SET public_contracts = p_public_contracts
    WHERE supplier_id = p_supplier_id AND pole_id = province.publishing_pole();
$$;
