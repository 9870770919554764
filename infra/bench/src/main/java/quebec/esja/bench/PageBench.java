package quebec.esja.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import quebec.esja.poles.Pole;

/// The page of results of one Pôle over HTTP, against what the least page would ask of the database by bare JDBC: twenty
/// results, how many there are, and how many by category.
final class PageBench {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 7;
    private static final int PAGES = 80;

    private static final String RESULTS =
            """
            SELECT s.slug, s.name, s.description_fr, s.municipality_code, max(ts_rank(o.words, asked)) AS fit, count(*) OVER ()
            FROM reference.search_query(?, true, true) AS asked, offering_document o JOIN supplier s ON s.id = o.supplier_id
            WHERE o.words @@ asked GROUP BY s.id ORDER BY fit DESC, s.name LIMIT 20
            """;
    private static final String CATEGORIES =
            """
            SELECT o.category_code, count(DISTINCT o.supplier_id)
            FROM reference.search_query(?, true, true) AS asked, offering_document o
            WHERE o.words @@ asked GROUP BY o.category_code
            """;

    private PageBench() {}

    /// One question of a visitor.
    private interface Asked {
        void of(String words) throws IOException, InterruptedException, SQLException;
    }

    static Measure run(ManyPoles many) throws IOException, InterruptedException, SQLException {
        Pole pole = many.poles().getFirst();
        try (Served served = Served.start(many.province());
                HttpClient client = HttpClient.newHttpClient();
                HikariDataSource plain = TenancyBench.plainPool(many, pole.tenant());
                ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE)) {
            double[] ratios = new double[ROUNDS];
            for (int round = -10; round < ROUNDS; round++) {
                long bare = took(visitors, words -> ask(plain, words));
                long page = took(visitors, words -> ask(client, served, pole, words));
                if (round >= 0) {
                    ratios[round] = (double) bare / page;
                }
            }
            Arrays.sort(ratios);
            return new Measure(
                    "page: results over HTTP / the least SQL by JDBC, rate",
                    ratios[ROUNDS / 2],
                    "ratio",
                    0.6,
                    false);
        }
    }

    private static long took(ExecutorService visitors, Asked asked)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answers =
                IntStream.range(0, PAGES)
                        .<Future<?>>mapToObj(i ->
                                visitors.submit(() -> {
                                    asked.of(SearchBench.TYPED.get(i % SearchBench.TYPED.size()));
                                    return i;
                                }))
                        .toList();
        for (Future<?> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new IOException("a question was not answered", e);
            }
        }
        return System.nanoTime() - begun;
    }

    private static void ask(HttpClient client, Served served, Pole pole, String words)
            throws IOException, InterruptedException {
        URI page =
                served.address()
                        .resolve(
                                "/"
                                        + pole.slug()
                                        + "/repertoire?q="
                                        + URLEncoder.encode(words, StandardCharsets.UTF_8));
        int status =
                client.send(
                                HttpRequest.newBuilder(page).build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode();
        if (status != 200) {
            throw new IOException("%s answered %d".formatted(page, status));
        }
    }

    private static void ask(HikariDataSource plain, String words) throws SQLException {
        try (var connection = plain.getConnection()) {
            for (String sql : new String[] {RESULTS, CATEGORIES}) {
                try (var select = connection.prepareStatement(sql)) {
                    select.setString(1, words);
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            row.getString(1);
                        }
                    }
                }
            }
            connection.commit();
        }
    }
}
