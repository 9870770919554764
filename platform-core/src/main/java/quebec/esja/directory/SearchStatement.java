package quebec.esja.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.territory.Place;

/// The one statement of a search. Offerings that answer are gathered with the filters each passes; folded into one row per
/// enterprise, where what each filter would give is a set of bits; counted in one pass. Only so many are weighed word by word.
final class SearchStatement {

    /// Offerings weighed by the place of their words; the others rank by nearness, proof and freshness alone.
    private static final int MOST_WEIGHED = 3_000;

    /// Bit of a place asked for that is not one of those counted anyway.
    private static final int ASKED_PLACE_BIT = 50;

    private static final String WEIGHTS = "'{0.03,0.12,0.45,1.0}'";

    private final StringBuilder text = new StringBuilder(4_000);
    private final List<@Nullable Object> bindings = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<SearchPage.Dropped, String> filters = new EnumMap<>(SearchPage.Dropped.class);
    private final SearchScopeSql scope;
    private final SearchCodes codes;
    private final SupplierSearch search;
    private final SearchSql.Words words;
    private final Optional<Place> place;

    /// What one number of the result counts.
    ///
    /// @param part as `category` or `without PLACE`
    /// @param code of the thing counted; empty when the part says it
    record Counted(String part, String code) {}

    SearchStatement(
            SearchScopeSql scope,
            SearchCodes codes,
            SupplierSearch search,
            SearchSql.Words words,
            Optional<Place> place,
            int offset,
            int size) {
        this.scope = scope;
        this.codes = codes;
        this.search = search;
        this.words = words;
        this.place = place;
        hits();
        folded();
        found(offset, size);
    }

    String text() {
        return text.toString();
    }

    @Nullable Object[] bindings() {
        return bindings.toArray();
    }

    /// What the numbers count, in their order.
    List<Counted> counted() {
        return counted;
    }

    /// Offerings that answer by themselves; with several words, also those of enterprises that answer by several together.
    private void hits() {
        text.append(words.several() ? "WITH alone" : "WITH hit").append(" AS MATERIALIZED (");
        hit();
        if (words.present()) {
            add(" WHERE o.words @@ ?::tsquery", words.text());
            inPoles(" AND ");
        } else {
            inPoles(" WHERE ");
        }
        text.append(")");
        if (words.several()) {
            text.append(", hit AS MATERIALIZED (SELECT * FROM alone UNION ALL ");
            hit();
            text.append(
                    " JOIN supplier_document d ON d.supplier_id = o.supplier_id WHERE d.words @@ ?::tsquery");
            bindings.add(words.text());
            text.append(
                    " AND NOT EXISTS (SELECT FROM alone WHERE alone.supplier_id = d.supplier_id)");
            inPoles(" AND ");
            text.append(")");
        }
    }

    private void hit() {
        text.append(
                """
                SELECT o.identity, o.supplier_id, o.offering_id, o.sort_key, o.confirmed_on, o.public_contracts > 0 AS proven,
                CASE o.mode WHEN 'sale' THEN 1 WHEN 'rental' THEN 2 ELSE 3 END AS modes,
                1::bigint << (category.n - 1)::integer AS categories,
                coalesce(1::bigint << (form.n - 1)::integer, 0) AS forms,
                coalesce(1::bigint << (purpose.n - 1)::integer, 0) AS purposes,
                """);
        areas();
        if (scope instanceof SearchScopeSql.Province(List<UUID> poles, List<PlaceTokens> _)) {
            add(
                    ", 1::bigint << (array_position(?::uuid[], o.pole_id) - 1) AS poles",
                    poles.toArray(UUID[]::new));
        }
        text.append(", ");
        prior();
        passes(
                SearchPage.Dropped.CATEGORY,
                search.category(),
                "o.category_code = ?",
                search.category());
        passes(
                SearchPage.Dropped.PLACE,
                search.place(),
                "o.coverage && ?::text[]",
                place.map(PlaceTokens::of).map(PlaceTokens::array).orElse(new String[0]));
        passes(
                SearchPage.Dropped.LEGAL_FORM,
                search.legalForm(),
                "o.legal_form IS NOT DISTINCT FROM ?",
                search.legalForm());
        passes(
                SearchPage.Dropped.SOCIAL_PURPOSE,
                search.socialPurpose(),
                "o.social_purpose IS NOT DISTINCT FROM ?",
                search.socialPurpose());
        String mode = search.mode().map(OfferingMode::code).orElse("");
        passes(SearchPage.Dropped.MODE, mode, "o.mode IN (?, 'sale-and-rental')", mode);
        passes(
                SearchPage.Dropped.PROVEN,
                search.proven() ? "yes" : "",
                "o.public_contracts > ?",
                0);
        text.append(" FROM offering_document o");
        ranked("category", "JOIN", codes.categories(), "o.category_code");
        ranked("form", "LEFT JOIN", codes.legalForms(), "o.legal_form");
        ranked("purpose", "LEFT JOIN", codes.socialPurposes(), "o.social_purpose");
    }

