-- Figures on contracts, exact at the commit of every fact, without reading a million of them.
--
-- Each fact counts in six cells of its Pôle: its year, its year in its sector, and its month, each for any evidence and its own.
-- There is no total over all years: with it, the one hidden year of an enterprise could be had by subtraction.
-- No cell spans Pôles: a province-wide row would make every Pôle wait for every other one.

-- The enterprise by its id in the Pôle, so that a NEQ learnt later joins its contracts.
ALTER TABLE province.contract_fact ADD COLUMN supplier_id uuid NOT NULL;
CREATE INDEX contract_fact_by_supplier ON province.contract_fact (pole_id, supplier_id);
CREATE INDEX contract_fact_by_buyer ON province.contract_fact (pole_id, buyer_id);
DROP INDEX province.contract_fact_by_month;

DROP FUNCTION province.publish_contract(uuid, text, uuid, text, text, text, text, numeric, text, date, date, text);
CREATE FUNCTION province.publish_contract(
    p_contract_id uuid, p_supplier_id uuid, p_supplier_identity text, p_buyer_id uuid, p_buyer_kind text,
    p_category_code text, p_municipality_code text, p_mode text, p_amount numeric, p_tax_basis text, p_period_from date,
    p_period_to date, p_grade text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO province.contract_fact (pole_id, contract_id, supplier_id, supplier_identity, buyer_id, buyer_kind,
        category_code, municipality_code, mode, amount, tax_basis, period_from, period_to, grade)
    VALUES (province.publishing_pole(), p_contract_id, p_supplier_id, p_supplier_identity, p_buyer_id, p_buyer_kind,
        p_category_code, p_municipality_code, p_mode, p_amount, p_tax_basis, p_period_from, p_period_to, p_grade)
    ON CONFLICT (pole_id, contract_id) DO UPDATE
        SET supplier_id = excluded.supplier_id, supplier_identity = excluded.supplier_identity,
            buyer_id = excluded.buyer_id, buyer_kind = excluded.buyer_kind, category_code = excluded.category_code,
            municipality_code = excluded.municipality_code, mode = excluded.mode, amount = excluded.amount,
            tax_basis = excluded.tax_basis, period_from = excluded.period_from, period_to = excluded.period_to,
            grade = excluded.grade;
$$;

CREATE TABLE province.contract_part (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    span text NOT NULL CHECK (span ~ '^[0-9]{4}(-[0-9]{2})?$'),
    category_code text NOT NULL,
    grade text NOT NULL CHECK (grade IN ('any', 'declared', 'confirmed', 'corroborated')),
    supplier_identity text NOT NULL,
    contracts integer NOT NULL,
    amount numeric(18, 2) NOT NULL,
    PRIMARY KEY (span, category_code, grade, pole_id, supplier_identity)
);
COMMENT ON TABLE province.contract_part IS 'What one enterprise weighs in a cell of contract_cell: it tells when a cell would reveal it.';
CREATE INDEX contract_part_of_pole ON province.contract_part (pole_id);

CREATE TABLE province.contract_cell (
    pole_id uuid NOT NULL REFERENCES province.pole ON DELETE CASCADE,
    span text NOT NULL,
    category_code text NOT NULL,
    grade text NOT NULL,
    contracts integer NOT NULL,
    suppliers integer NOT NULL,
    amount numeric(18, 2) NOT NULL,
    top_amount numeric(18, 2) NOT NULL,
    PRIMARY KEY (span, category_code, grade, pole_id)
);
COMMENT ON TABLE province.contract_cell IS 'Contracts of a Pôle by span (year or month of the first day), sector (* any, - none) and evidence (any, or a grade); top_amount is that of the largest enterprise.';
CREATE INDEX contract_cell_of_pole ON province.contract_cell (pole_id);

-- The six cells of a fact; months are not split by sector.
CREATE FUNCTION province.cells_of(p province.contract_fact)
    RETURNS TABLE (span text, category_code text, grade text)
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.span, s.category_code, g.grade
    FROM (VALUES
            (to_char(p.period_from, 'YYYY'), '*'), (to_char(p.period_from, 'YYYY'), coalesce(p.category_code, '-')),
            (to_char(p.period_from, 'YYYY-MM'), '*')) AS s(span, category_code),
        (VALUES ('any'), (p.grade)) AS g(grade);
$$;

CREATE FUNCTION province.count_in(p province.contract_fact) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Publications of one Pôle wait in line here, and nowhere else.
    PERFORM 1 FROM province.pole WHERE pole_id = p.pole_id FOR NO KEY UPDATE;
    WITH part AS (
        INSERT INTO province.contract_part AS known (pole_id, span, category_code, grade, supplier_identity, contracts, amount)
        SELECT p.pole_id, k.span, k.category_code, k.grade, p.supplier_identity, 1, p.amount FROM province.cells_of(p) AS k
        ON CONFLICT (span, category_code, grade, pole_id, supplier_identity) DO UPDATE
            SET contracts = known.contracts + 1, amount = known.amount + excluded.amount
        RETURNING known.span, known.category_code, known.grade, known.contracts, known.amount)
    INSERT INTO province.contract_cell AS known (pole_id, span, category_code, grade, contracts, suppliers, amount, top_amount)
    SELECT p.pole_id, part.span, part.category_code, part.grade, 1, CASE part.contracts WHEN 1 THEN 1 ELSE 0 END, p.amount, part.amount
    FROM part
    ON CONFLICT (span, category_code, grade, pole_id) DO UPDATE
        SET contracts = known.contracts + 1, suppliers = known.suppliers + excluded.suppliers,
            amount = known.amount + excluded.amount, top_amount = greatest(known.top_amount, excluded.top_amount);
END $$;

CREATE FUNCTION province.count_out(p province.contract_fact) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM province.pole WHERE pole_id = p.pole_id FOR NO KEY UPDATE;
    UPDATE province.contract_part part SET contracts = part.contracts - 1, amount = part.amount - p.amount
    FROM province.cells_of(p) AS k
    WHERE (part.span, part.category_code, part.grade, part.pole_id, part.supplier_identity)
        = (k.span, k.category_code, k.grade, p.pole_id, p.supplier_identity);
    DELETE FROM province.contract_part part USING province.cells_of(p) AS k
    WHERE (part.span, part.category_code, part.grade, part.pole_id, part.supplier_identity)
        = (k.span, k.category_code, k.grade, p.pole_id, p.supplier_identity) AND part.contracts = 0;
    UPDATE province.contract_cell cell
    SET contracts = cell.contracts - 1, amount = cell.amount - p.amount, suppliers = now_there.suppliers,
        top_amount = now_there.top_amount
    FROM province.cells_of(p) AS k
    CROSS JOIN LATERAL (
        SELECT count(*)::integer AS suppliers, coalesce(max(part.amount), 0) AS top_amount FROM province.contract_part part
        WHERE (part.span, part.category_code, part.grade, part.pole_id) = (k.span, k.category_code, k.grade, p.pole_id)
        ) AS now_there
    WHERE (cell.span, cell.category_code, cell.grade, cell.pole_id) = (k.span, k.category_code, k.grade, p.pole_id);
    DELETE FROM province.contract_cell cell USING province.cells_of(p) AS k
    WHERE (cell.span, cell.category_code, cell.grade, cell.pole_id) = (k.span, k.category_code, k.grade, p.pole_id)
        AND cell.contracts = 0;
END $$;

CREATE FUNCTION province.contract_fact_counted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM province.count_out(OLD);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM province.count_in(NEW);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER contract_fact_counted AFTER INSERT OR UPDATE OR DELETE ON province.contract_fact
    FOR EACH ROW EXECUTE FUNCTION province.contract_fact_counted();

-- An enterprise that gets a NEQ, or moves, takes its contracts with it.
CREATE FUNCTION province.listing_identified() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE province.contract_fact
    SET supplier_identity = NEW.identity, municipality_code = NEW.municipality_code
    WHERE pole_id = NEW.pole_id AND supplier_id = NEW.supplier_id
        AND (supplier_identity, municipality_code) IS DISTINCT FROM (NEW.identity, NEW.municipality_code);
    RETURN NULL;
END $$;
CREATE TRIGGER listing_identified AFTER INSERT OR UPDATE OF neq, municipality_code ON province.listing
    FOR EACH ROW EXECUTE FUNCTION province.listing_identified();

CREATE FUNCTION province.buyer_kind_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE province.contract_fact SET buyer_kind = NEW.kind
    WHERE pole_id = NEW.pole_id AND buyer_id = NEW.buyer_id AND buyer_kind <> NEW.kind;
    RETURN NULL;
END $$;
CREATE TRIGGER buyer_kind_changed AFTER UPDATE OF kind ON province.buyer_fact
    FOR EACH ROW WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION province.buyer_kind_changed();

-- What the cells should be, counted anew from the facts: for the check of drift, and to count again after a bulk load.
CREATE VIEW province.contract_part_recounted AS
    SELECT f.pole_id, k.span, k.category_code, k.grade, f.supplier_identity, count(*)::integer AS contracts,
        sum(f.amount)::numeric(18, 2) AS amount
    FROM province.contract_fact f
    CROSS JOIN LATERAL (
        SELECT s.span, s.category_code, g.grade
        FROM (VALUES
                (to_char(f.period_from, 'YYYY'), '*'), (to_char(f.period_from, 'YYYY'), coalesce(f.category_code, '-')),
                (to_char(f.period_from, 'YYYY-MM'), '*')) AS s(span, category_code),
            (VALUES ('any'), (f.grade)) AS g(grade)) AS k
    GROUP BY f.pole_id, k.span, k.category_code, k.grade, f.supplier_identity;

CREATE VIEW province.contract_cell_recounted AS
    SELECT pole_id, span, category_code, grade, sum(contracts)::integer AS contracts, count(*)::integer AS suppliers,
        sum(amount)::numeric(18, 2) AS amount, max(amount)::numeric(18, 2) AS top_amount
    FROM province.contract_part_recounted
    GROUP BY pole_id, span, category_code, grade;

CREATE FUNCTION province.recount_contracts() RETURNS void
    LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM province.contract_part;
    DELETE FROM province.contract_cell;
    INSERT INTO province.contract_part (pole_id, span, category_code, grade, supplier_identity, contracts, amount)
    SELECT pole_id, span, category_code, grade, supplier_identity, contracts, amount FROM province.contract_part_recounted;
    INSERT INTO province.contract_cell (pole_id, span, category_code, grade, contracts, suppliers, amount, top_amount)
    SELECT pole_id, span, category_code, grade, sum(contracts), count(*), sum(amount), max(amount)
    FROM province.contract_part GROUP BY pole_id, span, category_code, grade;
$$;
