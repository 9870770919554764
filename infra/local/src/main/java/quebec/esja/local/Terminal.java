package quebec.esja.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// What the person at the terminal sees while the servers start.
final class Terminal {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final PrintStream ERR =
            new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private final Words words;
    private long begun = System.nanoTime();

    Terminal(Words words) {
        this.words = words;
    }

    /// A step is done: with the seconds it took since the one before.
    void done(String key) {
        long now = System.nanoTime();
        String took = "%.1f".formatted((now - begun) / 1e9);
        begun = now;
        OUT.println(
                "  ✓ "
                        + (words.get(key) + " ".repeat(40)).substring(0, 40)
                        + words.get("step.done", took));
    }

    /// A step that takes long has begun.
    void begun(String key) {
        OUT.println("  … " + words.get(key));
    }

    void say(String key, Object... arguments) {
        OUT.println(words.get(key, arguments));
    }

    /// Why nothing runs.
    static void refuse(CannotRun reason) {
        ERR.println(reason.getMessage());
    }

    /// The addresses, and the accounts of the demonstration when it is there.
    void ready(RunOptions options, URI publicUrl, boolean demonstration, LocalSecrets secrets) {
        OUT.println();
        OUT.println(words.get("ready.title"));
        line("ready.site", publicUrl + "/");
        line("ready.workspace", publicUrl + "/app");
        line("ready.mail", publicUrl + "/dev/mail");
        line("ready.api", publicUrl + "/api/openapi.json");
        line("ready.keycloak", "http://localhost:" + options.keycloakPort());
        line("ready.data", options.data().toString());
        if (demonstration) {
            OUT.println();
            OUT.println(words.get("ready.accounts", secrets.demonstrationPassword()));
            OUT.println("  operateur@esja.test        " + words.get("ready.operator"));
            OUT.println("  province@esja.test         " + words.get("ready.province"));
            OUT.println("  admin.estrie@esja.test     " + words.get("ready.pole-admin"));
            OUT.println("  gestion.…@esja.test        " + words.get("ready.organization"));
        }
        OUT.println();
        OUT.println(words.get(options.detached() ? "ready.stop-detached" : "ready.stop"));
    }

    private void line(String key, String value) {
        OUT.println("  " + (words.get(key) + " ".repeat(28)).substring(0, 27) + value);
    }
}