    private void ranked(String name, String join, List<String> of, String column) {
        add(
                " %s unnest(?::text[]) WITH ORDINALITY AS %s (code, n) ON %s.code = %s"
                        .formatted(join, name, name, column),
                of.toArray(String[]::new));
    }

    /// The places covered: a bit each. In the province regions are stored so.
    private void areas() {
        boolean province = scope instanceof SearchScopeSql.Province;
        text.append(province ? "o.regions::bigint" : "0::bigint");
        if (!province) {
            for (int bit = 0; bit < Math.min(scope.places().size(), ASKED_PLACE_BIT); bit++) {
                area(scope.places().get(bit), bit);
            }
        }
        place.map(PlaceTokens::of)
                .filter(asked -> !scope.places().contains(asked))
                .ifPresent(asked -> area(asked, ASKED_PLACE_BIT));
        text.append(" AS areas");
    }

    private void area(PlaceTokens covered, int bit) {
        add(
                " | CASE WHEN o.coverage && ?::text[] THEN 1::bigint << " + bit + " ELSE 0 END",
                covered.array());
    }

    /// What ranks before any word is weighed: nearness to the place asked for, proof, freshness.
    private void prior() {
        text.append(
                """
                CASE WHEN o.public_contracts > 0 THEN 0.05 ELSE 0 END
                + CASE WHEN o.confirmed_on > current_date - 365 THEN 0.03
                    WHEN o.confirmed_on > current_date - 730 THEN 0.015 ELSE 0 END
                """);
        switch (place.orElse(null)) {
            case null -> {}
            case Place.Municipality municipality -> {
                add(" + CASE WHEN o.municipality_code = ? THEN 0.15", municipality.code());
                add(" WHEN o.territory_code = ? THEN 0.10", municipality.territory().code());
                add(
                        " WHEN o.region_code = ? THEN 0.05 ELSE 0 END",
                        municipality.territory().region().code());
            }
            case Place.Territory territory -> {
                add(" + CASE WHEN o.territory_code = ? THEN 0.10", territory.code());
                add(" WHEN o.region_code = ? THEN 0.05 ELSE 0 END", territory.region().code());
            }
            case Place.Region region ->
                    add(" + CASE WHEN o.region_code = ? THEN 0.10 ELSE 0 END", region.code());
        }
        text.append(" AS prior");
    }

    private void passes(SearchPage.Dropped filter, String asked, String condition, Object value) {
        if (!asked.isEmpty()) {
            String name = "passes_" + filters.computeIfAbsent(filter, _ -> "f" + filters.size());
            add(", " + condition + " AS " + name, value);
        }
    }

    private void inPoles(String junction) {
        if (scope instanceof SearchScopeSql.Province(List<UUID> poles, List<PlaceTokens> _)) {
            add(junction + "o.pole_id = ANY (?::uuid[])", poles.toArray(UUID[]::new));
        }
    }

