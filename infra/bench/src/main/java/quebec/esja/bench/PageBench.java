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
import quebec.esja.tenancy.ProvinceTransactions;

/// The page of results of one Pôle over HTTP, against the same question put by plain JDBC ([BareSearch]), four visitors at once,
/// once the server has answered long enough for its code to be compiled: the compiler takes a core for its first 10,000 pages.
final class PageBench {

    private static final int AT_ONCE = 4;
    private static final int WARM = 160;
    private static final int ROUNDS = 21;
    private static final int PAGES = 80;

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
                HikariDataSource province =
                        TenancyBench.plainPool(
                                many, ProvinceTransactions.LOGIN, 1, "province, extensions");
                ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE)) {
            BareSearch bare = new BareSearch(plain, province, pole.territories());
            double[] ratios = new double[ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                long asked = took(visitors, bare::ask);
                long page = took(visitors, words -> ask(client, served, pole, words));
                if (round >= 0) {
                    ratios[round] = (double) asked / page;
                }
            }
            Arrays.sort(ratios);
            return new Measure(
                    "page: results over HTTP / the same question by JDBC, rate",
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
}
