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
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.territory.Place;

/// Reads what a page of results shows, in three queries however many results.
final class FoundSql {

    private static final String HEADLINE =
            "ts_headline('reference.french_folded', %s, ?::tsquery, 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003')";

    private static final String IN_A_POLE =
            """
            SELECT d.identity, d.supplier_id, d.name, d.municipality_code, s.description_fr, s.description_en,
                d.confirmed_on, d.public_contracts, s.slug, '' AS pole_slug, '' AS pole_name, d.labels,
                coalesce(s.neq, '') AS neq, coalesce(s.phone, '') AS phone
            FROM supplier_document d JOIN supplier s ON s.id = d.supplier_id
            WHERE d.identity = ANY (?::uuid[])
            """;

    private static final String IN_THE_PROVINCE =
            """
            SELECT d.identity, d.supplier_id, d.name, d.municipality_code, l.description_fr, l.description_en,
                d.confirmed_on, d.public_contracts, l.slug, pole.slug AS pole_slug, pole.name AS pole_name, d.labels,
                coalesce(l.neq, '') AS neq, '' AS phone
            FROM supplier_document d
            JOIN listing l ON l.pole_id = d.pole_id AND l.supplier_id = d.supplier_id
            JOIN pole ON pole.pole_id = d.pole_id
            WHERE d.identity = ANY (?::uuid[]) AND d.pole_id = ANY (?::uuid[])
            ORDER BY d.confirmed_on DESC NULLS LAST, pole.name
            """;

    /// An offering of a result, and how it answers.
    private record Answer(
            UUID supplier,
            UUID offering,
            LocalizedText title,
            String category,
            boolean matches,
            boolean delivers,
            double fit,
            Optional<Found.MatchedIn> in,
            Optional<Found.Reach> reach) {}

