CREATE FUNCTION reference.place_words(codes text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT COALESCE(pg_catalog.string_agg(m.name || ' ' || t.name || ' ' || r.name_fr, ' ' ORDER BY m.code), '')
    FROM reference.municipality m
    JOIN reference.territory t ON t.code = m.territory_code
    JOIN reference.region r ON r.code = t.region_code
    WHERE m.code = ANY (codes);
END;
COMMENT ON FUNCTION reference.place_words(text[]) IS 'The names of those municipalities, of their MRC and of their regions, by which what stands there is found.';
