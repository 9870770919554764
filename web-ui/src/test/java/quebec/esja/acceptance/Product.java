package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import quebec.esja.local.Ports;

/// Everything `./esja run` starts, on a folder and ports of its own, with the demonstration. One for all the classes of a run; it stops
/// with them. With `-Desja.acceptance.data=DIR` the one that already runs on that folder is used instead, and left running.
final class Product {

    private static final Path ROOT = root();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/(?=\\s)");
    private static final Pattern PASSWORD = Pattern.compile("Esja-[A-Za-z0-9_-]+");

    /// Ports above the first one that the launcher takes (`docs/reference/commandes.md`).
    private static final List<Integer> OFFSETS = List.of(0, 1, 10, 11, 12);

    private static final class Shared {
        static final Product PRODUCT = new Product();
    }

    private final Path data;
    private final String said;
    private final URI site;
    private final String password;

    private Product() {
        var running = System.getProperty("esja.acceptance.data", "");
        try {
            if (running.isEmpty()) {
                var target = ROOT.resolve("web-ui/target");
                data = Files.createTempDirectory(target, "acceptance").resolve("data");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> command("stop")));
                start();
            } else {
                data = Path.of(running);
            }
            said = Files.readString(data.resolve("run.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site = URI.create(first(ADDRESS));
        password = first(PASSWORD);
    }

    static Product shared() {
        return Shared.PRODUCT;
    }

    /// What `./esja run` told the person who started it.
    String said() {
        return said;
    }

    /// The password of every account of the demonstration.
    String password() {
        return password;
    }

    URI url(String path) {
        return site.resolve(path);
    }

    /// Stops everything and starts it again on the same folder.
    void restart() {
        assertThat(command("stop")).isZero();
        start();
    }

    private void start() {
        var arguments =
                Files.exists(data)
                        ? List.of("--detach", "--port", String.valueOf(site.getPort()))
                        : List.of("--detach", "--port", String.valueOf(Ports.free(OFFSETS)));
        assertThat(command("run", arguments.toArray(String[]::new)))
                .as("what ./esja run answers; its words are in %s", data.resolveSibling("run.txt"))
                .isZero();
    }

    /// `./esja NAME --data …`, and what it answers to the shell.
    int command(String name, String... more) {
        var command = new ArrayList<>(List.of(ROOT.resolve("esja").toString(), name));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolveSibling(name + ".txt").toFile()));
        try {
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError("./esja " + name + " takes more than ten minutes");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String first(Pattern pattern) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new AssertionError("./esja run does not tell " + pattern + ":\n" + said);
        }
        return found.group();
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("esja")) ? here : here.resolve("..").normalize();
    }
}
