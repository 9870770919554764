package quebec.esja.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import quebec.esja.seao.ImportCounts;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportSentences;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;

@Component
@Command(name = "seao", description = "Les avis publics du SEAO.")
class SeaoCommand {

    private static final String ACTOR = "cli";

    private final SeaoImport imports;
    private final Console console;

    SeaoCommand(SeaoImport imports, Console console) {
        this.imports = imports;
        this.console = console;
    }

    @Command(
            name = "import",
            description =
                    "Importe un fichier hebdomadaire ou mensuel de Données Québec, tel quel ou en .gz ; tout ou rien, et sans effet la seconde fois.")
    int read(@Parameters(paramLabel = "FICHIER") Path file, @Mixin JsonOption json) {
        ImportOutcome outcome =
                imports.run(
                        file,
                        String.valueOf(file.getFileName()),
                        ImportSource.COMMAND,
                        ACTOR,
                        (releases, part) ->
                                console.line(
                                        "  · "
                                                + console.text(
                                                        "seao.progress", releases, percent(part))));
        console.sentences(texts -> ImportSentences.of(outcome, texts));
        return switch (outcome) {
            case ImportOutcome.Done(ImportCounts counts, _, _, _) -> {
                console.line(console.text("seao.attribution"));
                console.result(
                        json.asked,
                        Map.of(
                                "releases", counts.releases(),
                                "inserted", counts.inserted(),
                                "updated", counts.updated(),
                                "unchanged", counts.unchanged(),
                                "skipped", counts.skipped()));
                yield 0;
            }
            case ImportOutcome.Refused refused -> {
                console.result(json.asked, Map.of("refused", List.of(refused.refusal().text())));
                yield Console.REFUSED;
            }
        };
    }

    private static BigDecimal percent(double part) {
        return BigDecimal.valueOf(part * 100).setScale(0, RoundingMode.DOWN);
    }
}
