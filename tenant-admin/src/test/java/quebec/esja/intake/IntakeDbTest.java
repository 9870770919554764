package quebec.esja.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.KnownSupplier;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierIntake;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.intake.Batch.Options;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.kernel.Neq;
import quebec.esja.rows.Column;
import quebec.esja.rows.Field;
import quebec.esja.rows.PlaceMatch;
import quebec.esja.rows.RowReader;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.territory.Territories;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

class IntakeDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Actor AGENT = new Actor(null, "Agente d’essai");
    private static final Options LISTED = new Options(true, true);
    private static final Options TO_REVIEW = new Options(false, true);
    private static final Texts FRENCH = Texts.of(Language.FRENCH);

    private final TestProvince province = POLES.province;
    private final Territories territories = new Territories(province.province);
    private final Nomenclature nomenclature = new Nomenclature(province.province);
    private final Suppliers suppliers =
            new Suppliers(
                    province.transactions,
                    province.audit,
                    province.clock,
                    nomenclature,
                    territories);
    private final SupplierIntake directory =
            new SupplierIntake(
                    province.transactions,
                    province.audit,
                    province.clock,
                    nomenclature,
                    territories);
    private final Intake intake = intake(directory);

    private Intake intake(SupplierIntake writing) {
        return new Intake(
                province.transactions, judgement(), run(writing), province.audit, province.clock);
    }

    private IntakeRun run(SupplierIntake writing) {
        return new IntakeRun(
                province.transactions, judgement(), writing, province.audit, province.clock);
    }

    private Judgement judgement() {
        return new Judgement(suppliers, territories, new RowReader(nomenclature, territories));
    }

    @Test
    void importsTheMessyListAndTheSameFileAgainChangesNothing() {
        byte[] file = file("liste-utf8-bom.csv");
        BatchId first = POLES.inEstrie(() -> opened(file));
        Batch preview = POLES.inEstrie(() -> batch(first));

        assertThat(preview.columns())
                .filteredOn(column -> column.field() == null)
                .extracting(Column::header)
                .containsExactly("Dernière m.-à-j.", "Notes internes");
        assertThat(preview.questions())
                .extracting(PlaceQuestion::name)
                .containsExactly(
                        "Ste-Perpétue", "N.-D.-du-Bon-Conseil", "Drummonville", "Plessiville");
        assertThat(preview.counts())
                .isEqualTo(Map.of(Kind.NEW, 22, Kind.DUPLICATE, 2, Kind.UNREADABLE, 11));

        assertThat(POLES.inEstrie(() -> intake.importNow(first, LISTED, AGENT)))
                .isInstanceOf(Start.Started.class);
        Batch done = POLES.inEstrie(() -> batch(first));
        assertThat(done.status()).isEqualTo(Batch.Status.IMPORTED);
        assertThat(done.result().created()).isEqualTo(22);
        assertThat(done.held()).isEqualTo(13);
        List<Supplier> kept = POLES.inEstrie(this::all);

        assertThat(POLES.inEstrie(() -> intake.importNow(first, LISTED, AGENT)))
                .isInstanceOf(Start.AlreadyDone.class);
        BatchId again = POLES.inEstrie(() -> opened(file));
        assertThat(again).isNotEqualTo(first);
        assertThat(POLES.inEstrie(() -> batch(again)).counts())
                .isEqualTo(Map.of(Kind.DUPLICATE, 24, Kind.UNREADABLE, 11));
        assertThat(POLES.inEstrie(() -> intake.importNow(again, LISTED, AGENT)))
                .isInstanceOf(Start.NothingToImport.class);
        assertThat(POLES.inEstrie(this::all)).isEqualTo(kept);
    }

    @Test
    void readsTheSameListInWindows1252AsInUtf8() {
        BatchId utf8 = POLES.inMauricie(() -> opened(file("liste-utf8-bom.csv")));
        BatchId windows = POLES.inMauricie(() -> opened(file("liste-windows-1252.csv")));

        assertThat(POLES.inMauricie(() -> intake.rows(windows, Optional.empty(), 0, 100)))
                .extracting(PreviewRow::name, PreviewRow::outcome)
                .isEqualTo(
                        POLES.inMauricie(() -> intake.rows(utf8, Optional.empty(), 0, 100)).stream()
                                .map(row -> tuple(row.name(), row.outcome()))
                                .toList());
        POLES.inMauricie(() -> discard(utf8, windows));
    }

    @Test
    void writesValuesInTheirUsualWriting() {
        POLES.inMauricie(() ->
                imported(
                        "Nom;Ville;Adresse;Code postal;Tél;Courriel;Site;Forme juridique;Services;Territoire desservi\n"
                                + "Coop Écriture; st-tite (Québec) ;APP: 3, 12 rue A;g0x3h0;(418) 555-0100 #2;Info <A@B.CA>;coop.esja.test;coop de solidarité;Traiteur;MRC de Mékinac; \n",
                        LISTED));

        Supplier seen = POLES.inMauricie(() -> seen("Coop Écriture"));
        assertThat(seen.status()).isEqualTo(SupplierStatus.LISTED);
        SupplierData data = seen.data();
        assertThat(data.location().address()).isEqualTo("app. 3, 12 rue A");
        assertThat(data.location().postalCode()).isEqualTo("G0X 3H0");
        assertThat(data.reach())
                .isEqualTo(
                        new SupplierData.Reach(
                                "https://coop.esja.test", "a@b.ca", "418 555-0100, poste 2"));
        assertThat(data.identity().legalForm()).isEqualTo("coop-solidarite");
        assertThat(data.offerings())
                .singleElement()
                .satisfies(offering -> {
                    assertThat(offering.category()).isEqualTo("traiteur");
                    assertThat(offering.areas()).containsExactly(new ServiceArea.Territory("350"));
                });
    }

    @Test
    void completeOnesAreListedAtOnceOnlyWhenAsked() {
        POLES.inMauricie(
                () -> imported("Nom;Ville;Services\nRevue Une;Shawinigan;Traiteur\n", TO_REVIEW));
        POLES.inMauricie(() ->
                imported(
                        "Nom;Ville;Services\nRevue Deux;Shawinigan;Traiteur\nRevue Trois;Shawinigan;\n",
                        LISTED));

        assertThat(POLES.inMauricie(() -> seen("Revue Une")).status())
                .isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(POLES.inMauricie(() -> seen("Revue Deux")).status())
                .isEqualTo(SupplierStatus.LISTED);
        assertThat(POLES.inMauricie(() -> seen("Revue Trois")).status())
                .isEqualTo(SupplierStatus.SUBMITTED);
    }

    @Test
    void updatesWhatDiffersAndEmptiesNothing() {
        POLES.inMauricie(() ->
                imported(
                        "Nom;NEQ;Ville;Courriel;Tél\nCoop Change;1199980013;Shawinigan;a@b.ca;819 555-0100\n",
                        TO_REVIEW));
        BatchId batch =
                POLES.inMauricie(() ->
                        opened(
                                "Nom;NEQ;Ville;Courriel;Tél\nCoop Change;1199980013;La Tuque;;819 555-0199\n"
                                        .getBytes(UTF_8)));

        assertThat(POLES.inMauricie(() -> intake.rows(batch, Optional.of(Kind.UPDATE), 0, 10)))
                .singleElement()
                .satisfies(row ->
                        assertThat(RowSentences.reasons(row.outcome(), FRENCH).toString())
                                .contains("Municipalité, Téléphone"));
        POLES.inMauricie(() -> intake.importNow(batch, TO_REVIEW, AGENT));
        Supplier changed = POLES.inMauricie(() -> seen("Coop Change"));
        assertThat(changed.data().reach())
                .isEqualTo(new SupplierData.Reach("", "a@b.ca", "819 555-0199"));
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void keepsUpdatesInTheFileToMendWhenTheyAreNotWanted() {
        POLES.inMauricie(
                () -> imported("Nom;Ville;Tél\nCoop Stable;Shawinigan;819 555-0100\n", TO_REVIEW));
        BatchId batch =
                POLES.inMauricie(() ->
                        opened(
                                "Nom;Ville;Tél\nCoop Stable;Shawinigan;819 555-0101\nCoop Fraîche;Shawinigan;\n"
                                        .getBytes(UTF_8)));

        POLES.inMauricie(() -> intake.importNow(batch, new Options(false, false), AGENT));
        assertThat(POLES.inMauricie(() -> seen("Coop Stable")).data().reach().phone())
                .isEqualTo("819 555-0100");
        assertThat(mendFile(batch)).contains("Coop Stable").doesNotContain("Coop Fraîche");
    }

    @Test
    void nothingIsHalfImportedWhenItBreaksOffAndItCanBeStartedAgain() {
        Intake breaking =
                intake(
                        new SupplierIntake(
                                province.transactions,
                                province.audit,
                                province.clock,
                                nomenclature,
                                territories) {
                            @Override
                            public Written write(
                                    List<Entry> entries,
                                    SupplierSource source,
                                    boolean list,
                                    Actor actor,
                                    IntConsumer progress) {
                                super.write(entries, source, list, actor, progress);
                                throw new IllegalStateException("the plug is pulled");
                            }
                        });
        BatchId batch = POLES.inMauricie(() -> opened(TestIntake.generated("Rompue", 600)));
        int before = POLES.inMauricie(suppliers::known).size();

        assertThatThrownBy(() -> POLES.inMauricie(() -> breaking.importNow(batch, LISTED, AGENT)))
                .hasMessage("the plug is pulled");
        assertThat(POLES.inMauricie(suppliers::known)).hasSize(before);
        assertThat(POLES.inMauricie(() -> batch(batch)).status()).isEqualTo(Batch.Status.FAILED);
        POLES.inMauricie(() -> intake.importNow(batch, LISTED, AGENT));
        assertThat(POLES.inMauricie(suppliers::known)).hasSize(before + 600);
        assertThat(POLES.inMauricie(() -> intake.progress(batch)))
                .hasValueSatisfying(progress -> assertThat(progress.done()).isEqualTo(600));
    }

    @Test
    void anotherPoleIsUntouchedAndSeesNothing() {
        List<KnownSupplier> before = POLES.inEstrie(suppliers::known);
        BatchId batch =
                POLES.inMauricie(() -> imported("Nom;Ville\nCoop Voisine;Sherbrooke\n", LISTED));

        assertThat(POLES.inEstrie(suppliers::known)).isEqualTo(before);
        assertThat(POLES.inEstrie(() -> intake.find(batch))).isEmpty();
        assertThat(POLES.inEstrie(() -> intake.rows(batch, Optional.empty(), 0, 10))).isEmpty();
        assertThat(POLES.inEstrie(() -> intake.importNow(batch, LISTED, AGENT)))
                .isInstanceOf(Start.Gone.class);
    }

    @Test
    void oneNumberIsOneEnterprise() {
        BatchId batch =
                POLES.inMauricie(() ->
                        imported(
                                "Nom;NEQ;Ville\nCoop Numéro;1199980054;Shawinigan\nAutre nom;11 9998 0054;Trois-Rivières\n",
                                TO_REVIEW));

        assertThat(POLES.inMauricie(() -> batch(batch)).result().created()).isEqualTo(1);
        assertThat(POLES.inMauricie(() -> suppliers.withNeq(new Neq("1199980054"))))
                .map(KnownSupplier::name)
                .contains("Coop Numéro");
    }

    @Test
    void aColumnCanBeCorrectedAndAPlaceChosen() {
        BatchId batch =
                POLES.inMauricie(() ->
                        opened(
                                "Qui;Où;Ville\nCoop Corrigée;Ste-Perpétue;x\nCoop Seconde;Ste Perpétue;x\n"
                                        .getBytes(UTF_8)));
        assertThat(POLES.inMauricie(() -> batch(batch)).count(Kind.UNREADABLE)).isEqualTo(2);

        POLES.inMauricie(() -> {
            intake.assign(batch, 0, Field.NAME);
            intake.assign(batch, 1, Field.MUNICIPALITY);
            return null;
        });
        Batch asked = POLES.inMauricie(() -> batch(batch));
        assertThat(asked.columns())
                .extracting(Column::field)
                .containsExactly(Field.NAME, Field.MUNICIPALITY, null);
        assertThat(asked.questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.rows()).isEqualTo(2);
                    assertThat(question.choices())
                            .extracting(PlaceMatch::code)
                            .containsExactlyInAnyOrder("17030", "50050");
                });
        POLES.inMauricie(() -> {
            intake.choosePlace(batch, asked.questions().getFirst().key(), "50050");
            return null;
        });
        assertThat(POLES.inMauricie(() -> batch(batch)).counts()).isEqualTo(Map.of(Kind.NEW, 2));
        POLES.inMauricie(() -> discard(batch));
        assertThat(POLES.inMauricie(() -> intake.find(batch))).isEmpty();
    }

    @Test
    void thePreviewSurvivesAndTheSameFileIsTheSameBatch() {
        byte[] file = "Nom;Ville\nCoop Patiente;Shawinigan\n".getBytes(UTF_8);

        assertThat(POLES.inMauricie(() -> opened(file)))
                .isEqualTo(POLES.inMauricie(() -> opened(file)));
    }

    @Test
    void theFileToMendOpensWithoutComputingAndIsTakenBackOnceMended() {
        BatchId batch =
                POLES.inMauricie(() ->
                        imported(
                                "Nom;NEQ;Ville;Note\nCoop Réparable;1199980060;Shawinigan;=1+1\n@SUM(A1);;Shawinigan;\nCoop Sans Lieu;;;\nBonne Coop;;Shawinigan;\n",
                                TO_REVIEW));
        String mend = mendFile(batch);

        assertThat(mend).startsWith("\uFEFFNom;NEQ;Ville;Note;À corriger\r\n");
        assertThat(mend)
                .contains("Coop Réparable;1199980060;Shawinigan;'=1+1;")
                .contains("'@SUM(A1);;Shawinigan")
                .contains("La municipalité manque.")
                .doesNotContain("Bonne Coop");
        BatchId mended =
                POLES.inMauricie(() ->
                        opened(
                                mend.replace("1199980060", "1199980062")
                                        .replace("Coop Sans Lieu;;;", "Coop Sans Lieu;;Shawinigan;")
                                        .getBytes(UTF_8)));
        assertThat(POLES.inMauricie(() -> batch(mended)).count(Kind.NEW)).isEqualTo(2);
        POLES.inMauricie(() -> discard(mended));
    }

    @Test
    void keepsNoCellOfWhatWasTakenIn() {
        BatchId batch =
                POLES.inMauricie(() ->
                        imported(
                                "Nom;Ville;Contact\nCoop Discrète;Shawinigan;Alix Personne\nCoop Perdue;Nulle-Part-Ailleurs;Noé Autre\n",
                                TO_REVIEW));

        List<Spreadsheet.Line> lines =
                POLES.inMauricie(() -> province.transactions.read(() -> new RowSql().lines(batch)));
        assertThat(lines)
                .extracting(Spreadsheet.Line::cells)
                .containsExactly(
                        List.of(), List.of("Coop Perdue", "Nulle-Part-Ailleurs", "Noé Autre"));
    }

    @Test
    void takesUpAnImportThatStoppedWithItsProgram() {
        BatchId batch =
                POLES.inMauricie(
                        () -> opened("Nom;Ville\nCoop Reprise;Shawinigan\n".getBytes(UTF_8)));
        POLES.inMauricie(() -> {
            province.transactions.write(() -> {
                new IntakeSql()
                        .begin(batch, TO_REVIEW, 1, TwoPoles.NOW.minus(Duration.ofMinutes(5)));
            });
            return null;
        });

        POLES.inMauricie(() -> {
            run(directory).resumeStopped();
            return null;
        });
        assertThat(POLES.inMauricie(() -> batch(batch)).status()).isEqualTo(Batch.Status.IMPORTED);
    }

    @Test
    void scriptsAndQuotesAreOnlyText() {
        POLES.inMauricie(() ->
                imported(
                        "Nom;Ville\n<script>alert(1)</script>;Shawinigan\nRobert'); DROP TABLE supplier;Shawinigan\n"
                                .replace("); DROP", ")\\, DROP"),
                        TO_REVIEW));

        assertThat(POLES.inMauricie(suppliers::known))
                .extracting(KnownSupplier::name)
                .contains("<script>alert(1)</script>");
    }

    @Test
    void importsFiveThousandRows() {
        byte[] file = TestIntake.generated("de démonstration", 5_000);
        BatchId batch = POLES.inEstrie(() -> opened(file));
        POLES.inEstrie(() -> intake.importNow(batch, LISTED, AGENT));

        assertThat(POLES.inEstrie(() -> batch(batch)).result())
                .isEqualTo(new Batch.Result(5_000, 0, 5_000));
    }

    private Supplier seen(String name) {
        return all().stream()
                .filter(supplier -> supplier.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Supplier> all() {
        return suppliers.find(suppliers.known().stream().map(KnownSupplier::id).toList()).stream()
                .sorted(Comparator.comparing(supplier -> supplier.id().toString()))
                .toList();
    }

    private BatchId imported(String csv, Options options) {
        BatchId batch = opened(csv.getBytes(UTF_8));
        assertThat(intake.importNow(batch, options, AGENT)).isInstanceOf(Start.Started.class);
        return batch;
    }

    private Batch batch(BatchId id) {
        return intake.find(id).orElseThrow();
    }

    private Void discard(BatchId... batches) {
        for (BatchId batch : batches) {
            intake.discard(batch, AGENT);
        }
        return null;
    }

    private String mendFile(BatchId batch) {
        return new String(POLES.inMauricie(() -> intake.mendFile(batch, FRENCH)), UTF_8);
    }

    private BatchId opened(byte[] file) {
        return switch (intake.open(file, "liste.csv", AGENT)) {
            case Opening.Opened opened -> opened.batch();
            case Opening.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    static byte[] file(String name) {
        try (var content = IntakeDbTest.class.getResourceAsStream("/import/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
