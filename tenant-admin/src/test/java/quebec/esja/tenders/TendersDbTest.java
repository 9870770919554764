package quebec.esja.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

class TendersDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Pattern STOP = Pattern.compile("https://esja\\.test/r/(\\S+)");
    private static final Trade TRADE = new Trade(POLES.province);
    private static final Tenders TENDERS = new Tenders(POLES.province.transactions, CLOCK);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final TenderDigest DIGEST =
            new TenderDigest(
                    POLES.province.transactions,
                    TENDERS,
                    new TenderLetters(
                            OUTBOX,
                            TRADE.links,
                            POLES.province.profiles,
                            new PublicUrl(URI.create("https://esja.test"))),
                    CLOCK);

    @TempDir Path folder;

    @BeforeEach
    void publish() throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM reference.seao_notice");
        }
        publish(
                open("1", "Service de traiteur pour le conseil", "Magog"),
                open("2", "Réfection du toit de l’école", "Magog")
                        .buying("C01", "72120000", "Construction de bâtiments"),
                open("3", "Repas chauds et buffets", "Trois-Rivières"),
                open("4", "Traiteur, fini hier", "Magog", CLOCK.instant().minusSeconds(60)),
                open("5", "Traiteur annulé", "Magog")
                        .released("20261119000000", "2026-11-19T00:00:00-05:00"),
                TestNotice.awarded("6", "1143920115", "50000").titled("Traiteur adjugé"),
                open("7", "Traiteur sans lieu", ""));
    }

    @Test
    void findsWhatAnEnterpriseCouldAnswerWithItsReasons() {
        POLES.inEstrie(() -> {
            SupplierId everywhere = seller("Buffets Partout", new ServiceArea.Quebec());
            SupplierId estrie = seller("Buffets Estrie", new ServiceArea.Region("05"));

            assertThat(numbers(everywhere)).containsExactlyInAnyOrder("1", "3", "5", "7");
            assertThat(numbers(estrie)).containsExactlyInAnyOrder("1", "5", "7");
            assertThat(TENDERS.of(estrie))
                    .filteredOn(match -> match.notice().number().equals("1"))
                    .singleElement()
                    .satisfies(match ->
                            assertThat(TenderSentences.of(match, Texts.of(Language.FRENCH)))
                                    .anyMatch(one -> one.contains("Buffets"))
                                    .anyMatch(one -> one.contains("Estrie")));
            assertThat(TENDERS.of(estrie))
                    .filteredOn(match -> match.notice().number().equals("7"))
                    .singleElement()
                    .satisfies(match ->
                            assertThat(match.reasons()).contains(new MatchReason.PlaceUnknown()));
            return null;
        });
    }

    @Test
    void whatIsCancelledOrOverIsShownNoMore() {
        POLES.inEstrie(() -> {
            SupplierId supplier = seller("Buffets du jour", new ServiceArea.Quebec());
            assertThat(numbers(supplier)).contains("5");
            return null;
        });
        publish(
                open("5", "Traiteur annulé", "Magog")
                        .released("20261120000000", "2026-11-20T00:00:00-05:00")
                        .withStatus("cancelled"));
        POLES.inEstrie(() -> {
            SupplierId supplier = seller("Buffets du soir", new ServiceArea.Quebec());
            assertThat(numbers(supplier)).contains("1").doesNotContain("5");
            return null;
        });
        CLOCK.pass(Duration.ofDays(60));
        POLES.inEstrie(() -> {
            SupplierId supplier = seller("Buffets d’hiver", new ServiceArea.Quebec());
            assertThat(TENDERS.of(supplier)).isEmpty();
            return null;
        });
    }

    @Test
    void watchedWordsAreThePolesOwnAndComeFirst() {
        SupplierId supplier =
                POLES.inEstrie(() -> {
                    SupplierId one = seller("Buffets Vigie", new ServiceArea.Quebec());
                    assertThat(TENDERS.watch(one, "réfection toit", Set.of("05"))).isEmpty();
                    assertThat(TENDERS.watch(one, "repas", Set.of("05"))).isEmpty();
                    assertThat(TENDERS.watch(one, "de", Set.of()))
                            .contains("tenders.alert.refusal.words");
                    assertThat(TENDERS.watch(one, "de la", Set.of()))
                            .contains("tenders.alert.refusal.words");

                    assertThat(TENDERS.of(one))
                            .filteredOn(match -> match.notice().number().equals("2"))
                            .singleElement()
                            .satisfies(match ->
                                    assertThat(match.reasons())
                                            .containsExactly(
                                                    new MatchReason.Watched("réfection toit")));
                    assertThat(TENDERS.of(one))
                            .extracting(match ->
                                    match.reasons().getFirst() instanceof MatchReason.Watched)
                            .as("what is watched comes first")
                            .isSortedAccordingTo(Comparator.reverseOrder());
                    assertThat(TENDERS.of(one))
                            .filteredOn(match -> match.notice().number().equals("3"))
                            .as("outside the regions of the alert, it stays for its own reasons")
                            .singleElement()
                            .satisfies(match ->
                                    assertThat(match.reasons())
                                            .noneMatch(MatchReason.Watched.class::isInstance));
                    return one;
                });
        POLES.inMauricie(() -> {
            assertThat(TENDERS.alerts(supplier)).isEmpty();
            return null;
        });
        POLES.inEstrie(() -> {
            TENDERS.alerts(supplier).forEach(alert -> TENDERS.unwatch(supplier, alert.id()));
            assertThat(numbers(supplier)).doesNotContain("2");
            return null;
        });
    }

    @Test
    void theDigestLeavesOnceAWeekWithWhatIsNewAndALinkThatEndsIt() {
        POLES.inEstrie(() -> {
            SupplierId supplier = seller("Buffets Hebdo", new ServiceArea.Quebec());
            MemberId manager = manager(supplier, "hebdo@esja.test");
            DIGEST.round();
            assertThat(delivered()).as("nobody asked").isEmpty();
            TENDERS.wantDigest(supplier, manager, true);
            TENDERS.wantDigest(supplier, manager, true);
            assertThat(TENDERS.digestWanted(supplier, manager)).isTrue();
            DIGEST.round();
            assertThat(delivered()).as("not before Monday").isEmpty();

            CLOCK.pass(Duration.ofDays(7));
            DIGEST.round();
            DIGEST.round();
            OutboxMail mail = only(delivered());
            assertThat(mail.recipient()).isEqualTo("hebdo@esja.test");
            assertThat(plain(mail))
                    .contains(
                            "Service de traiteur pour le conseil",
                            "L’avis parle de ce que vous offrez : Buffets",
                            "Vous recevez ce courriel parce que",
                            "CC-BY 4.0")
                    .doesNotContain("Réfection du toit");

            CLOCK.pass(Duration.ofDays(7));
            DIGEST.round();
            assertThat(delivered()).as("nothing new, no mail").isEmpty();

            publish(open("8", "Buffet du gala", "Magog"));
            CLOCK.pass(Duration.ofDays(7));
            DIGEST.round();
            OutboxMail next = only(delivered());
            assertThat(plain(next))
                    .contains("Buffet du gala")
                    .doesNotContain("Service de traiteur pour le conseil");

            LinkReading link = TRADE.links.read(stop(next));
            assertThat(link).isInstanceOf(LinkReading.Valid.class);
            LinkReading.Valid valid = (LinkReading.Valid) link;
            assertThat(valid.purpose()).isEqualTo(Tenders.STOP);
            assertThat(TENDERS.stopDigest(valid.target())).contains("Buffets Hebdo");
            assertThat(TENDERS.stopDigest(valid.target())).isEmpty();
            assertThat(TENDERS.digestWanted(supplier, manager)).isFalse();
            CLOCK.pass(Duration.ofDays(7));
            publish(open("9", "Buffet de Noël", "Magog"));
            DIGEST.round();
            assertThat(delivered()).isEmpty();
            return null;
        });
    }

    private static String stop(OutboxMail mail) {
        var found = STOP.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Its text with plain spaces.
    private static String plain(OutboxMail mail) {
        return mail.text().replace('\u00A0', ' ');
    }

    private static OutboxMail only(List<OutboxMail> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static List<OutboxMail> delivered() {
        MAILS.clear();
        OUTBOX.sendDue();
        return List.copyOf(MAILS);
    }

    private static MemberId manager(SupplierId supplier, String email) {
        MemberId member =
                POLES.province.members.invite(
                        new MemberData(
                                new EmailAddress(email),
                                "Camille",
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM);
        POLES.province.members.manageSupplier(member, supplier, Actor.PLATFORM);
        return member;
    }

    private static SupplierId seller(String name, ServiceArea area) {
        SupplierData data =
                SupplierData.named(name)
                        .withIdentity(
                                new SupplierData.Identity(
                                        name, "", "", "", "coop-solidarite", "", null))
                        .withLocation(new SupplierData.Location("43027", "", ""))
                        .withContact(new SupplierData.Contact("Camille Roy", "c@esja.test"))
                        .withOfferings(
                                List.of(OfferingData.titled("Buffets", "traiteur", List.of(area))));
        if (!(TRADE.suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                        instanceof SupplierChange.Saved(var created))
                || !(TRADE.suppliers.list(created.id(), Actor.PLATFORM)
                        instanceof SupplierChange.Saved(var listed))) {
            throw new AssertionError(name);
        }
        return listed.id();
    }

    private static List<String> numbers(SupplierId supplier) {
        return TENDERS.of(supplier).stream().map(match -> match.notice().number()).toList();
    }

    private static TestNotice open(String number, String title, String locality) {
        return open(number, title, locality, CLOCK.instant().plus(Duration.ofDays(40)));
    }

    private static TestNotice open(String number, String title, String locality, Instant end) {
        return TestNotice.open(number, title, end.toString()).from("Centre de services", locality);
    }

    private void publish(TestNotice... notices) {
        ImportOutcome outcome =
                new SeaoImport(POLES.province.platform, CLOCK)
                        .run(
                                SeaoFiles.of(folder, "a.json", notices),
                                "a.json",
                                ImportSource.COMMAND,
                                "test",
                                (_, _) -> {});
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
    }
}
