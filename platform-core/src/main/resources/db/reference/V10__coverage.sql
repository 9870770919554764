-- Where an offering is delivered, in as few tokens as say it.

CREATE FUNCTION reference.coverage(kinds text[], codes text[], radii integer[]) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH area AS (
        SELECT a.kind, COALESCE(m.successor_code, a.code) AS code, a.km
        FROM unnest(kinds, codes, radii) AS a (kind, code, km)
        LEFT JOIN reference.municipality m ON m.code = a.code AND a.kind IN ('municipality', 'radius')
    ), centre AS (
        SELECT area.code, area.km, m.territory_code, m.latitude IS NOT NULL AS exact,
            COALESCE(m.latitude, t.latitude) AS latitude, COALESCE(m.longitude, t.longitude) AS longitude
        FROM area
        JOIN reference.municipality m ON m.code = area.code
        JOIN reference.territory t ON t.code = m.territory_code
        WHERE area.kind = 'radius'
    ), near AS (
        SELECT DISTINCT t.code, centre.exact
        FROM centre JOIN reference.territory t ON t.valid_to IS NULL
        WHERE centre.km >= GREATEST(20, reference.distance_km(centre.latitude, centre.longitude, t.latitude, t.longitude))
    ), reached AS (
        SELECT m.code, m.territory_code, m.is_municipality
        FROM area JOIN reference.municipality m ON m.code = area.code
        WHERE area.kind IN ('municipality', 'radius')
        UNION
        SELECT m.code, m.territory_code, m.is_municipality
        FROM centre JOIN reference.municipality m ON m.latitude IS NOT NULL AND m.valid_to IS NULL
        WHERE centre.exact
            AND centre.km >= reference.distance_km(centre.latitude, centre.longitude, m.latitude, m.longitude)
        UNION
        SELECT m.code, m.territory_code, m.is_municipality
        FROM near JOIN reference.municipality m ON m.territory_code = near.code AND m.valid_to IS NULL
        WHERE NOT near.exact OR m.latitude IS NULL
    ), whole_territory AS (
        SELECT area.code FROM area WHERE area.kind = 'territory'
        UNION
        SELECT reached.territory_code FROM reached
        WHERE reached.is_municipality
        GROUP BY reached.territory_code
        HAVING count(*) = (
            SELECT count(*) FROM reference.municipality m
            WHERE m.territory_code = reached.territory_code AND m.is_municipality AND m.valid_to IS NULL)
    ), whole_region AS (
        SELECT area.code FROM area WHERE area.kind = 'region'
        UNION
        SELECT t.region_code
        FROM whole_territory JOIN reference.territory t ON t.code = whole_territory.code AND t.valid_to IS NULL
        GROUP BY t.region_code
        HAVING count(*) = (
            SELECT count(*) FROM reference.territory other
            WHERE other.region_code = t.region_code AND other.valid_to IS NULL)
    ), everywhere AS (
        SELECT EXISTS (SELECT FROM area WHERE area.kind = 'quebec')
            OR (SELECT count(*) FROM whole_region) >=
                (SELECT count(*) FROM reference.region WHERE valid_to IS NULL) AS holds
    ), token AS (
        SELECT 'q' AS token FROM everywhere WHERE holds
        UNION ALL
        SELECT 'r' || whole_region.code FROM whole_region, everywhere WHERE NOT holds
        UNION ALL
        SELECT 't' || t.code
        FROM whole_territory JOIN reference.territory t ON t.code = whole_territory.code, everywhere
        WHERE NOT holds AND t.region_code NOT IN (SELECT code FROM whole_region)
        UNION ALL
        SELECT 'm' || reached.code
        FROM reached JOIN reference.territory t ON t.code = reached.territory_code, everywhere
        WHERE NOT holds AND t.region_code NOT IN (SELECT code FROM whole_region)
            AND t.code NOT IN (SELECT code FROM whole_territory)
    )
    SELECT COALESCE(array_agg(token.token ORDER BY token.token), '{}') FROM token;
END;
COMMENT ON FUNCTION reference.coverage(text[], text[], integer[]) IS
    'Service areas as tokens: q all Québec, r05 a region, t320 a territory, m39062 a municipality; the largest that holds. A place is covered when one of its own tokens (itself and what it lies in) is among them. A radius reaches a municipality by its point where both points are known; otherwise by the centres of the territories, never under 20 km.';
