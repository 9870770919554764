package quebec.esja.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quebec.esja.search.SupplierSearch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.testing.TestDirectory;

/// How good the answers are: the judged queries asked of the product, of `ILIKE` and of PostgreSQL's plain French search, on
/// one province whose trades are known.
///
/// nDCG@10 (Järvelin and Kekäläinen, 2002) with gains 2^grade − 1; recall@20 over the enterprises of grade 2, at most twenty.
final class QualityBench {

    private static final int SHOWN = 20;
    private static final int RANKED = 10;
    private static final int MEANT = 2;

    private static final String TEXTS =
            """
            CREATE TABLE public.judged AS
            SELECT l.supplier_id, l.name, l.name || ' ' || coalesce(o.titles, '') || ' ' || l.description_fr || ' ' || m.name AS said
            FROM province.listing l JOIN reference.municipality m ON m.code = l.municipality_code
            LEFT JOIN (SELECT supplier_id, string_agg(title || ' ' || keywords, ' ') AS titles FROM province.listing_offering
                GROUP BY supplier_id) AS o USING (supplier_id)
            """;
    private static final String ILIKE =
            "SELECT supplier_id FROM public.judged WHERE said ILIKE '%' || ? || '%' ORDER BY name, supplier_id LIMIT 20";
    private static final String FRENCH =
            """
            SELECT supplier_id FROM public.judged, plainto_tsquery('french', ?) AS asked
            WHERE to_tsvector('french', said) @@ asked
            ORDER BY ts_rank(to_tsvector('french', said), asked) DESC, name, supplier_id LIMIT 20
            """;
    private static final String OFFERED =
            "SELECT o.supplier_id, o.title, d.coverage FROM province.listing_offering o JOIN province.offering_document d USING (offering_id)";

    private final ManyPoles many;
    private final JudgedSet judged;
    private final Map<String, List<Offered>> offered = new HashMap<>();

    private QualityBench(ManyPoles many, JudgedSet judged) {
        this.many = many;
        this.judged = judged;
    }

    /// An offering of a trade.
    private record Offered(UUID supplier, Set<String> coverage) {}

    /// Answers to one query, best first.
    private interface Engine {
        List<UUID> ask(String typed) throws SQLException;
    }

    /// How one query was answered.
    private record Score(JudgedSet.Query query, double gain, double recall, boolean nothing) {}

    static List<Measure> run(PrintStream out) throws SQLException, IOException {
        JudgedSet judged = JudgedSet.read();
        try (ManyPoles many =
                ManyPoles.open((directory, seed, within, enterprises) ->
                        new TradeSuppliers(directory, judged.trades(), seed)
                                .list(enterprises, within))) {
            return new QualityBench(many, judged).measure(out);
        }
    }

    private List<Measure> measure(PrintStream out) throws SQLException {
        try (Connection owner = many.province().postgres.superuser(many.province().database)) {
            owner.createStatement().execute(TEXTS);
            readOfferings(owner);
            List<Score> product = scores(judged.queries(), this::product);
            List<Score> unseen = scores(judged.unseen(), this::product);
            List<Score> ilike = scores(judged.queries(), typed -> plain(owner, ILIKE, typed));
            List<Score> french = scores(judged.queries(), typed -> plain(owner, FRENCH, typed));
            List<Score> frenchUnseen =
                    scores(judged.unseen(), typed -> plain(owner, FRENCH, typed));
            print(out, product, ilike, french);
            line(out, "unseen", unseen);
            line(out, "unseen, plain French", frenchUnseen);
            weak(out, unseen);
            return List.of(
                    new Measure(
                            "search quality: nDCG@10, %d queries".formatted(product.size()),
                            gain(product),
                            "",
                            0.9,
                            false),
                    new Measure(
                            "search quality: nDCG@10, %d queries unseen".formatted(unseen.size()),
                            gain(unseen),
                            "",
                            0.75,
                            false),
                    new Measure(
                            "search quality: nDCG@10 unseen / plain French search",
                            gain(unseen) / gain(frenchUnseen),
                            "ratio",
                            1.1,
                            false),
                    new Measure("search quality: recall@20", recall(product), "", 0.9, false),
                    new Measure("search quality: without result", nothing(product), "%", 2, true),
                    new Measure(
                            "search quality: nDCG@10 / plain French search",
                            gain(product) / gain(french),
                            "ratio",
                            1.1,
                            false),
                    new Measure(
                            "search quality: nDCG@10 / ILIKE",
                            gain(product) / gain(ilike),
                            "ratio",
                            1.5,
                            false));
        }
    }

    /// As the page of results reads it: a place at the end is the place of delivery.
    private SupplierSearch asked(String typed) {
        Territories territories = many.directory().territories;
        return territories
                .placedWords(typed)
                .map(placed ->
                        SupplierSearch.of(placed.words())
                                .withPlace(
                                        territories
                                                .find(placed.place(), 1)
                                                .getFirst()
                                                .municipality()
                                                .code()))
                .orElseGet(() -> SupplierSearch.of(typed));
    }

