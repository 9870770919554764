package quebec.esja.cli;

import picocli.CommandLine.Option;

/// `--json`.
final class JsonOption {

    @Option(names = "--json", description = "Dernière ligne : le résultat, en JSON.")
    boolean asked;
}
