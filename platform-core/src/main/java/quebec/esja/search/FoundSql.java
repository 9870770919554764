package quebec.esja.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.territory.Place;

/// Reads what a page of results shows, in two queries however many results; a place that was asked for takes a third.
final class FoundSql {

    /// The best of each enterprise comes first; where its words stand and its title marked are read of that one alone.
    private static final String BEST_FIRST =
            """
            SELECT supplier_id, offering_id, title, title_en, category_code, matches, delivers, %s, %s, %s
            FROM (SELECT *, row_number() OVER (PARTITION BY supplier_id
                    ORDER BY delivers DESC, matches DESC, fit DESC, position) AS place
                FROM answer) AS placed
            ORDER BY supplier_id, place
            """;

    /// The widest area of the best offering, and how many it has.
    private static final String REACH =
            """
            CASE WHEN place = 1 THEN (SELECT (array_agg(a.kind || ' ' || a.code || ' ' || coalesce(a.radius_km, 0) ORDER BY
                    array_position(ARRAY['quebec', 'region', 'territory', 'radius', 'municipality'], a.kind), a.code))[1]
                    || ' ' || count(*) FROM %s a WHERE a.offering_id = placed.offering_id) END
            """;

    private static final String IN =
            """
            CASE WHEN place = 1 AND matches THEN
                CASE WHEN ts_filter(words, '{a}') @@ (SELECT q FROM asked) THEN 'NAME'
                    WHEN ts_filter(words, '{a,b}') @@ (SELECT q FROM asked) THEN 'OFFERING'
                    WHEN ts_filter(words, '{a,b,c}') @@ (SELECT q FROM asked) THEN 'KEYWORDS' ELSE 'DESCRIPTION' END END
            """;

    private static final List<Field<?>> ANSWER =
            SearchSql.columns(
                    UUID.class,
                    UUID.class,
                    String.class,
                    String.class,
                    String.class,
                    Boolean.class,
                    Boolean.class,
                    String.class,
                    String.class,
                    String.class);

    /// An offering of a result, and how it answers.
    ///
    /// @param in     where the words stand, of the best offering when it holds them
    /// @param marked the words in its title, of the best offering
    private record Answer(
            UUID offering,
            LocalizedText title,
            String category,
            boolean matches,
            boolean delivers,
            Optional<Found.MatchedIn> in,
            Optional<Highlight> marked,
            Optional<Found.Reach> reach) {}

    List<Found> read(
            SearchScopeSql scope,
            List<UUID> identities,
            SupplierSearch search,
            SearchSql.Words words,
            Optional<Place> place) {
        if (identities.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Record>> rows = new LinkedHashMap<>();
        Set<UUID> suppliers = new LinkedHashSet<>();
        for (Record row : ListingRowSql.rows(scope, identities, words)) {
            rows.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>()).add(row);
            suppliers.add(row.get(1, UUID.class));
        }
        Map<UUID, List<Answer>> answers = answers(scope, suppliers, search, words, place);
        Map<UUID, ServiceArea> areas =
                place.isPresent() ? areas(scope, answers, place.get()) : Map.of();
        List<Found> found = new ArrayList<>();
        for (UUID identity : identities) {
            List<Record> theirs = rows.getOrDefault(identity, List.of());
            if (!theirs.isEmpty()) {
                Record shown = shown(theirs, answers);
                UUID supplier = shown.get(1, UUID.class);
                found.add(
                        found(
                                shown,
                                theirs,
                                answers.getOrDefault(supplier, List.of()),
                                areas,
                                words.present()));
            }
        }
        return found;
    }

    /// Of the listings of one enterprise, the one that answers; the freshest when several do.
    private static Record shown(List<Record> listings, Map<UUID, List<Answer>> answers) {
        return listings.stream()
                .filter(row ->
                        answers.getOrDefault(row.get(1, UUID.class), List.of()).stream()
                                .findFirst()
                                .filter(best -> best.matches() && best.delivers())
                                .isPresent())
                .findFirst()
                .orElse(listings.getFirst());
    }

