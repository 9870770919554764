package quebec.esja.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Writes by what a listed enterprise of the Pôle is found.
final class DocumentSql {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// Those who agree to be named among the clients of the offering `o`.
    private static final String CLIENTS =
            "(SELECT string_agg(f.client, ' ') FROM offering_reference f WHERE f.offering_id = o.id AND f.named)";

    private static final String SUPPLIER =
            """
            INSERT INTO supplier_document (supplier_id, identity, name, sort_key, municipality_code, territory_code, region_code,
                legal_form, social_purpose, confirmed_on, size_band, accepts_tenders, labels, towns, public_contracts, words)
            SELECT s.id, s.id, s.name, reference.fold(s.name), m.code, t.code, t.region_code, s.legal_form, s.social_purpose, s.confirmed_on,
                s.size_band, s.accepts_tenders, held.labels, stands.towns,
                (SELECT count(*) FROM contract c WHERE c.supplier_id = s.id AND c.answer = 'confirmed'
                    AND c.buyer_allows_public AND c.supplier_allows_public),
                reference.search_vector(s.name || ' ' || s.legal_name || ' ' || coalesce(s.neq, ''),
                    said.titles, said.keywords || ' ' || reference.label_words(held.labels),
                    m.name || ' ' || t.name || ' ' || r.name_fr || ' ' || reference.place_words(stands.towns),
                    s.description_fr || ' ' || s.description_en || ' ' || said.descriptions)
            FROM supplier s
            JOIN reference.municipality m ON m.code = s.municipality_code
            JOIN reference.territory t ON t.code = m.territory_code
            JOIN reference.region r ON r.code = t.region_code
            CROSS JOIN LATERAL (
                SELECT coalesce(string_agg(o.title || ' ' || o.title_en, ' '), '') AS titles,
                    coalesce(string_agg(concat_ws(' ', o.keywords, o.unspsc, o.unspsc_label, c.name_fr, c.name_en,
                        g.code, g.name_fr, g.name_en), ' '), '') AS keywords,
                    coalesce(string_agg(concat_ws(' ', o.description, %1$s), ' '), '') AS descriptions
                FROM offering o JOIN reference.category c ON c.code = o.category_code
                LEFT JOIN reference.seao_category g ON g.code = o.seao_category
                WHERE o.supplier_id = s.id) AS said
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(h.label_code ORDER BY h.label_code), '{}') AS labels
                FROM supplier_label h
                WHERE h.supplier_id = s.id AND (h.expires_on IS NULL OR h.expires_on >= ?::date)) AS held
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(DISTINCT e.municipality_code), '{}') AS towns
                FROM establishment e WHERE e.supplier_id = s.id) AS stands
            WHERE s.id = ANY (?::uuid[]) AND s.status = 'listed'
            """
                    .formatted(CLIENTS);

    /// Many offerings share their areas: what these cover is computed once.
    private static final String OFFERINGS =
            """
            WITH area AS MATERIALIZED (
                SELECT a.offering_id, array_agg(a.kind ORDER BY a.kind, a.code) AS kinds,
                    array_agg(a.code ORDER BY a.kind, a.code) AS codes,
                    array_agg(a.radius_km ORDER BY a.kind, a.code) AS radii
                FROM offering o JOIN service_area a ON a.offering_id = o.id
                WHERE o.supplier_id = ANY (?::uuid[])
                GROUP BY a.offering_id
            ), covered AS MATERIALIZED (
                SELECT kinds, codes, radii, reference.coverage(kinds, codes, radii) AS coverage
                FROM (SELECT DISTINCT kinds, codes, radii FROM area) AS apart
            )
            INSERT INTO offering_document (offering_id, supplier_id, category_code, mode, coverage, words)
            SELECT o.id, s.id, o.category_code, o.mode, coalesce(covered.coverage, '{}'),
                reference.search_vector(s.name || ' ' || s.legal_name || ' ' || coalesce(s.neq, ''),
                    o.title || ' ' || o.title_en,
                    concat_ws(' ', o.keywords, o.unspsc, o.unspsc_label, c.name_fr, c.name_en, g.code, g.name_fr, g.name_en,
                        reference.label_words(d.labels)),
                    m.name || ' ' || t.name || ' ' || r.name_fr || ' ' || reference.place_words(d.towns),
                    concat_ws(' ', o.description, s.description_fr, s.description_en, %1$s))
            FROM supplier s
            JOIN supplier_document d ON d.supplier_id = s.id
            JOIN reference.municipality m ON m.code = s.municipality_code
            JOIN reference.territory t ON t.code = m.territory_code
            JOIN reference.region r ON r.code = t.region_code
            JOIN offering o ON o.supplier_id = s.id
            JOIN reference.category c ON c.code = o.category_code
            LEFT JOIN reference.seao_category g ON g.code = o.seao_category
            LEFT JOIN area ON area.offering_id = o.id
            LEFT JOIN covered USING (kinds, codes, radii)
            WHERE s.id = ANY (?::uuid[]) AND s.status = 'listed'
            """
                    .formatted(CLIENTS);

    private static final String WORDS =
            """
            INSERT INTO supplier_word (supplier_id, word, label)
            SELECT said.supplier_id, w.word, min(w.label)
            FROM (
                SELECT s.id AS supplier_id, s.name || ' ' || s.legal_name AS said FROM supplier s
                WHERE s.id = ANY (?::uuid[]) AND s.status = 'listed'
                UNION ALL
                SELECT d.supplier_id, reference.label_words(d.labels) FROM supplier_document d
                WHERE d.supplier_id = ANY (?::uuid[])
                UNION ALL
                SELECT s.id, o.title || ' ' || o.title_en || ' ' || o.keywords || ' ' || o.unspsc_label
                FROM supplier s JOIN offering o ON o.supplier_id = s.id
                WHERE s.id = ANY (?::uuid[]) AND s.status = 'listed') AS said,
                reference.lexicon_words(said.said) AS w
            GROUP BY said.supplier_id, w.word
            """;

    /// Makes the documents those of the enterprises as they stand; none for those that are not listed.
    ///
    /// @param now the labels that hold then count
    void refresh(Collection<SupplierId> suppliers, Instant now) {
        var dsl = TenantTransactions.dsl();
        UUID[] ids = suppliers.stream().map(SupplierId::value).toArray(UUID[]::new);
        dsl.execute(
                "DELETE FROM supplier_document WHERE supplier_id = ANY (?::uuid[])", (Object) ids);
        dsl.execute(SUPPLIER, LocalDate.ofInstant(now, QUEBEC), ids);
        dsl.execute(OFFERINGS, ids, ids);
        dsl.execute(WORDS, ids, ids, ids);
    }

    /// Tells the province how many contracts of each just published are public.
    void publishProof(Collection<SupplierId> suppliers) {
        TenantTransactions.dsl()
                .fetch(
                        """
                        SELECT province.publish_listing_proof(d.supplier_id, d.public_contracts)
                        FROM supplier_document d WHERE d.supplier_id = ANY (?::uuid[]) AND d.public_contracts > 0
                        """,
                        (Object) suppliers.stream().map(SupplierId::value).toArray(UUID[]::new));
    }
}
