package quebec.esja.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged application as a child process: serving, or carrying out one `admin` command.
final class ApplicationProcess implements AutoCloseable {

    private static final String CAUSE = "Caused by: ";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final Path log;

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ApplicationProcess start(
            Path jar, Map<String, String> settings, Path log, String... arguments)
            throws IOException {
        return start(
                command(jar, new StartCache(jar).option().stream().toList(), arguments),
                settings,
                log);
    }

    /// A start that ends before anything is served, as an unhurried process, for what the JVM learns from it.
    static ApplicationProcess trainCache(
            Path jar, Map<String, String> settings, Path log, String output) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(command(jar, List.of(output, "-Dspring.context.exit=onRefresh")));
        return start(command, settings, log);
    }

    private static List<String> command(Path jar, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static ApplicationProcess start(
            List<String> command, Map<String, String> settings, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        return new ApplicationProcess(builder.start(), log);
    }

    /// Waits until the health page says UP.
    ///
    /// @throws IOException with the reason, when the process ends or two minutes pass before
    void awaitHealthy(URI health) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IOException(reason());
                }
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    if (!process.isAlive()) {
                        throw new IOException(reason(), notYet);
                    }
                }
                Thread.sleep(150);
            }
        }
        throw new IOException("two minutes have passed");
    }

    /// Waits for a command to end.
    ///
    /// @throws IOException with its last line when it failed
    void awaitSuccess() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("five minutes have passed");
        }
        if (process.exitValue() != 0) {
            throw new IOException(reason());
        }
    }

    /// Calls once the process has ended well.
    void whenEnded(Runnable then) {
        process.onExit()
                .thenAccept(ended -> {
                    if (ended.exitValue() == 0) {
                        then.run();
                    }
                });
    }

    boolean alive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /// Why it ended: the innermost cause its log tells, or the last line that is none of a stack trace.
    private String reason() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((_, later) -> later)
                .map(line -> line.substring(CAUSE.length()).replaceFirst("^[\\w.$]+: ", ""))
                .or(() ->
                        lines.stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                                .reduce((_, later) -> later))
                .orElse("?");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
