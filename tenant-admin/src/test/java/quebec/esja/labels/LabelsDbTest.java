package quebec.esja.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.search.Facets;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class LabelsDbTest {

    private static final MovingClock CLOCK = new MovingClock();
    private static final Actor AGENT = new Actor(null, "Agente du Pôle");
    private static final Set<String> NOWHERE = Set.of();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final Labels LABELS =
            new Labels(
                    POLES.province.transactions,
                    DIRECTORY.suppliers,
                    DIRECTORY.nomenclature,
                    DIRECTORY.laterChanges,
                    POLES.province.audit,
                    CLOCK);
    private static final LabelRound ROUND =
            new LabelRound(
                    POLES.province.transactions,
                    DIRECTORY.suppliers,
                    POLES.province.members,
                    POLES.province.profiles,
                    new LabelLetters(
                            OUTBOX,
                            POLES.province.profiles,
                            new PublicUrl(URI.create("https://esja.test")),
                            DIRECTORY.nomenclature),
                    CLOCK);

    @Test
    void findsByTheNameOfALabelAndByItsFilterInThePoleAndInTheProvinceOnly() {
        Supplier bakery = POLES.inEstrie(() -> listed("Boulangerie du Levain"));
        POLES.inMauricie(() -> listed("Boulangerie du Levain"));

        POLES.inEstrie(() -> declare(bakery, "fairtrade", "FT-12", null, null));

        for (String q : List.of("fairtrade", "equitable", "boulangerie")) {
            SupplierSearch search = SupplierSearch.of(q).withLabel("fairtrade");
            assertThat(POLES.inEstrie(() -> names(search)))
                    .containsExactly("Boulangerie du Levain");
            assertThat(POLES.inMauricie(() -> names(search))).isEmpty();
            assertThat(DIRECTORY.searches.searchProvince(search).total()).isEqualTo(alike());
        }
        assertThat(POLES.inEstrie(() -> names(SupplierSearch.of("équitable"))))
                .containsExactly("Boulangerie du Levain");
        assertThat(POLES.inMauricie(() -> names(SupplierSearch.of("équitable")))).isEmpty();
    }

    @Test
    void takesTheVerificationOffWhatSaysOtherwise() {
        Supplier workshop = POLES.inEstrie(() -> listed("Atelier du Bois"));
        LabelData before = label("fsc", "FSC-1", null, null);
        POLES.inEstrie(() -> LABELS.declare(workshop.id(), before, Actor.PLATFORM));
        assertThat(POLES.inEstrie(() -> LABELS.verify(workshop.id(), before, AGENT))).isTrue();
        assertThat(POLES.inEstrie(() -> shown(workshop).getFirst().verified()))
                .contains(new HeldLabel.Verification("Agente du Pôle", CLOCK.instant()));

        POLES.inEstrie(() -> LABELS.declare(workshop.id(), before, Actor.PLATFORM));
        assertThat(POLES.inEstrie(() -> shown(workshop).getFirst().verified()))
                .as("the same said again")
                .isPresent();

        POLES.inEstrie(() -> declare(workshop, "fsc", "FSC-2", null, null));
        assertThat(POLES.inEstrie(() -> shown(workshop).getFirst().verified())).isEmpty();
        assertThat(POLES.inEstrie(() -> LABELS.verify(workshop.id(), before, AGENT)))
                .as("what was seen is no longer what it says")
                .isFalse();
        assertThat(POLES.inEstrie(() -> shown(workshop).getFirst().verified())).isEmpty();
    }

    @Test
    void writesInTheHistoryWhoDeclaresVerifiesAndRemoves() {
        Supplier coop = POLES.inEstrie(() -> listed("Coopérative des Sources"));
        POLES.inEstrie(() -> {
            LabelData label = label("b-corp", "", null, null);
            LABELS.declare(coop.id(), label, Actor.PLATFORM);
            LABELS.verify(coop.id(), label, AGENT);
            LABELS.unverify(coop.id(), "b-corp", AGENT);
            LABELS.remove(coop.id(), "b-corp", Actor.PLATFORM);
            LABELS.remove(coop.id(), "b-corp", Actor.PLATFORM);
            return 0;
        });
        assertThat(
                        POLES.inEstrie(() ->
                                POLES.province.audit.history("supplier", coop.id(), 10).stream()
                                        .filter(entry -> entry.action().contains("label"))
                                        .map(LabelsDbTest::line)
                                        .toList()))
                .containsExactly(
                        "plateforme supplier.label-removed",
                        "Agente du Pôle supplier.label-unverified",
                        "Agente du Pôle supplier.label-verified",
                        "plateforme supplier.label-declared");
    }

    @Test
    void doesNotTouchTheLabelsOfAnotherPole() {
        Supplier theirs = POLES.inMauricie(() -> listed("Ferme des Deux Lacs"));
        LabelData label = label("quebec-vrai", "QV-9", null, null);
        POLES.inMauricie(() -> LABELS.declare(theirs.id(), label, Actor.PLATFORM));

        assertThat(POLES.inEstrie(() -> LABELS.of(theirs.id()))).isEmpty();
        assertThat(POLES.inEstrie(() -> LABELS.verify(theirs.id(), label, AGENT))).isFalse();
        assertThat(POLES.inEstrie(() -> LABELS.declare(theirs.id(), label, AGENT)))
                .isInstanceOf(LabelChange.Refused.class);
        POLES.inEstrie(() -> {
            LABELS.remove(theirs.id(), "quebec-vrai", AGENT);
            return 0;
        });
        assertThat(POLES.inMauricie(() -> shown(theirs)))
                .containsExactly(new HeldLabel(label, Optional.empty()));
    }

    @Test
    void refusesTheThirtyFirstLabelAndOneThatIsWrong() {
        Supplier proud =
                POLES.inEstrie(() ->
                        TestDirectory.saved(
                                DIRECTORY.suppliers.create(
                                        SupplierData.named("La Toute Décorée"),
                                        SupplierSource.STAFF,
                                        Actor.PLATFORM)));
        List<String> codes =
                DIRECTORY.nomenclature.labels().stream()
                        .limit(31)
                        .map(term -> term.code())
                        .toList();
        assertThat(codes).hasSize(31);
        codes.stream()
                .limit(30)
                .forEach(code ->
                        assertThat(POLES.inEstrie(() -> declare(proud, code, "", null, null)))
                                .isInstanceOf(LabelChange.Saved.class));

        assertThat(POLES.inEstrie(() -> declare(proud, codes.get(30), "", null, null)))
                .isEqualTo(refused("too-many", "30"));
        assertThat(POLES.inEstrie(() -> declare(proud, codes.get(3), "otherwise", null, null)))
                .isInstanceOf(LabelChange.Saved.class);
        assertThat(POLES.inEstrie(() -> declare(proud, "inconnu", "http://a.test", null, null)))
                .isEqualTo(
                        new LabelChange.Refused(
                                List.of(
                                        new LabelProblem("unknown"),
                                        new LabelProblem("proof-address"),
                                        new LabelProblem("too-many", "30"))));
        assertThat(POLES.inEstrie(() -> LABELS.of(proud.id()))).hasSize(30);
    }

    @Test
    void neitherShowsNorFindsALabelThatHasExpired() {
        LocalDate last = today().plusDays(3);
        Supplier kitchen = POLES.inEstrie(() -> listed("Cuisine du Faubourg"));
        POLES.inEstrie(() -> declare(kitchen, "haccp", "H-1", null, last));
        POLES.inEstrie(() -> declare(kitchen, "aliments-quebec", "A-1", null, null));
        SupplierSearch byLabel = SupplierSearch.ALL.withLabel("haccp");
        pass(3);
        assertThat(POLES.inEstrie(() -> afterARound(byLabel))).hasSize(1);

        pass(1);
        assertThat(POLES.inEstrie(() -> shown(kitchen)))
                .extracting(HeldLabel::code)
                .containsExactly("aliments-quebec");
        assertThat(POLES.inEstrie(() -> afterARound(byLabel))).isEmpty();
        assertThat(POLES.inEstrie(() -> names(SupplierSearch.of("haccp")))).isEmpty();
        assertThat(DIRECTORY.searches.searchProvince(byLabel).total()).isZero();
        assertThat(POLES.inEstrie(() -> LABELS.of(kitchen.id())))
                .as("the manager still sees it, and that it has expired")
                .extracting(HeldLabel::code, LABELS::expired)
                .containsExactly(tuple("aliments-quebec", false), tuple("haccp", true));
    }

    @Test
    void remindsSixtyAndFifteenDaysBeforeInEachLanguageOnceEach() {
        Supplier laundry = POLES.inEstrie(() -> listed("Buanderie du Canal"));
        POLES.inEstrie(() -> manager(laundry, "sam@exemple.org", Language.FRENCH));
        POLES.inEstrie(() -> manager(laundry, "kim@exemple.org", Language.ENGLISH));
        LocalDate last = today().plusDays(70);
        POLES.inEstrie(() -> declare(laundry, "ecologo", "E-1", null, last));
        POLES.inEstrie(() -> declare(laundry, "iso-14001", "I-1", null, last));
        assertThat(POLES.inEstrie(LabelsDbTest::mailsOfARound)).isEmpty();

        pass(10);
        assertThat(POLES.inMauricie(LabelsDbTest::mailsOfARound)).isEmpty();
        List<OutboxMail> first = POLES.inEstrie(LabelsDbTest::mailsOfARound);
        assertThat(first).hasSize(2);
        assertThat(to(first, "sam@exemple.org").subject())
                .isEqualTo("Des labels de Buanderie du Canal arrivent à échéance");
        assertThat(to(first, "sam@exemple.org").text())
                .contains("ÉcoLogo", "ISO 14001", "valide jusqu’au", "/mon-entreprise?fiche=");
        assertThat(to(first, "kim@exemple.org").text()).contains("ECOLOGO: valid until");
        assertThat(POLES.inEstrie(LabelsDbTest::mailsOfARound)).as("once").isEmpty();

        pass(45);
        POLES.inEstrie(() -> declare(laundry, "iso-14001", "I-1", null, last.plusYears(2)));
        List<OutboxMail> second = POLES.inEstrie(LabelsDbTest::mailsOfARound);
        assertThat(second).hasSize(2);
        assertThat(to(second, "sam@exemple.org").subject())
                .isEqualTo("Un label de Buanderie du Canal arrive à échéance");
        assertThat(to(second, "sam@exemple.org").text()).doesNotContain("ISO 14001");
        pass(16);
        assertThat(POLES.inEstrie(LabelsDbTest::mailsOfARound)).as("it has expired").isEmpty();
    }

    @Test
    void countsLabelsSizesAndTendersAsTheirFiltersGiveAndLeavesNoDeadEnd() {
        for (int i = 0; i < 3; i++) {
            SizeBand size = i == 0 ? SizeBand.FROM_1 : SizeBand.FROM_20;
            boolean tenders = i == 2;
            String name = "Imprimerie numéro " + i;
            Supplier press =
                    POLES.inEstrie(() ->
                            DIRECTORY.list(
                                    enterprise(
                                                    name,
                                                    "43027",
                                                    offering(
                                                            "Reliure japonaise",
                                                            "imprimerie",
                                                            new ServiceArea.Quebec()))
                                            .withPractice(practice(size, tenders))));
            if (i > 0) {
                POLES.inEstrie(() -> declare(press, "rainforest-alliance", "", null, null));
            }
        }
        SupplierSearch all = SupplierSearch.of("reliure japonaise");

        Facets facets = POLES.inEstrie(() -> page(all)).facets();
        assertThat(facets.labels()).containsExactly(new Facets.Count("rainforest-alliance", 2));
        assertThat(facets.sizes())
                .containsExactly(new Facets.Count("1-4", 1), new Facets.Count("20-49", 2));
        assertThat(facets.tenders()).isEqualTo(1);
        assertThat(POLES.inEstrie(() -> names(all.withLabel("rainforest-alliance")))).hasSize(2);
        assertThat(POLES.inEstrie(() -> names(all.withSize(Optional.of(SizeBand.FROM_20)))))
                .hasSize(2);
        assertThat(POLES.inEstrie(() -> names(all.withTenders(true)))).hasSize(1);
        assertThat(DIRECTORY.searches.searchProvince(all.withTenders(true)).facets().sizes())
                .containsExactly(new Facets.Count("20-49", alike()));

        SearchPage none =
                POLES.inEstrie(() ->
                        page(
                                all.withSize(Optional.of(SizeBand.FROM_1))
                                        .withLabel("rainforest-alliance")));
        assertThat(none.total()).isZero();
        assertThat(none.alternatives())
                .extracting(SearchPage.Alternative::dropped, SearchPage.Alternative::enterprises)
                .containsExactlyInAnyOrder(
                        tuple(SearchPage.Dropped.LABEL, 1), tuple(SearchPage.Dropped.SIZE, 2));
        assertThat(POLES.inMauricie(() -> page(all)).total()).isZero();
    }

    /// How many Pôles hold the same: Estrie, and its look-alike when the tests run as the second.
    private static int alike() {
        return POLES.lookAlike().isPresent() ? 2 : 1;
    }

    private static SupplierData.Practice practice(SizeBand size, boolean tenders) {
        return new SupplierData.Practice(
                LocalizedText.EMPTY,
                Optional.of(size),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null,
                tenders);
    }

    private static Supplier listed(String name) {
        return DIRECTORY.list(
                enterprise(
                        name,
                        "43027",
                        offering("Choses utiles", "fabrication", new ServiceArea.Quebec())));
    }

    private static MemberId manager(Supplier supplier, String email, Language language) {
        MemberId member =
                POLES.province.members.invite(
                        new MemberData(
                                new EmailAddress(email), "Sam Côté", Optional.empty(), language),
                        Actor.PLATFORM);
        POLES.province.members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
        return member;
    }

    private static LabelData label(
            String code, String proof, @Nullable LocalDate obtained, @Nullable LocalDate expires) {
        return new LabelData(code, proof, obtained, expires);
    }

    private static LabelChange declare(
            Supplier supplier,
            String code,
            String proof,
            @Nullable LocalDate obtained,
            @Nullable LocalDate expires) {
        return LABELS.declare(supplier.id(), label(code, proof, obtained, expires), Actor.PLATFORM);
    }

    private static LabelChange.Refused refused(String key, String... arguments) {
        return new LabelChange.Refused(List.of(new LabelProblem(key, arguments)));
    }

    private static List<HeldLabel> shown(Supplier supplier) {
        return LABELS.shown(supplier.id());
    }

    private static SearchPage page(SupplierSearch search) {
        return DIRECTORY.searches.search(search, NOWHERE);
    }

    private static List<String> names(SupplierSearch search) {
        return page(search).results().stream().map(found -> found.name().text()).toList();
    }

    private static List<String> afterARound(SupplierSearch search) {
        ROUND.go();
        return names(search);
    }

    private static List<OutboxMail> mailsOfARound() {
        ROUND.go();
        MAILS.clear();
        for (int left = OUTBOX.sendDue(); left > 0; left = OUTBOX.sendDue()) {}
        return List.copyOf(MAILS);
    }

    private static OutboxMail to(List<OutboxMail> mails, String email) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String line(AuditEntry entry) {
        return entry.actorName() + " " + entry.action();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("America/Toronto"));
    }

    private static void pass(int days) {
        CLOCK.pass(Duration.ofDays(days));
    }
}
