-- As in a Pôle: whoever keeps what was read in memory sees here that it is no longer so.
CREATE FUNCTION province.mark_listings() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE province.pole SET listings_version = pg_current_xact_id()::text::bigint
    WHERE pole_id = coalesce(NEW.pole_id, OLD.pole_id) AND listings_version <> pg_current_xact_id()::text::bigint;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER supplier_document_marked AFTER INSERT OR UPDATE OR DELETE ON province.supplier_document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION province.mark_listings();
