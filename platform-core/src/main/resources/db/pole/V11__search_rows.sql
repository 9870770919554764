-- What searches count is kept in memory and stays exact as long as this has not moved. Written when the transaction commits,
-- so that a long one, an import, makes nobody wait.
CREATE TABLE listings_version (
    of_all boolean PRIMARY KEY DEFAULT true CHECK (of_all),
    version bigint NOT NULL
);
COMMENT ON TABLE listings_version IS 'One row: the transaction that last changed the documents.';
INSERT INTO listings_version (version) VALUES (0);
CREATE FUNCTION mark_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ${flyway:defaultSchema}.listings_version SET version = pg_current_xact_id()::text::bigint
    WHERE version <> pg_current_xact_id()::text::bigint;
    IF FOUND THEN
        -- Once in a transaction, and after whoever held the row above: what the others wrote is seen.
        WITH held AS (
            SELECT word, min(label) AS label FROM ${flyway:defaultSchema}.supplier_word GROUP BY word
        ), gone AS (
            DELETE FROM ${flyway:defaultSchema}.listed_word AS listed
            WHERE NOT EXISTS (SELECT FROM held WHERE held.word = listed.word)
        )
        INSERT INTO ${flyway:defaultSchema}.listed_word (word, label)
        SELECT word, label FROM held EXCEPT SELECT word, label FROM ${flyway:defaultSchema}.listed_word
        ON CONFLICT (word) DO UPDATE SET label = excluded.label;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER supplier_document_marked AFTER INSERT OR UPDATE OR DELETE ON supplier_document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION mark_listings();

-- How many contracts of an enterprise are public follows the contracts themselves, so that no writer can forget it.

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