    /// The condition that all filters hold, but one.
    private String allBut(SearchPage.@Nullable Dropped left) {
        List<String> conditions = new ArrayList<>();
        filters.forEach((filter, name) -> {
            if (filter != left) {
                conditions.add("passes_" + name);
            }
        });
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private void folded() {
        text.append(
                ", one AS MATERIALIZED (SELECT identity, min(sort_key) AS sort_key, max(confirmed_on) AS confirmed_on");
        text.append(", bool_or(").append(allBut(null)).append(") AS good");
        text.append(", max(prior) FILTER (WHERE ").append(allBut(null)).append(") AS prior");
        bits("categories", SearchPage.Dropped.CATEGORY);
        bits("areas", SearchPage.Dropped.PLACE);
        bits("forms", SearchPage.Dropped.LEGAL_FORM);
        bits("purposes", SearchPage.Dropped.SOCIAL_PURPOSE);
        bits("modes", SearchPage.Dropped.MODE);
        if (scope instanceof SearchScopeSql.Province) {
            bits("poles", null);
        }
        text.append(", bool_or(proven AND ")
                .append(allBut(SearchPage.Dropped.PROVEN))
                .append(") AS proven");
        filters.forEach((filter, name) ->
                text.append(", bool_or(")
                        .append(allBut(filter))
                        .append(") AS without_")
                        .append(name));
        text.append(" FROM hit GROUP BY identity)");
    }

    private void bits(String name, SearchPage.@Nullable Dropped own) {
        text.append(", bit_or(")
                .append(name)
                .append(") FILTER (WHERE ")
                .append(allBut(own))
                .append(") AS ")
                .append(name);
    }

    private void found(int offset, int size) {
        boolean weighed = words.present() && search.sort() == SupplierSearch.Sort.FIT;
        if (weighed) {
            add(
                    ", weighed AS (SELECT h.identity, max(ts_rank("
                            + WEIGHTS
                            + ", o.words, ?::tsquery)) AS fit",
                    words.text());
            text.append(" FROM (SELECT identity, offering_id FROM hit WHERE ").append(allBut(null));
            text.append(" ORDER BY prior DESC LIMIT ").append(MOST_WEIGHED);
            text.append(
                    ") AS h JOIN offering_document o ON o.offering_id = h.offering_id GROUP BY h.identity)");
        }
        text.append(
                " SELECT 'result' AS part, page.identity, NULL::bigint[] AS n FROM (SELECT one.identity FROM one");
        text.append(weighed ? " LEFT JOIN weighed ON weighed.identity = one.identity" : "");
        text.append(" WHERE one.good ORDER BY ");
        text.append(
                switch (search.sort()) {
                    case FIT ->
                            (weighed ? "coalesce(weighed.fit, 0) + one.prior" : "one.prior")
                                    + " DESC, one.sort_key, one.identity";
                    case NAME -> "one.sort_key, one.identity";
                    case FRESH -> "one.confirmed_on DESC NULLS LAST, one.sort_key, one.identity";
                });
        text.append(" LIMIT ").append(size).append(" OFFSET least(").append(offset);
        text.append(", greatest(0, (SELECT (count(*) - 1) / ")
                .append(size)
                .append(" * ")
                .append(size);
        text.append(" FROM one WHERE good)))) AS page UNION ALL SELECT 'counts', NULL, ARRAY[");
        numbers();
        text.append(String.join(", ", counts)).append("] FROM one");
    }

    private void numbers() {
        count("matches", "", "true");
        count("total", "", "good");
        count("sale", "", "modes & 1 <> 0");
        count("rental", "", "modes & 2 <> 0");
        count("proven", "", "proven");
        filters.forEach((filter, name) -> count("without " + filter.name(), "", "without_" + name));
        each("category", codes.categories(), "categories");
        each("form", codes.legalForms(), "forms");
        each("purpose", codes.socialPurposes(), "purposes");
        switch (scope) {
            case SearchScopeSql.OnePole pole ->
                    each("place", pole.places().stream().map(PlaceTokens::code).toList(), "areas");
            case SearchScopeSql.Province province -> {
                for (PlaceTokens region : province.places()) {
                    bit("place", region.code(), "areas", Integer.parseInt(region.code()) - 1);
                }
                each("pole", province.poles().stream().map(UUID::toString).toList(), "poles");
            }
        }
        place.map(PlaceTokens::of)
                .filter(asked -> !scope.places().contains(asked))
                .ifPresent(asked -> bit("place", asked.code(), "areas", ASKED_PLACE_BIT));
    }

    private void each(String part, List<String> of, String column) {
        for (int n = 0; n < Math.min(of.size(), 60); n++) {
            bit(part, of.get(n), column, n);
        }
    }

    private void bit(String part, String code, String column, int bit) {
        count(part, code, column + " & " + (1L << bit) + " <> 0");
    }

    private void count(String part, String code, String condition) {
        counted.add(new Counted(part, code));
        counts.add("count(*) FILTER (WHERE " + condition + ")");
    }

    private void add(String sql, Object value) {
        text.append(sql);
        bindings.add(value);
    }
}
