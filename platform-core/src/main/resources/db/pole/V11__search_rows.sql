-- A search reads one row per offering: what it needs of the enterprise stands there too, kept equal by triggers so that no
-- writer can forget it. How many contracts of an enterprise are public follows the contracts themselves.

ALTER TABLE offering_document
    ADD COLUMN identity uuid,
    ADD COLUMN sort_key text COLLATE "C",
    ADD COLUMN municipality_code text,
    ADD COLUMN territory_code text,
    ADD COLUMN region_code text,
    ADD COLUMN legal_form text,
    ADD COLUMN social_purpose text,
    ADD COLUMN confirmed_on date,
    ADD COLUMN public_contracts integer NOT NULL DEFAULT 0;

CREATE FUNCTION copy_supplier_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT d.identity, d.sort_key, d.municipality_code, d.territory_code, d.region_code, d.legal_form, d.social_purpose,
        d.confirmed_on, d.public_contracts
    INTO NEW.identity, NEW.sort_key, NEW.municipality_code, NEW.territory_code, NEW.region_code, NEW.legal_form,
        NEW.social_purpose, NEW.confirmed_on, NEW.public_contracts
    FROM ${flyway:defaultSchema}.supplier_document d WHERE d.supplier_id = NEW.supplier_id;
    RETURN NEW;
END $$;
CREATE TRIGGER offering_document_of_supplier BEFORE INSERT OR UPDATE ON offering_document
    FOR EACH ROW EXECUTE FUNCTION copy_supplier_document();

CREATE FUNCTION copy_public_contracts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ${flyway:defaultSchema}.offering_document SET public_contracts = NEW.public_contracts
    WHERE supplier_id = NEW.supplier_id;
    RETURN NULL;
END $$;
CREATE TRIGGER supplier_document_proof AFTER UPDATE OF public_contracts ON supplier_document
    FOR EACH ROW WHEN (OLD.public_contracts <> NEW.public_contracts) EXECUTE FUNCTION copy_public_contracts();

CREATE FUNCTION count_public_contracts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_supplier uuid;
    v_contracts integer;
BEGIN
    FOREACH v_supplier IN ARRAY CASE TG_OP
        WHEN 'INSERT' THEN ARRAY[NEW.supplier_id]
        WHEN 'DELETE' THEN ARRAY[OLD.supplier_id]
        ELSE ARRAY[OLD.supplier_id, NEW.supplier_id] END
    LOOP
        SELECT count(*) INTO v_contracts FROM ${flyway:defaultSchema}.contract c
        WHERE c.supplier_id = v_supplier AND c.answer = 'confirmed' AND c.buyer_allows_public AND c.supplier_allows_public;
        UPDATE ${flyway:defaultSchema}.supplier_document SET public_contracts = v_contracts
        WHERE supplier_id = v_supplier AND public_contracts <> v_contracts;
        IF FOUND THEN
            PERFORM province.publish_listing_proof(v_supplier, v_contracts);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER contract_proof AFTER INSERT OR DELETE OR UPDATE OF answer, buyer_allows_public, supplier_allows_public, supplier_id
    ON contract FOR EACH ROW EXECUTE FUNCTION count_public_contracts();

UPDATE offering_document SET public_contracts = public_contracts;
