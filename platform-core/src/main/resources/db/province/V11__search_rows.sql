-- As in a Pôle: whoever keeps what was read in memory sees here that it is no longer so.
CREATE FUNCTION province.mark_listings() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_pole uuid := coalesce(NEW.pole_id, OLD.pole_id);
BEGIN
    UPDATE province.pole SET listings_version = pg_current_xact_id()::text::bigint
    WHERE pole_id = v_pole AND listings_version <> pg_current_xact_id()::text::bigint;
    IF FOUND THEN
        WITH held AS (
            SELECT w.word, min(w.label) AS label
            FROM province.supplier_document d JOIN province.supplier_word w ON w.supplier_id = d.supplier_id
            WHERE d.pole_id = v_pole
            GROUP BY w.word
        ), gone AS (
            DELETE FROM province.listed_word AS listed
            WHERE listed.pole_id = v_pole AND NOT EXISTS (SELECT FROM held WHERE held.word = listed.word)
        )
        INSERT INTO province.listed_word (pole_id, word, label)
        SELECT v_pole, word, label FROM held EXCEPT SELECT pole_id, word, label FROM province.listed_word WHERE pole_id = v_pole
        ON CONFLICT (pole_id, word) DO UPDATE SET label = excluded.label;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER supplier_document_marked AFTER INSERT OR UPDATE OR DELETE ON province.supplier_document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION province.mark_listings();
