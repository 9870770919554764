package quebec.esja.cli;

import java.util.List;
import picocli.CommandLine.Option;

/// `--json`.
final class JsonOption {

    @Option(names = "--json", description = "Dernière ligne : le résultat, en JSON.")
    boolean asked;

    /// Whether the line asks for it, even where the line cannot be read further.
    static boolean askedIn(String... arguments) {
        return List.of(arguments).contains("--json");
    }
}
