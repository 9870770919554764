package quebec.esja.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One running Keycloak process. It ends with [#stop], and also when this process dies without a word.
final class KeycloakProcess implements KeycloakHost {

    /// Ends Keycloak when its standard input ends, which happens when the process that started it is gone.
    private static final String WATCHED =
            "exec 3<&0; (cat <&3 >/dev/null; kill $$ 2>/dev/null) & exec sh \"$@\" 3<&- </dev/null";

    /// Short start and small footprint matter more on one machine than throughput.
    private static final String JVM =
            "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                    + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.security.egd=file:/dev/urandom";

    private static final Duration READY = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path log;

    private KeycloakProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts `bin/kc.sh start` of a built distribution, on the loopback interface only.
    static KeycloakProcess start(
            KeycloakFiles files,
            int port,
            String jdbcUrl,
            Map<String, String> environment,
            Path log)
            throws IOException {
        refuseTaken(port);
        ProcessBuilder builder =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                WATCHED,
                                "keycloak",
                                files.distribution().resolve("bin/kc.sh").toString(),
                                "start",
                                "--optimized",
                                "--import-realm",
                                "--cache=local",
                                "--shutdown-delay=0s",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=http://localhost:" + port,
                                "--db-url=" + jdbcUrl,
                                "--spi-theme--folder--dir=" + files.themes())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        KeycloakDistribution.narrow(builder);
        builder.environment().put("JAVA_OPTS", JVM);
        builder.environment().putAll(environment);
        return new KeycloakProcess(builder.start(), log);
    }

    /// Waits until `probe` answers 200.
    ///
    /// @throws IOException with one line that says why, when it does not come up
    void awaitReady(URI probe) throws IOException {
        long deadline = System.nanoTime() + READY.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(10)).build();
            while (!answers(client, request)) {
                if (!process.isAlive()) {
                    throw new IOException("Keycloak did not start: " + reason());
                }
                if (System.nanoTime() > deadline) {
                    stop();
                    throw new IOException(
                            "Keycloak is not ready after " + READY.toSeconds() + " s; see " + log);
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new IOException("the start of Keycloak was interrupted", e);
        }
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    /// Asks Keycloak to end, waits, and leaves no process behind.
    @Override
    public void stop() {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean answers(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void refuseTaken(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new IOException("port " + port + " is taken: Keycloak needs another one", e);
        }
    }

    private String reason() throws IOException {
        String said = Files.readString(log);
        if (said.contains("Database may be already in use")) {
            return "another Keycloak uses " + log.getParent();
        }
        if (said.contains("File corrupted")) {
            return "its data in " + log.getParent() + " are corrupt";
        }
        if (said.contains("already in use") || said.contains("already bound")) {
            return "its port is taken";
        }
        if (said.contains("No space left on device")) {
            return "the disk is full";
        }
        return said.lines()
                .filter(line -> line.contains(" ERROR "))
                .map(line -> line.substring(line.indexOf(" ERROR ") + 7))
                .findFirst()
                .map(line -> line + " (see " + log + ")")
                .orElse("see " + log);
    }
}
