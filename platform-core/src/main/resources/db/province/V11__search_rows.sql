-- As in a Pôle: a search reads one row per offering, which holds what it needs of the enterprise.

ALTER TABLE province.offering_document
    ADD COLUMN pole_id uuid,
    ADD COLUMN identity uuid,
    ADD COLUMN sort_key text COLLATE "C",
    ADD COLUMN municipality_code text,
    ADD COLUMN territory_code text,
    ADD COLUMN region_code text,
    ADD COLUMN legal_form text,
    ADD COLUMN social_purpose text,
    ADD COLUMN confirmed_on date,
    ADD COLUMN public_contracts integer NOT NULL DEFAULT 0;

CREATE FUNCTION province.copy_supplier_document() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SELECT d.pole_id, d.identity, d.sort_key, d.municipality_code, d.territory_code, d.region_code, d.legal_form,
        d.social_purpose, d.confirmed_on, d.public_contracts
    INTO NEW.pole_id, NEW.identity, NEW.sort_key, NEW.municipality_code, NEW.territory_code, NEW.region_code,
        NEW.legal_form, NEW.social_purpose, NEW.confirmed_on, NEW.public_contracts
    FROM province.supplier_document d WHERE d.supplier_id = NEW.supplier_id;
    RETURN NEW;
END $$;
CREATE TRIGGER offering_document_of_supplier BEFORE INSERT OR UPDATE ON province.offering_document
    FOR EACH ROW EXECUTE FUNCTION province.copy_supplier_document();

CREATE FUNCTION province.copy_public_contracts() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE province.offering_document SET public_contracts = NEW.public_contracts WHERE supplier_id = NEW.supplier_id;
    RETURN NULL;
END $$;
CREATE TRIGGER supplier_document_proof AFTER UPDATE OF public_contracts ON province.supplier_document
    FOR EACH ROW WHEN (OLD.public_contracts <> NEW.public_contracts) EXECUTE FUNCTION province.copy_public_contracts();

UPDATE province.offering_document SET public_contracts = public_contracts;
