package quebec.esja.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quebec.esja.audit.Actor;
import quebec.esja.rows.RowReader;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;

/// Imports of files of any length, as the application runs them.
public final class TestIntake {

    private static final List<String> TOWNS =
            List.of("Sherbrooke", "Magog", "Coaticook", "Trois-Rivières", "Shawinigan", "La Tuque");

    private TestIntake() {}

    /// Reads, previews and lists so many enterprises in the bound Pôle.
    public static Batch.Result imported(TestProvince province, TestDirectory directory, int rows) {
        Judgement judgement =
                new Judgement(
                        directory.suppliers,
                        directory.territories,
                        new RowReader(directory.nomenclature, directory.territories));
        IntakeRun run =
                new IntakeRun(
                        province.transactions,
                        judgement,
                        directory.intake,
                        province.audit,
                        province.clock);
        Intake intake =
                new Intake(province.transactions, judgement, run, province.audit, province.clock);
        return switch (intake.open(
                generated("de démonstration", rows), "liste.csv", Actor.PLATFORM)) {
            case Opening.Opened opened -> {
                intake.importNow(opened.batch(), new Batch.Options(true, true), Actor.PLATFORM);
                yield intake.find(opened.batch()).orElseThrow().result();
            }
            case Opening.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /// A file of so many enterprises, whose names hold the word.
    static byte[] generated(String word, int rows) {
        return ("Nom;NEQ;Ville;Courriel;Téléphone;Services;Adresse;Code postal;Site web\n"
                        + IntStream.rangeClosed(1, rows)
                                .mapToObj(i ->
                                        "Coopérative %s %05d;;%s;info%d@coop.esja.test;819 555-%04d;Traiteur, location de salle;%d, rue du Modèle;J1H 1A1;coop%d.esja.test"
                                                .formatted(
                                                        word,
                                                        i,
                                                        TOWNS.get(i % TOWNS.size()),
                                                        i,
                                                        i % 10_000,
                                                        i,
                                                        i))
                                .collect(Collectors.joining("\n")))
                .getBytes(UTF_8);
    }
}
