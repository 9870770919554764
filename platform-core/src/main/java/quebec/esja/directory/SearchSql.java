package quebec.esja.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import quebec.esja.territory.Place;

/// Finds and counts in one statement: what matches, which filters each match passes, the page asked for, the counts of every
/// filter.
final class SearchSql {

    /// The words of a search as PostgreSQL reads them.
    ///
    /// @param text empty when no word was typed
    /// @param searchable false when something was typed in which there is no word
    record Words(String text, boolean searchable) {
        static final Words NONE = new Words("", true);

        boolean present() {
            return !text.isEmpty();
        }
    }

    /// What one search gives.
    ///
    /// @param matches enterprises that answer to the words, filters aside
    record Outcome(
            int matches, int total, List<UUID> identities, Facets facets, List<Without> without) {}

    /// How many would be found without one filter.
    record Without(SearchPage.Dropped filter, int enterprises) {}

    Words words(SearchScope scope, String q, boolean everyWord) {
        if (q.isEmpty()) {
            return Words.NONE;
        }
        return scope.dsl()
                .fetchSingle(
                        "SELECT asked::text, numnode(asked) FROM reference.search_query(?, true, ?) AS asked",
                        q,
                        everyWord)
                .map(row -> new Words(row.get(0, String.class), row.get(1, Integer.class) > 0));
    }

    Optional<String> corrected(SearchScope scope, String q) {
        return Optional.ofNullable(
                scope.dsl()
                        .fetchSingle("SELECT reference.correct(?, 'supplier_word'::regclass)", q)
                        .get(0, String.class));
    }

    Outcome search(
            SearchScope scope,
            SupplierSearch search,
            Words words,
            Optional<Place> place,
            int offset,
            int size) {
        Statement statement = new Statement(scope, search, words, place, offset, size);
        List<UUID> identities = new ArrayList<>();
        FacetReading facets = new FacetReading();
        for (Record row : scope.dsl().fetch(statement.text(), statement.bindings())) {
            String part = row.get(0, String.class);
            if (part.equals("result")) {
                identities.add(row.get(1, UUID.class));
            } else {
                facets.add(part, row.get(1, String.class), row.get(2, Integer.class));
            }
        }
        return facets.outcome(identities, search);
    }

    /// The statement and what is bound in it, in order.
    private static final class Statement {

        private final StringBuilder text = new StringBuilder(4_000);
        private final List<Object> bindings = new ArrayList<>();
        private final SearchScope scope;
        private final SupplierSearch search;
        private final Words words;
        private final Optional<Place> place;

        Statement(
                SearchScope scope,
                SupplierSearch search,
                Words words,
                Optional<Place> place,
                int offset,
                int size) {
            this.scope = scope;
            this.search = search;
            this.words = words;
            this.place = place;
            hits();
            page(offset, size);
            counts();
        }

        String text() {
            return text.toString();
        }

        Object[] bindings() {
            return bindings.toArray();
        }

        private void hits() {
            text.append("WITH hit AS MATERIALIZED (");
            hit();
            if (words.present()) {
                add(" WHERE o.words @@ ?::tsquery", words.text());
                inPoles(" AND ");
                text.append(" UNION ALL ");
                hit();
                add(" WHERE d.words @@ ?::tsquery", words.text());
                add(
                        " AND NOT EXISTS (SELECT FROM offering_document x WHERE x.supplier_id = d.supplier_id AND x.words @@ ?::tsquery)",
                        words.text());
                inPoles(" AND ");
            } else {
                inPoles(" WHERE ");
            }
            text.append(")");
        }

        private void hit() {
            text.append(
                    " SELECT d.identity, o.offering_id, o.supplier_id, o.category_code, o.mode, o.coverage, d.legal_form, d.social_purpose, d.public_contracts > 0 AS proven");
            if (scope instanceof SearchScope.Province) {
                text.append(", d.pole_id");
            }
            passes(search.category().isEmpty(), "o.category_code = ?", search.category(), "c");
            passes(
                    search.place().isEmpty(),
                    "o.coverage && ?::text[]",
                    place.map(PlaceTokens::of).map(PlaceTokens::array).orElse(new String[0]),
                    "p");
            passes(
                    search.legalForm().isEmpty(),
                    "d.legal_form IS NOT DISTINCT FROM ?",
                    search.legalForm(),
                    "f");
            passes(
                    search.socialPurpose().isEmpty(),
                    "d.social_purpose IS NOT DISTINCT FROM ?",
                    search.socialPurpose(),
                    "s");
            passes(
                    search.mode().isEmpty(),
                    "o.mode IN (?, 'sale-and-rental')",
                    search.mode().map(OfferingMode::code).orElse(""),
                    "m");
            text.append(search.proven() ? ", d.public_contracts > 0 AS k" : ", true AS k");
            text.append(
                    " FROM offering_document o JOIN supplier_document d ON d.supplier_id = o.supplier_id");
        }

        private void passes(boolean any, String condition, Object value, String name) {
            if (any) {
                text.append(", true");
            } else {
                add(", " + condition, value);
            }
            text.append(" AS ").append(name);
        }

        private void inPoles(String junction) {
            if (scope instanceof SearchScope.Province(List<UUID> poles, List<PlaceTokens> _)) {
                add(junction + "d.pole_id = ANY (?::uuid[])", poles.toArray(UUID[]::new));
            }
        }

