package quebec.esja.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import quebec.esja.local.LocalPostgres;
import quebec.esja.local.StartCache;
import quebec.esja.testing.TestProvince;

/// The application in a process of its own, on the province of the bench.
///
/// @param seconds from `java -jar` to the first healthy answer
record Served(Process process, URI address, double seconds, Path log) implements AutoCloseable {

    private static final Path JAR = Path.of("web-ui/target/esja.jar");

    static Served start(TestProvince province) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IOException("the application is not built: ./esja run builds it");
        }
        int port = freePort();
        int management = freePort();
        Path log = Files.createTempFile("esja-bench-", ".log");
        Map<String, String> settings =
                Map.ofEntries(
                        Map.entry("ESJA_PORT", Integer.toString(port)),
                        Map.entry("ESJA_MANAGEMENT_PORT", Integer.toString(management)),
                        Map.entry("ESJA_PUBLIC_URL", "http://localhost:" + port),
                        Map.entry("ESJA_DB_URL", province.settings.url()),
                        Map.entry("ESJA_DB_OWNER_USER", LocalPostgres.OWNER),
                        Map.entry("ESJA_DB_OWNER_PASSWORD", province.postgres.ownerPassword()),
                        Map.entry("ESJA_MASTER_KEY", province.settings.masterKey()),
                        Map.entry("ESJA_OIDC_ISSUER", "http://localhost:1/realms/esja"),
                        Map.entry("ESJA_OIDC_CLIENT_ID", "esja-web"),
                        Map.entry("ESJA_OIDC_CLIENT_SECRET", "bench"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_URL", "http://localhost:1"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_CLIENT", "esja-admin"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_SECRET", "bench"),
                        Map.entry("ESJA_SMTP_URL", "smtp://localhost:1"));
        StartCache cache = new StartCache(JAR.toAbsolutePath());
        if (cache.option().isEmpty()) {
            cache.makeNow(settings, log);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        cache.option().ifPresent(command::add);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        long begun = System.nanoTime();
        Process process = builder.start();
        awaitHealthy(process, management, log);
        return new Served(
                process,
                URI.create("http://localhost:" + port),
                (System.nanoTime() - begun) / 1e9,
                log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }

    private static void awaitHealthy(Process process, int port, Path log)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // Not listening yet.
                }
                Thread.sleep(20);
            }
        }
        process.destroy();
        throw new IOException("the application did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