    /// The widest area of an offering, and how many it has.
    private static final String REACH =
            """
            , (SELECT (array_agg(a.kind || ' ' || a.code || ' ' || coalesce(a.radius_km, 0) ORDER BY
                    array_position(ARRAY['quebec', 'region', 'territory', 'radius', 'municipality'], a.kind), a.code))[1]
                    || ' ' || count(*) FROM %s a WHERE a.offering_id = d.offering_id)
            """;

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
        for (Record row : rows(scope, identities)) {
            rows.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>()).add(row);
            suppliers.add(row.get(1, UUID.class));
        }
        Map<UUID, List<Answer>> answers = answers(scope, suppliers, search, words, place);
        Map<UUID, String> said = new LinkedHashMap<>();
        best(answers).forEach(answer -> said.put(answer.offering(), answer.title().fr()));
        rows.values()
                .forEach(listings ->
                        listings.forEach(
                                row -> said.put(row.get(1, UUID.class), row.get(2, String.class))));
        Map<UUID, Highlight> marked = marked(scope, said, words);
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
                                marked,
                                areas,
                                words.present()));
            }
        }
        return found;
    }

    private static List<Record> rows(SearchScopeSql scope, List<UUID> identities) {
        UUID[] wanted = identities.toArray(UUID[]::new);
        return switch (scope) {
            case SearchScopeSql.OnePole pole ->
                    List.copyOf(pole.dsl().fetch(IN_A_POLE, (Object) wanted));
            case SearchScopeSql.Province province ->
                    List.copyOf(province.dsl().fetch(IN_THE_PROVINCE, wanted, province.poles()));
        };
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
        boolean province = scope instanceof SearchScopeSql.Province;
        StringBuilder sql =
                new StringBuilder(
                        "SELECT d.supplier_id, d.offering_id, o.title, o.title_en, d.category_code");
        List<Object> bindings = new ArrayList<>();
        String query = words.text();
        if (words.present()) {
            sql.append(
                    """
                    , d.words @@ ?::tsquery, %s,
                    CASE WHEN ts_filter(d.words, '{a}') @@ ?::tsquery THEN 'NAME'
                        WHEN ts_filter(d.words, '{a,b}') @@ ?::tsquery THEN 'OFFERING'
                        WHEN ts_filter(d.words, '{a,b,c}') @@ ?::tsquery THEN 'KEYWORDS' ELSE 'DESCRIPTION' END
                    """
                            .formatted(
                                    SearchSql.fit("d.words", words, "?::tsquery", "?::tsquery")));
            bindings.addAll(List.of(query, query));
            if (words.widened()) {
                bindings.add(words.typed());
            }
            bindings.addAll(List.of(query, query, query));
        } else {
            sql.append(", true, 0, ''");
        }
        if (place.isPresent()) {
            sql.append(", d.coverage && ?::text[]");
            bindings.add(PlaceTokens.of(place.get()).array());
        } else {
            sql.append(", true");
        }
        sql.append(
                " AND (? = '' OR d.category_code = ?) AND (? = '' OR d.mode IN (?, 'sale-and-rental'))");
        String mode = search.mode().map(OfferingMode::code).orElse("");
        bindings.addAll(List.of(search.category(), search.category(), mode, mode));
        sql.append(place.isPresent() ? ", ''" : REACH.formatted(areaTable(scope)));
        sql.append(" FROM offering_document d JOIN ");
        sql.append(
                province
                        ? "listing_offering o ON o.offering_id = d.offering_id"
                        : "offering o ON o.id = d.offering_id");
        sql.append(
                " WHERE d.supplier_id = ANY (?::uuid[]) ORDER BY d.supplier_id, 9 DESC, 6 DESC, 7 DESC, o.position");
        bindings.add(suppliers.toArray(UUID[]::new));
        Map<UUID, List<Answer>> answers = new HashMap<>();
        for (Record row : scope.dsl().fetch(sql.toString(), bindings.toArray())) {
            answers.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>())
                    .add(
                            new Answer(
                                    row.get(0, UUID.class),
                                    row.get(1, UUID.class),
                                    new LocalizedText(
                                            row.get(2, String.class), row.get(3, String.class)),
                                    row.get(4, String.class),
                                    row.get(5, Boolean.class),
                                    row.get(8, Boolean.class),
                                    row.get(6, Double.class),
                                    words.present() && row.get(5, Boolean.class)
                                            ? Optional.of(
                                                    Found.MatchedIn.valueOf(
                                                            row.get(7, String.class)))
                                            : Optional.empty(),
                                    reach(row.get(9, String.class))));
        }
        return answers;
    }

    private static Optional<Found.Reach> reach(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return Optional.empty();
        }
        String[] words = said.split(" ", -1);
        return Optional.of(
                new Found.Reach(
                        ServiceArea.of(words[0], words[1], Integer.parseInt(words[2])),
                        Integer.parseInt(words[3]) - 1));
    }

    private static String areaTable(SearchScopeSql scope) {
        return scope instanceof SearchScopeSql.Province ? "listing_area" : "service_area";
    }

    private static List<Answer> best(Map<UUID, List<Answer>> answers) {
        return answers.values().stream().map(List::getFirst).toList();
    }

    /// The words of the search in names and titles, by the id of the enterprise or of the offering.
    private static Map<UUID, Highlight> marked(
            SearchScopeSql scope, Map<UUID, String> texts, SearchSql.Words words) {
        Map<UUID, Highlight> highlights = new HashMap<>();
        if (!words.present()) {
            texts.forEach((id, text) -> highlights.put(id, Highlight.plain(text)));
            return highlights;
        }
        scope.dsl()
                .fetch(
                        "SELECT said.id, "
                                + HEADLINE.formatted("said.text")
                                + " FROM unnest(?::uuid[], ?::text[]) AS said (id, text)",
                        words.text(),
                        texts.keySet().toArray(UUID[]::new),
                        texts.values().toArray(String[]::new))
                .forEach(row ->
                        highlights.put(
                                row.get(0, UUID.class), Highlight.read(row.get(1, String.class))));
        return highlights;
    }

    /// The smallest area of each best offering that holds the place. When it has but one, that is the one.
    private static Map<UUID, ServiceArea> areas(
            SearchScopeSql scope, Map<UUID, List<Answer>> answers, Place place) {
        UUID[] offerings = best(answers).stream().map(Answer::offering).toArray(UUID[]::new);
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
            Map<UUID, Highlight> marked,
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
                marked.getOrDefault(
                        shown.get(1, UUID.class), Highlight.plain(shown.get(2, String.class))),
                shown.get(3, String.class),
                new LocalizedText(shown.get(4, String.class), shown.get(5, String.class)),
                answers.stream().map(Answer::category).distinct().toList(),
                answers.stream().map(Answer::title).toList(),
                new Found.Why(
                        in,
                        best.map(answer ->
                                marked.getOrDefault(
                                        answer.offering(), Highlight.plain(answer.title().fr()))),
                        best.flatMap(answer -> Optional.ofNullable(areas.get(answer.offering()))),
                        best.flatMap(Answer::reach)),
                Optional.ofNullable(shown.get(6, LocalDate.class)),
                List.of(shown.get(11, String[].class)),
                shown.get(12, String.class),
                shown.get(13, String.class),
                shown.get(7, Integer.class),
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
