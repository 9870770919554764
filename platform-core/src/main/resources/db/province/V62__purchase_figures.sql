-- Declared purchases: the rate of purchase of the Pôles side by side. Per declaration in force its denominator, and its sums by
-- evidence, category and territory; no enterprise is named, and what the largest of a sum weighs tells when it would reveal one.

CREATE TABLE province.purchase_fact (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    declaration_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL CHECK (period_to > period_from),
    year integer NOT NULL GENERATED ALWAYS AS (extract(year FROM period_from)::integer) STORED,
    addressable numeric(14, 2) CHECK (addressable > 0),
    PRIMARY KEY (pole_id, declaration_id)
);
COMMENT ON TABLE province.purchase_fact IS 'A declaration of purchases in force. year: of its first day. addressable: null when the buyer does not know it.';
CREATE INDEX purchase_fact_by_year ON province.purchase_fact (year, pole_id);

CREATE TABLE province.purchase_part (
    pole_id uuid NOT NULL,
    declaration_id uuid NOT NULL,
    grade text NOT NULL CHECK (grade IN ('declared', 'confirmed', 'corroborated')),
    category_code text NOT NULL,
    territory_code text NOT NULL,
    amount numeric(16, 2) NOT NULL CHECK (amount > 0),
    suppliers integer NOT NULL CHECK (suppliers > 0),
    top_amount numeric(16, 2) NOT NULL CHECK (top_amount > 0 AND top_amount <= amount),
    PRIMARY KEY (pole_id, declaration_id, grade, category_code, territory_code),
    FOREIGN KEY (pole_id, declaration_id) REFERENCES province.purchase_fact ON DELETE CASCADE
);
COMMENT ON TABLE province.purchase_part IS 'Dollars of a declaration by evidence, category (- none) and territory of the enterprise (- none).';

-- @param p_parts an array of {grade, category, territory, amount, suppliers, top}
CREATE FUNCTION province.publish_purchases(
    p_declaration_id uuid, p_buyer_id uuid, p_period_from date, p_period_to date, p_addressable numeric, p_parts jsonb)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own uuid := province.publishing_pole();
BEGIN
    DELETE FROM province.purchase_fact WHERE pole_id = own AND declaration_id = p_declaration_id;
    INSERT INTO province.purchase_fact (pole_id, declaration_id, buyer_id, period_from, period_to, addressable)
    VALUES (own, p_declaration_id, p_buyer_id, p_period_from, p_period_to, p_addressable);
    INSERT INTO province.purchase_part (pole_id, declaration_id, grade, category_code, territory_code, amount, suppliers, top_amount)
    SELECT own, p_declaration_id, part.grade, part.category, part.territory, part.amount, part.suppliers, part.top
    FROM jsonb_to_recordset(p_parts)
        AS part(grade text, category text, territory text, amount numeric, suppliers integer, top numeric);
    IF (SELECT sum(amount) FROM province.purchase_part WHERE pole_id = own AND declaration_id = p_declaration_id) > p_addressable THEN
        RAISE EXCEPTION 'purchases exceed their total' USING ERRCODE = 'check_violation';
    END IF;
END $$;