    /// The offerings of each enterprise, those that answer first.
    private static Map<UUID, List<Answer>> answers(
            SearchScopeSql scope,
            Set<UUID> suppliers,
            SupplierSearch search,
            SearchSql.Words words,
            Optional<Place> place) {
        List<Object> bindings = new ArrayList<>();
        String asked = SearchSql.asked(words, bindings);
        String fits =
                words.present()
                        ? "d.words @@ (SELECT q FROM asked) AS matches, %s AS fit"
                                .formatted(SearchSql.fit("d.words", words))
                        : "true AS matches, 0 AS fit";
        String delivers = "true";
        if (place.isPresent()) {
            delivers = "d.coverage && ?::text[]";
            bindings.add(PlaceTokens.of(place.get()).array());
        }
        String mode = search.mode().map(OfferingMode::code).orElse("");
        bindings.addAll(List.of(search.category(), search.category(), mode, mode));
        String sold =
                switch (scope) {
                    case SearchScopeSql.OnePole _ -> "offering o ON o.id = d.offering_id";
                    case SearchScopeSql.Province _ ->
                            "listing_offering o ON o.offering_id = d.offering_id";
                };
        bindings.add(suppliers.toArray(UUID[]::new));
        String sql =
                (words.present() ? asked + ", answer" : "WITH answer")
                        + """
                         AS MATERIALIZED (
                            SELECT d.supplier_id, d.offering_id, o.title, o.title_en, d.category_code, d.words, o.position, %s,
                                %s AND (? = '' OR d.category_code = ?) AND (? = '' OR d.mode IN (?, 'sale-and-rental')) AS delivers
                            FROM offering_document d JOIN %s
                            WHERE d.supplier_id = ANY (?::uuid[]))
                        """
                                .formatted(fits, delivers, sold)
                        + BEST_FIRST.formatted(
                                words.present() ? IN : "NULL",
                                words.present()
                                        ? "CASE WHEN place = 1 THEN %s END"
                                                .formatted(SearchSql.MARKED.formatted("title"))
                                        : "CASE WHEN place = 1 THEN title END",
                                place.isPresent() ? "NULL" : REACH.formatted(areaTable(scope)));
        Map<UUID, List<Answer>> answers = new HashMap<>();
        for (Record row : scope.dsl().resultQuery(sql, bindings.toArray()).coerce(ANSWER).fetch()) {
            answers.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>())
                    .add(
                            new Answer(
                                    row.get(1, UUID.class),
                                    new LocalizedText(
                                            row.get(2, String.class), row.get(3, String.class)),
                                    row.get(4, String.class),
                                    row.get(5, Boolean.class),
                                    row.get(6, Boolean.class),
                                    Optional.ofNullable(row.get(7, String.class))
                                            .map(Found.MatchedIn::valueOf),
                                    Optional.ofNullable(row.get(8, String.class))
                                            .map(Highlight::read),
                                    Optional.ofNullable(row.get(9, String.class))
                                            .map(FoundSql::reach)));
        }
        return answers;
    }

    private static Found.Reach reach(String said) {
        String[] words = said.split(" ", -1);
        return new Found.Reach(
                ServiceArea.of(words[0], words[1], Integer.parseInt(words[2])),
                Integer.parseInt(words[3]) - 1);
    }

    private static String areaTable(SearchScopeSql scope) {
        return scope instanceof SearchScopeSql.Province ? "listing_area" : "service_area";
    }

    /// The smallest area of each best offering that holds the place. When it has but one, that is the one.
    private static Map<UUID, ServiceArea> areas(
            SearchScopeSql scope, Map<UUID, List<Answer>> answers, Place place) {
        UUID[] offerings =
                answers.values().stream()
                        .map(theirs -> theirs.getFirst().offering())
                        .toArray(UUID[]::new);
        Map<UUID, ServiceArea> areas = new HashMap<>();
        scope.dsl()
                .fetch(
                        """
                        SELECT a.offering_id, a.kind, a.code, coalesce(a.radius_km, 0)
                        FROM (SELECT offering_id, kind, code, radius_km, count(*) OVER (PARTITION BY offering_id) AS areas
                            FROM %s WHERE offering_id = ANY (?::uuid[])) AS a
                        JOIN offering_document d ON d.offering_id = a.offering_id
                        WHERE d.coverage && ?::text[] AND (a.areas = 1
                            OR reference.coverage(ARRAY[a.kind], ARRAY[a.code], ARRAY[a.radius_km]) && ?::text[])
                        ORDER BY array_position(ARRAY['municipality', 'radius', 'territory', 'region', 'quebec'], a.kind)
                        """
                                .formatted(areaTable(scope)),
                        offerings,
                        PlaceTokens.of(place).array(),
                        PlaceTokens.of(place).array())
                .forEach(row ->
                        areas.putIfAbsent(
                                row.get(0, UUID.class),
                                ServiceArea.of(
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, Integer.class))));
        return areas;
    }

    private static Found found(
            Record shown,
            List<Record> listings,
            List<Answer> answers,
            Map<UUID, ServiceArea> areas,
            boolean asked) {
        Optional<Answer> best = answers.stream().findFirst();
        Optional<Found.MatchedIn> in =
                asked
                        ? best.flatMap(Answer::in)
                                .or(() -> Optional.of(Found.MatchedIn.DESCRIPTION))
                        : Optional.empty();
        return new Found(
                new SupplierId(shown.get(1, UUID.class)),
                Highlight.read(shown.get(14, String.class)),
                shown.get(3, String.class),
                new LocalizedText(shown.get(4, String.class), shown.get(5, String.class)),
                answers.stream().map(Answer::category).distinct().toList(),
                answers.stream().map(Answer::title).toList(),
                new Found.Why(
                        in,
                        best.flatMap(Answer::marked),
                        best.flatMap(answer -> Optional.ofNullable(areas.get(answer.offering()))),
                        best.flatMap(Answer::reach)),
                Optional.ofNullable(shown.get(6, LocalDate.class)),
                List.of(shown.get(11, String[].class)),
                shown.get(12, String.class),
                shown.get(13, String.class),
                shown.get(7, Integer.class),
                ListingRowSql.logo(shown),
                listings.stream()
                        .map(row ->
                                new Found.Listing(
                                        new SupplierId(row.get(1, UUID.class)),
                                        row.get(9, String.class),
                                        row.get(10, String.class),
                                        row.get(8, String.class)))
                        .toList());
    }
}