    private void readOfferings(Connection owner) throws SQLException {
        Map<String, String> trades = new HashMap<>();
        judged.trades()
                .forEach(trade -> trade.titles().forEach(title -> trades.put(title, trade.code())));
        try (ResultSet row = owner.createStatement().executeQuery(OFFERED)) {
            while (row.next()) {
                offered.computeIfAbsent(trades.get(row.getString(2)), _ -> new ArrayList<>())
                        .add(
                                new Offered(
                                        row.getObject(1, UUID.class),
                                        Set.of((String[]) row.getArray(3).getArray())));
            }
        }
    }

    private static List<UUID> plain(Connection owner, String sql, String typed)
            throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement(sql)) {
            select.setString(1, typed);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private List<UUID> product(String typed) {
        return many.directory().searches.searchProvince(asked(typed)).results().stream()
                .map(found -> found.id().value())
                .toList();
    }

    private List<Score> scores(List<JudgedSet.Query> queries, Engine engine) throws SQLException {
        List<Score> scores = new ArrayList<>();
        for (JudgedSet.Query query : queries) {
            Map<UUID, Integer> grades = grades(query);
            List<UUID> found = engine.ask(query.text());
            List<Integer> ideal =
                    grades.values().stream().sorted(Comparator.reverseOrder()).toList();
            long meant = grades.values().stream().filter(grade -> grade == MEANT).count();
            long there =
                    found.stream()
                            .limit(SHOWN)
                            .filter(id -> grades.getOrDefault(id, 0) == MEANT)
                            .count();
            scores.add(
                    new Score(
                            query,
                            discounted(
                                            found.stream()
                                                    .map(id -> grades.getOrDefault(id, 0))
                                                    .toList())
                                    / discounted(ideal),
                            (double) there / Math.min(meant, SHOWN),
                            found.isEmpty()));
        }
        return scores;
    }

    private static double discounted(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(grades.size(), RANKED); i++) {
            gain += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
        }
        return gain;
    }

    private Map<UUID, Integer> grades(JudgedSet.Query query) {
        Optional<Set<String>> place = place(query.place());
        Map<UUID, Integer> grades = new HashMap<>();
        query.grades()
                .forEach((trade, grade) ->
                        offered.getOrDefault(trade, List.of()).stream()
                                .filter(one ->
                                        place.isEmpty()
                                                || one.coverage().stream()
                                                        .anyMatch(place.get()::contains))
                                .forEach(one -> grades.merge(one.supplier(), grade, Math::max)));
        return grades;
    }

    /// What a delivery must say to reach the place.
    private Optional<Set<String>> place(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        TestDirectory directory = many.directory();
        Place.Municipality town = directory.territories.find(name, 1).getFirst().municipality();
        return Optional.of(
                new HashSet<>(
                        List.of(
                                "q",
                                "r" + town.territory().region().code(),
                                "t" + town.territory().code(),
                                "m" + town.code())));
    }

    private static double gain(List<Score> scores) {
        return scores.stream().mapToDouble(Score::gain).average().orElse(0);
    }

    private static double recall(List<Score> scores) {
        return scores.stream().mapToDouble(Score::recall).average().orElse(0);
    }

    private static double nothing(List<Score> scores) {
        return 100.0 * scores.stream().filter(Score::nothing).count() / scores.size();
    }

    private static void print(
            PrintStream out, List<Score> product, List<Score> ilike, List<Score> french) {
        Map<String, List<Score>> engines = new LinkedHashMap<>();
        engines.put("ÉSJA", product);
        engines.put("french", french);
        engines.put("ILIKE", ilike);
        out.printf("%-10s %8s %10s %8s%n", "", "nDCG@10", "recall@20", "zero %");
        engines.forEach((name, scores) -> line(out, name, scores));
        product.stream()
                .map(score -> score.query().kind())
                .distinct()
                .forEach(kind -> line(out, kind, of(product, kind)));
        weak(out, product);
    }

    private static void weak(PrintStream out, List<Score> scores) {
        scores.stream()
                .filter(score -> score.gain() < 0.5)
                .forEach(score ->
                        out.printf(
                                Locale.ROOT,
                                "  %.2f %.2f %s%n",
                                score.gain(),
                                score.recall(),
                                score.query().text()));
    }

    private static List<Score> of(List<Score> scores, String kind) {
        return scores.stream().filter(score -> score.query().kind().equals(kind)).toList();
    }

    private static void line(PrintStream out, String name, List<Score> scores) {
        out.printf(
                Locale.ROOT,
                "%-10s %8.3f %10.3f %8.1f%n",
                name,
                gain(scores),
                recall(scores),
                nothing(scores));
    }
}
