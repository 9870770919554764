package quebec.esja.seao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

class SeaoImportDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final String NEQ = "1143920115";
    private static final SeaoImport IMPORTS =
            new SeaoImport(POLES.province.platform, POLES.province.clock);

    @TempDir Path folder;

    @BeforeEach
    void empty() throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM reference.seao_notice");
            statement.execute("DELETE FROM platform.seao_import");
        }
    }

    @Test
    void keepsANoticeInTheWordsOfOcdsForEveryPole() throws SQLException {
        assertThat(
                        counts(
                                SeaoFiles.of(
                                        folder,
                                        "a.json",
                                        TestNotice.awarded("20115759", NEQ, "51204.14"))))
                .isEqualTo(new ImportCounts(1, 1, 0, 0, 0));

        assertThat(
                        rows(
                                """
                                SELECT n.title, n.buyer_name, n.buyer_region, i.category_code, i.code, a.amount, a.awarded_on, c.amount,
                                    s.neq, n.url
                                FROM reference.seao_notice n JOIN reference.seao_item i USING (ocid)
                                JOIN reference.seao_award a USING (ocid)
                                JOIN reference.seao_supplier s ON s.ocid = a.ocid AND s.award_position = a.position
                                JOIN reference.seao_contract c ON c.ocid = a.ocid AND c.award_id = a.award_id
                                """))
                .containsExactly(
                        "Service de traiteur|Centre de services scolaire des Sommets|05|G15|90101603|51204.14|2026-10-01|51204.14|"
                                + NEQ
                                + "|https://seao.gouv.qc.ca/avis-resultat-recherche/consulter?ItemId=20115759");
        for (String login :
                List.of(POLES.estrie.schema().login(), POLES.mauricie.schema().login())) {
            assertThat(
                            rows(
                                    "SELECT has_table_privilege('%1$s', 'reference.seao_notice', 'SELECT'), has_table_privilege('%1$s', 'reference.seao_notice', 'INSERT')"
                                            .formatted(login)))
                    .containsExactly("t|f");
        }
    }

    @Test
    void learnsTheNamesOfUnspscCodesForThoseWhoChooseOne() throws SQLException {
        run(SeaoFiles.of(folder, "a.json", TestNotice.awarded("1", NEQ, "1")));
        var nomenclature = new Nomenclature(POLES.province.province);

        assertThat(nomenclature.unspsc("9010", 5)).extracting(Term::code).contains("90101603");
        assertThat(nomenclature.unspsc("ÉDIFICE nettoyage", 5))
                .extracting(term -> term.code() + " " + term.name().fr())
                .containsExactly("76111501 Nettoyage d’édifices");
        assertThat(nomenclature.unspsc("nettoyage 100%_'", 5)).isEmpty();
        assertThat(nomenclature.unspsc("", 3)).hasSize(3);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws SQLException {
        Path file =
                SeaoFiles.of(
                        folder,
                        "a.json",
                        TestNotice.awarded("1", NEQ, "1"),
                        TestNotice.open("2", "Traiteur", "2026-12-01"));
        assertThat(counts(file)).isEqualTo(new ImportCounts(2, 2, 0, 0, 0));
        List<String> before = rows("SELECT xmin, ocid FROM reference.seao_notice ORDER BY ocid");

        assertThat(counts(file)).isEqualTo(new ImportCounts(2, 0, 0, 2, 0));
        assertThat(rows("SELECT xmin, ocid FROM reference.seao_notice ORDER BY ocid"))
                .isEqualTo(before);
        assertThat(said(run(file))).contains("déjà connu");
    }

    @Test
    void theNewestReleaseOfAProcessStandsWhateverTheOrder() throws SQLException {
        TestNotice first = TestNotice.awarded("1", NEQ, "100");
        TestNotice newer =
                first.titled("Corrigé")
                        .released("20261112000000", "2026-11-12T00:00:00-05:00")
                        .withStatus("cancelled");
        TestNotice sameDateLaterId =
                newer.titled("Republié").released("20261113000000", newer.date());

        assertThat(counts(SeaoFiles.of(folder, "a.json", newer, first, sameDateLaterId)))
                .isEqualTo(new ImportCounts(3, 1, 0, 2, 0));
        assertThat(rows("SELECT title FROM reference.seao_notice")).containsExactly("Republié");

        TestNotice last =
                first.titled("Dernier").released("20261120000000", "2026-11-20T00:00:00-05:00");
        assertThat(counts(SeaoFiles.of(folder, "b.json", last)))
                .isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(counts(SeaoFiles.of(folder, "c.json", newer)))
                .isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
        assertThat(rows("SELECT title FROM reference.seao_notice")).containsExactly("Dernier");
        assertThat(rows("SELECT status FROM reference.seao_award")).containsExactly("active");
    }

    @Test
    void saysThatAnOlderFileCameAfterANewerOne() {
        run(
                SeaoFiles.published(
                        folder,
                        "new.json",
                        "2026-11-16T01:00:00-05:00",
                        TestNotice.awarded("1", NEQ, "1")));
        ImportOutcome outcome =
                run(
                        SeaoFiles.published(
                                folder,
                                "old.json",
                                "2026-11-09T01:00:00-05:00",
                                TestNotice.awarded("2", NEQ, "1")));

        assertThat(said(outcome)).contains("publié plus tard, le 16 novembre 2026");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Done.class,
                        done -> assertThat(done.counts().inserted()).isEqualTo(1));
    }

    @Test
    void keepsNothingOfAPersonNorOfWhoHasNoNumber() throws SQLException {
        run(
                SeaoFiles.of(
                        folder,
                        "a.json",
                        TestNotice.awarded("1", "2248123456", "1"),
                        TestNotice.awarded("2", "", "1"),
                        TestNotice.awarded("3", NEQ, "1")));

        assertThat(rows("SELECT ocid, kind, neq, name FROM reference.seao_supplier ORDER BY ocid"))
                .containsExactly(
                        "ocds-ec9k95-1|individual|null|",
                        "ocds-ec9k95-2|unidentified|null|",
                        "ocds-ec9k95-3|organization|1143920115|Coopérative 3");
        for (String table :
                List.of(
                        "seao_notice",
                        "seao_item",
                        "seao_award",
                        "seao_supplier",
                        "seao_contract")) {
            assertThat(rows("SELECT t::text FROM reference." + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains("2248123456") || row.contains("Coopérative 1"));
        }
    }

    @Test
    void onlyDollarsAreEverSummed() throws SQLException {
        run(
                SeaoFiles.of(
                        folder,
                        "a.json",
                        TestNotice.awarded("1", NEQ, "100"),
                        TestNotice.awarded("2", NEQ, "20").inUnit("0"),
                        TestNotice.awarded("3", NEQ, "3").inUnit("1"),
                        TestNotice.awarded("4", NEQ, "85").inUnit("10"),
                        TestNotice.awarded("5", NEQ, "12").inUnit("8")));

        assertThat(
                        rows(
                                "SELECT sum(amount), sum(reference.seao_dollars(amount, currency, unit)) FROM reference.seao_award"))
                .containsExactly("220.00|123.00");
    }

    @Test
    void leavesOutWhatCannotBeUsedAndSaysIt() throws IOException, SQLException {
        Map<String, Object> huge = TestNotice.awarded("1", NEQ, "1000000000000").json();
        String whole =
                """
                {"releases": [%s, {"id": "x", "date": "2026-11-10"}, {"ocid": "ocds-ec9k95-9", "id": "x", "date": "hier"}, 12,
                 {"ocid": "ocds-ec9k95-2", "id": "20261101", "date": "2026-11-10 08:30:00",
                  "tender": {"title": "Sans \\u0000 rien\\ud800", "value": {"amount": 1e999999999}, "tenderPeriod": {"endDate": "31/12/2026"}}}]}
                """
                        .formatted(
                                tools.jackson.databind.json.JsonMapper.shared()
                                        .writeValueAsString(huge));
        Path file = Files.writeString(folder.resolve("a.json"), whole);
        ImportOutcome outcome = run(file);

        assertThat(said(outcome))
                .contains(
                        "Un avis n’a pas de numéro",
                        "Un avis n’a pas de date",
                        "Un élément n’est pas",
                        "3 montants");
        assertThat(((ImportOutcome.Done) outcome).counts())
                .isEqualTo(new ImportCounts(5, 2, 0, 0, 3));
        assertThat(
                        rows(
                                "SELECT title, released_at AT TIME ZONE 'America/Toronto', period_end FROM reference.seao_notice WHERE ocid LIKE '%-2'"))
                .containsExactly("Sans rien|2026-11-10 08:30:00|null");
        assertThat(rows("SELECT amount FROM reference.seao_award")).containsExactly("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|EMPTY",
                "bonjour|NOT_JSON",
                "<html></html>|NOT_JSON",
                "[]|OTHER_ROOT",
                "{}|NO_RELEASES",
                "{\"releases\": 3}|NO_RELEASES",
                "{\"releases\": []}|NOTHING_USABLE",
                "{\"releases\": [{\"id\": 1}]}|NOTHING_USABLE",
                "{\"releases\": [{}]} x|MALFORMED",
                "{\"releases\": [{\"a\" 3}]}|MALFORMED",
            })
    void refusesInASentenceWhatIsNoPackage(String content, ImportRefusal refusal)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), content == null ? "" : content);

        ImportOutcome outcome = run(file);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        assertThat(said(outcome)).endsWith(".");
        assertThat(IMPORTS.history(5))
                .singleElement()
                .satisfies(row -> assertThat(row.refusal()).contains(refusal));
    }

    @Test
    void keepsNothingOfAFileCutShort() throws IOException, SQLException {
        Path week = SeaoFiles.week(folder, 900, 1);
        byte[] whole = Files.readAllBytes(week);
        Path cut =
                Files.write(
                        folder.resolve("cut.json"), Arrays.copyOf(whole, whole.length * 9 / 10));

        ImportOutcome outcome = run(cut);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(ImportRefusal.TRUNCATED);
                            assertThat(refused.releases()).isGreaterThan(500);
                        });
        assertThat(rows("SELECT count(*) FROM reference.seao_notice")).containsExactly("0");
        assertThat(counts(week).inserted()).isEqualTo(900);
    }

    @Test
    void readsGzipAndRefusesItCutShort() throws IOException {
        Path week = SeaoFiles.week(folder, 300, 2);
        Path packed = folder.resolve("week.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(week, out);
        }
        byte[] bytes = Files.readAllBytes(packed);
        Path cut =
                Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(run(cut))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(ImportRefusal.TRUNCATED));
        assertThat(counts(packed).inserted()).isEqualTo(300);
        assertThat(counts(week).unchanged()).isEqualTo(300);
    }

    @Test
    void refusesAFileOfTwoGigabytesWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(2L * 1024 * 1024 * 1024);
        }
        assertThat(run(large)).isEqualTo(new ImportOutcome.Refused(ImportRefusal.TOO_LARGE, 0));
        assertThat(run(folder.resolve("nowhere.json")))
                .isEqualTo(new ImportOutcome.Refused(ImportRefusal.ABSENT, 0));
    }

    @Test
    void twoImportsAtOnceAreKeptApart() throws SQLException {
        Path file = SeaoFiles.of(folder, "a.json", TestNotice.awarded("1", NEQ, "1"));
        try (Connection other = POLES.province.postgres.superuser(POLES.province.database);
                var lock = other.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + 0x5EA0L + ")");
            assertThat(run(file)).isEqualTo(new ImportOutcome.Refused(ImportRefusal.BUSY, 0));
            // a closed session frees its locks a moment later: freed here, they are free now
            lock.execute("SELECT pg_advisory_unlock(" + 0x5EA0L + ")");
        }
        assertThat(counts(file).inserted()).isEqualTo(1);
    }

    @Test
    void tellsHowFarItIsAndKeepsAHistory() {
        Path week = SeaoFiles.week(folder, 1_000, 3);
        List<Double> parts = new ArrayList<>();
        IMPORTS.run(week, "hebdo.json", ImportSource.COMMAND, "cli", (_, part) -> parts.add(part));

        assertThat(parts).hasSizeGreaterThan(3).isSorted().endsWith(1.0);
        assertThat(IMPORTS.history(5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.fileName()).isEqualTo("hebdo.json");
                    assertThat(row.sha256()).hasSize(64);
                    assertThat(row.bytes()).isEqualTo(Files.size(week));
                    assertThat(row.counts().releases()).isEqualTo(1_000);
                });
    }

    @Test
    void aWeekOfTheRealSizeComesInWhole() throws IOException {
        Path week = SeaoFiles.week(folder);

        assertThat(Files.size(week)).isBetween(15_000_000L, 19_000_000L);
        assertThat(counts(week)).isEqualTo(new ImportCounts(4_000, 4_000, 0, 0, 0));
    }

    @Test
    void readsTheRealSampleWhereItIs() throws IOException, SQLException {
        Path real = Path.of("../../shared/reference/seao");
        assumeThat(real).exists();
        try (Stream<Path> files = Files.list(real)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
                ImportCounts counts = counts(file);
                assertThat(counts.releases()).isPositive();
                assertThat(counts.skipped()).isZero();
            }
        }
        assertThat(
                        rows(
                                "SELECT s.neq, a.amount, c.amount, c.status FROM reference.seao_award a JOIN reference.seao_supplier s USING (ocid) JOIN reference.seao_contract c USING (ocid) WHERE ocid = 'ocds-ec9k95-20117105'"))
                .containsExactly("3340127268|25490.62|2407.54|terminated");
        assertThat(
                        rows(
                                "SELECT buyer_region FROM reference.seao_notice WHERE ocid = 'ocds-ec9k95-20087206'"))
                .as("Ville de Québec gives no address")
                .containsExactly("03");
    }

    private static ImportOutcome run(Path file) {
        return IMPORTS.run(
                file,
                String.valueOf(file.getFileName()),
                ImportSource.COMMAND,
                "test",
                (_, _) -> {});
    }

    private static ImportCounts counts(Path file) {
        return switch (run(file)) {
            case ImportOutcome.Done done -> done.counts();
            case ImportOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static String said(ImportOutcome outcome) {
        return String.join(" ", ImportSentences.of(outcome, Texts.of(Language.FRENCH)))
                .replace('\u00A0', ' ');
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = POLES.province.postgres.superuser(POLES.province.database);
                var statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    line.append(i == 1 ? "" : "|").append(row.getString(i));
                }
                found.add(line.toString());
            }
        }
        return found;
    }
}