        private void page(int offset, int size) {
            text.append(", weighed AS (SELECT h.identity, max(0");
            if (words.present() && search.sort() == SupplierSearch.Sort.FIT) {
                add(" + ts_rank('{0.03,0.12,0.45,1.0}', o.words, ?::tsquery)", words.text());
            }
            place.ifPresent(this::nearness);
            text.append(
                    """
                     + CASE WHEN d.public_contracts > 0 THEN 0.05 ELSE 0 END
                     + CASE WHEN d.confirmed_on > current_date - 365 THEN 0.03 WHEN d.confirmed_on > current_date - 730 THEN 0.015 ELSE 0 END
                    ) AS score, min(d.name) AS name, max(d.confirmed_on) AS confirmed_on
                     FROM (SELECT identity, offering_id, supplier_id FROM hit WHERE c AND p AND f AND s AND m AND k\
                    """);
            text.append(") h JOIN supplier_document d ON d.supplier_id = h.supplier_id");
            if (words.present()) {
                text.append(" JOIN offering_document o ON o.offering_id = h.offering_id");
            }
            text.append(" GROUP BY h.identity)");
            text.append(
                    " SELECT 'result' AS part, found.identity::text AS key, 0::bigint AS n FROM (SELECT identity FROM weighed ORDER BY ");
            text.append(
                    switch (search.sort()) {
                        case FIT -> "score DESC, name, identity";
                        case NAME -> "name, identity";
                        case FRESH -> "confirmed_on DESC NULLS LAST, name, identity";
                    });
            text.append(" LIMIT ").append(size).append(" OFFSET ");
            text.append("least(")
                    .append(offset)
                    .append(", greatest(0, (SELECT (count(*) - 1) / ")
                    .append(size)
                    .append(" * ")
                    .append(size)
                    .append(" FROM weighed)))) AS found");
        }

        private void nearness(Place asked) {
            switch (asked) {
                case Place.Municipality municipality -> {
                    add(" + CASE WHEN d.municipality_code = ? THEN 0.15", municipality.code());
                    add(" WHEN d.territory_code = ? THEN 0.10", municipality.territory().code());
                    add(
                            " WHEN d.region_code = ? THEN 0.05 ELSE 0 END",
                            municipality.territory().region().code());
                }
                case Place.Territory territory -> {
                    add(" + CASE WHEN d.territory_code = ? THEN 0.10", territory.code());
                    add(" WHEN d.region_code = ? THEN 0.05 ELSE 0 END", territory.region().code());
                }
                case Place.Region region ->
                        add(" + CASE WHEN d.region_code = ? THEN 0.10 ELSE 0 END", region.code());
            }
        }

        private void counts() {
            count("matches", "''", "true");
            count("total", "''", "c AND p AND f AND s AND m AND k");
            count("category", "category_code", "p AND f AND s AND m AND k");
            count("form", "legal_form", "legal_form IS NOT NULL AND c AND p AND s AND m AND k");
            count(
                    "purpose",
                    "social_purpose",
                    "social_purpose IS NOT NULL AND c AND p AND f AND m AND k");
            count("sale", "''", "mode <> 'rental' AND c AND p AND f AND s AND k");
            count("rental", "''", "mode <> 'sale' AND c AND p AND f AND s AND k");
            count("proven", "''", "proven AND c AND p AND f AND s AND m");
            if (scope instanceof SearchScope.Province) {
                count("pole", "pole_id::text", "c AND p AND f AND s AND m AND k");
            }
            places();
            without(search.category(), SearchPage.Dropped.CATEGORY, "p AND f AND s AND m AND k");
            without(search.place(), SearchPage.Dropped.PLACE, "c AND f AND s AND m AND k");
            without(search.legalForm(), SearchPage.Dropped.LEGAL_FORM, "c AND p AND s AND m AND k");
            without(
                    search.socialPurpose(),
                    SearchPage.Dropped.SOCIAL_PURPOSE,
                    "c AND p AND f AND m AND k");
            without(
                    search.mode().map(OfferingMode::code).orElse(""),
                    SearchPage.Dropped.MODE,
                    "c AND p AND f AND s AND k");
            without(
                    search.proven() ? "yes" : "",
                    SearchPage.Dropped.PROVEN,
                    "c AND p AND f AND s AND m");
        }

        private void count(String part, String key, String condition) {
            text.append(" UNION ALL SELECT '")
                    .append(part)
                    .append("', ")
                    .append(key)
                    .append(", count(DISTINCT identity) FROM hit WHERE ")
                    .append(condition)
                    .append(key.equals("''") ? "" : " GROUP BY 2");
        }

        private void without(String filter, SearchPage.Dropped dropped, String condition) {
            if (!filter.isEmpty()) {
                count("without " + dropped.name(), "''", condition);
            }
        }

        private void places() {
            List<PlaceTokens> wantedPlaces = new ArrayList<>(scope.places());
            place.map(PlaceTokens::of)
                    .filter(asked -> !wantedPlaces.contains(asked))
                    .ifPresent(wantedPlaces::add);
            if (wantedPlaces.isEmpty()) {
                return;
            }
            boolean large = place.filter(Place.Municipality.class::isInstance).isEmpty();
            text.append(" UNION ALL SELECT 'place', asked.code, count(*) FROM (VALUES ");
            String separator = "";
            for (PlaceTokens wanted : wantedPlaces) {
                text.append(separator).append("(?, ?::text[])");
                bindings.add(wanted.code());
                bindings.add(wanted.array());
                separator = ", ";
            }
            text.append(
                    """
                    ) AS asked (code, tokens)
                     JOIN (SELECT hit.identity, array_agg(DISTINCT area.token) AS tokens
                           FROM hit, unnest(hit.coverage) AS area (token)
                           WHERE c AND f AND s AND m AND k\
                    """);
            text.append(large ? " AND area.token >= 'q'" : "");
            text.append(
                    " GROUP BY hit.identity) AS theirs ON theirs.tokens && asked.tokens GROUP BY asked.code");
        }

        private void add(String sql, Object value) {
            text.append(sql);
            bindings.add(value);
        }
    }
}
