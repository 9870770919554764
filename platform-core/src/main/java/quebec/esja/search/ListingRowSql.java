package quebec.esja.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.PictureId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.PictureWords;

/// Reads the listings of the enterprises that a search found: identity, id, name, municipality, descriptions, freshness, proof,
/// address, Pôle, labels, NEQ, telephone, name with the words marked, logo.
final class ListingRowSql {

    private static final String IN_A_POLE =
            """
            SELECT d.identity, d.supplier_id, d.name, d.municipality_code, s.description_fr, s.description_en,
                d.confirmed_on, d.public_contracts, s.slug, '' AS pole_slug, '' AS pole_name, d.labels,
                coalesce(s.neq, ''), coalesce(s.phone, ''), %s,
                logo.id, logo.credit, logo.sides, logo.widths, logo.heights
            FROM supplier_document d JOIN supplier s ON s.id = d.supplier_id
            LEFT JOIN LATERAL (
                SELECT p.id, p.credit, array_agg(r.side ORDER BY r.side) AS sides, array_agg(r.width ORDER BY r.side) AS widths,
                    array_agg(r.height ORDER BY r.side) AS heights
                FROM picture p JOIN picture_rendition r ON r.picture_id = p.id
                WHERE p.supplier_id = s.id AND p.logo AND p.removed_at IS NULL
                GROUP BY p.id) AS logo ON true
            WHERE d.identity = ANY (?::uuid[])
            """;

    /// A logo is asked of its own Pôle alone.
    private static final String IN_THE_PROVINCE =
            """
            SELECT d.identity, d.supplier_id, d.name, d.municipality_code, l.description_fr, l.description_en,
                d.confirmed_on, d.public_contracts, l.slug, pole.slug AS pole_slug, pole.name AS pole_name, d.labels,
                coalesce(l.neq, ''), '', %s, NULL::uuid, NULL, NULL::integer[], NULL::integer[], NULL::integer[]
            FROM supplier_document d
            JOIN listing l ON l.pole_id = d.pole_id AND l.supplier_id = d.supplier_id
            JOIN pole ON pole.pole_id = d.pole_id
            WHERE d.identity = ANY (?::uuid[]) AND d.pole_id = ANY (?::uuid[])
            ORDER BY d.confirmed_on DESC NULLS LAST, pole.name
            """;

    private static final List<Field<?>> ROW =
            SearchSql.columns(
                    UUID.class,
                    UUID.class,
                    String.class,
                    String.class,
                    String.class,
                    String.class,
                    LocalDate.class,
                    Integer.class,
                    String.class,
                    String.class,
                    String.class,
                    String[].class,
                    String.class,
                    String.class,
                    String.class,
                    UUID.class,
                    String.class,
                    Integer[].class,
                    Integer[].class,
                    Integer[].class);

    private ListingRowSql() {}

    /// In no order of their own in a Pôle; in the province the freshest first.
    static List<Record> rows(SearchScopeSql scope, List<UUID> identities, SearchSql.Words words) {
        List<Object> bindings = new ArrayList<>();
        String asked = SearchSql.asked(words, bindings);
        String name = words.present() ? SearchSql.MARKED.formatted("d.name") : "d.name";
        bindings.add(identities.toArray(UUID[]::new));
        String sql =
                switch (scope) {
                    case SearchScopeSql.OnePole _ -> IN_A_POLE;
                    case SearchScopeSql.Province province -> {
                        bindings.add(province.poles());
                        yield IN_THE_PROVINCE;
                    }
                };
        return List.copyOf(
                scope.dsl()
                        .resultQuery(asked + sql.formatted(name), bindings.toArray())
                        .coerce(ROW)
                        .fetch());
    }

    /// In the search of a Pôle, when there is one.
    static Optional<Picture> logo(Record row) {
        UUID id = row.get(15, UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        Integer[] sides = row.get(17, Integer[].class);
        Integer[] widths = row.get(18, Integer[].class);
        Integer[] heights = row.get(19, Integer[].class);
        return Optional.of(
                new Picture(
                        new PictureId(id),
                        new PicturePlace.Logo(),
                        new PictureWords(LocalizedText.EMPTY, row.get(16, String.class), true),
                        IntStream.range(0, sides.length)
                                .mapToObj(i -> new Picture.Size(sides[i], widths[i], heights[i]))
                                .toList()));
    }
}
