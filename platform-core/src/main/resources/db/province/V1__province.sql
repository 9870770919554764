-- What the Pôles publish. Each row carries its Pôle, taken from the login of the session, never from an argument.
-- Nothing here is personal: enterprises and public bodies are organizations, and no contact of a person is published.

CREATE TABLE province.pole (
    pole_id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    accent text NOT NULL DEFAULT 'epinette',
    published_at timestamptz,
    listings_version bigint NOT NULL DEFAULT 0
);
COMMENT ON COLUMN province.pole.listings_version IS 'The transaction that last changed its listings.';

CREATE TABLE province.listing (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    supplier_id uuid NOT NULL,
    slug text NOT NULL CHECK (length(slug) <= 80),
    name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
    legal_name text NOT NULL DEFAULT '' CHECK (length(legal_name) <= 200),
    neq text CHECK (neq ~ '^[0-9]{10}$'),
    identity text NOT NULL GENERATED ALWAYS AS (coalesce('neq:' || neq, 'id:' || supplier_id::text)) STORED,
    legal_form text REFERENCES reference.legal_form (code),
    social_purpose text REFERENCES reference.social_purpose (code),
    municipality_code text NOT NULL REFERENCES reference.municipality (code),
    description_fr text NOT NULL DEFAULT '',
    description_en text NOT NULL DEFAULT '',
    confirmed_on date,
    listed_at timestamptz NOT NULL,
    PRIMARY KEY (pole_id, supplier_id)
);
COMMENT ON TABLE province.listing IS 'A public listing. An enterprise listed by several Pôles has one identity: its NEQ.';
CREATE INDEX listing_by_identity ON province.listing (identity);
CREATE INDEX listing_by_municipality ON province.listing (municipality_code);

CREATE TABLE province.listing_offering (
    pole_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    offering_id uuid NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL DEFAULT '',
    description text NOT NULL DEFAULT '',
    keywords text NOT NULL DEFAULT '',
    category_code text NOT NULL REFERENCES reference.category (code),
    seao_category text REFERENCES reference.seao_category (code),
    mode text NOT NULL,
    PRIMARY KEY (pole_id, supplier_id, offering_id),
    FOREIGN KEY (pole_id, supplier_id) REFERENCES province.listing ON DELETE CASCADE
);
CREATE INDEX listing_offering_by_offering ON province.listing_offering (offering_id);

CREATE TABLE province.listing_area (
    pole_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    offering_id uuid NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    radius_km integer,
    PRIMARY KEY (pole_id, supplier_id, offering_id, kind, code),
    FOREIGN KEY (pole_id, supplier_id, offering_id) REFERENCES province.listing_offering ON DELETE CASCADE
);
CREATE INDEX listing_area_by_offering ON province.listing_area (offering_id);

CREATE TABLE province.buyer_fact (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    buyer_id uuid NOT NULL,
    kind text NOT NULL,
    municipality_code text REFERENCES reference.municipality (code),
    accepted_on date NOT NULL,
    PRIMARY KEY (pole_id, buyer_id)
);

CREATE TABLE province.contract_fact (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    contract_id uuid NOT NULL,
    supplier_identity text NOT NULL CHECK (length(supplier_identity) <= 60),
    buyer_id uuid NOT NULL,
    buyer_kind text NOT NULL,
    category_code text REFERENCES reference.category (code),
    municipality_code text REFERENCES reference.municipality (code),
    mode text NOT NULL CHECK (mode IN ('direct', 'limited', 'open', 'other')),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    tax_basis text NOT NULL CHECK (tax_basis IN ('before-tax', 'net', 'tax-included')),
    period_from date NOT NULL,
    period_to date NOT NULL,
    month date NOT NULL GENERATED ALWAYS AS (make_date(extract(year FROM period_from)::int, extract(month FROM period_from)::int, 1)) STORED,
    grade text NOT NULL CHECK (grade IN ('declared', 'confirmed', 'corroborated')),
    PRIMARY KEY (pole_id, contract_id)
);
COMMENT ON TABLE province.contract_fact IS 'One realized contract, counted once. municipality_code is that of the supplier. Contested contracts are not published.';
CREATE INDEX contract_fact_by_month ON province.contract_fact (month, pole_id);

-- The Pôle of this session. No row: the login is no Pôle's, and nothing is published.
CREATE FUNCTION province.publishing_pole() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_pole uuid;
BEGIN
    SELECT pole_id INTO found_pole FROM province.pole WHERE login = session_user;
    IF found_pole IS NULL THEN
        RAISE EXCEPTION 'login % publishes for no Pôle', session_user USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN found_pole;
END $$;

CREATE FUNCTION province.publish_profile(p_name text, p_accent text, p_published_at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE province.pole SET name = p_name, accent = p_accent, published_at = p_published_at
    WHERE pole_id = province.publishing_pole();
$$;

CREATE FUNCTION province.publish_buyer(p_buyer_id uuid, p_kind text, p_municipality_code text, p_accepted_on date) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.buyer_fact (pole_id, buyer_id, kind, municipality_code, accepted_on)
    VALUES (province.publishing_pole(), p_buyer_id, p_kind, p_municipality_code, p_accepted_on)
    ON CONFLICT (pole_id, buyer_id) DO UPDATE
        SET kind = excluded.kind, municipality_code = excluded.municipality_code, accepted_on = excluded.accepted_on;
$$;

CREATE FUNCTION province.publish_buyer_withdrawn(p_buyer_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM province.buyer_fact WHERE pole_id = province.publishing_pole() AND buyer_id = p_buyer_id;
$$;

CREATE FUNCTION province.publish_contract(
    p_contract_id uuid, p_supplier_identity text, p_buyer_id uuid, p_buyer_kind text, p_category_code text,
    p_municipality_code text, p_mode text, p_amount numeric, p_tax_basis text, p_period_from date, p_period_to date,
    p_grade text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.contract_fact (pole_id, contract_id, supplier_identity, buyer_id, buyer_kind, category_code,
        municipality_code, mode, amount, tax_basis, period_from, period_to, grade)
    VALUES (province.publishing_pole(), p_contract_id, p_supplier_identity, p_buyer_id, p_buyer_kind, p_category_code,
        p_municipality_code, p_mode, p_amount, p_tax_basis, p_period_from, p_period_to, p_grade)
    ON CONFLICT (pole_id, contract_id) DO UPDATE
        SET supplier_identity = excluded.supplier_identity, buyer_id = excluded.buyer_id, buyer_kind = excluded.buyer_kind,
            category_code = excluded.category_code, municipality_code = excluded.municipality_code, mode = excluded.mode,
            amount = excluded.amount, tax_basis = excluded.tax_basis, period_from = excluded.period_from,
            period_to = excluded.period_to, grade = excluded.grade;
$$;

CREATE FUNCTION province.publish_contract_withdrawn(p_contract_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM province.contract_fact WHERE pole_id = province.publishing_pole() AND contract_id = p_contract_id;
$$;

CREATE FUNCTION province.publish_listing_withdrawn(p_supplier_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM province.listing WHERE pole_id = province.publishing_pole() AND supplier_id = p_supplier_id;
$$;
