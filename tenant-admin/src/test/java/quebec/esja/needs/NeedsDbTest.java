package quebec.esja.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.NeedId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class NeedsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Actor AGENT = new Actor(null, "Agathe Gagnon");
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    private static final TestProvince PROVINCE = POLES.province;
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX =
            new Outbox(PROVINCE.transactions, MAILS::add, PROVINCE.clock);
    private static final MailLinks LINKS = new MailLinks(PROVINCE.transactions, PROVINCE.clock);
    private static final NeedLetters LETTERS =
            new NeedLetters(
                    OUTBOX,
                    PROVINCE.profiles,
                    PROVINCE.members,
                    new PublicUrl(URI.create("https://esja.test")));
    private static final Nomenclature NOMENCLATURE = new Nomenclature(PROVINCE.province);
    private static final NeedRequests REQUESTS =
            new NeedRequests(
                    PROVINCE.transactions,
                    NOMENCLATURE,
                    new Territories(PROVINCE.province),
                    PROVINCE.profiles,
                    LINKS,
                    LETTERS,
                    PROVINCE.audit,
                    PROVINCE.clock);
    private static final Needs NEEDS =
            new Needs(PROVINCE.transactions, NOMENCLATURE, LETTERS, PROVINCE.audit, PROVINCE.clock);

    @BeforeEach
    void emptyTheMailbox() {
        POLES.inEstrie(OUTBOX::sendDue);
        POLES.inMauricie(OUTBOX::sendDue);
        MAILS.clear();
    }

    @Test
    void aMailDroppedTwiceMakesOneNeedThatIsAnsweredByMail() {
        MailedNeeds mailed = new MailedNeeds(PROVINCE.transactions, PROVINCE.audit, CLOCK);
        byte[] file =
                "From: Luc <luc@ville.test>\r\nSubject: Bancs publics\r\nMessage-ID: <b1@ville.test>\r\n\r\nDix bancs."
                        .getBytes(StandardCharsets.US_ASCII);
        POLES.inEstrie(() -> {
            assertThat(mailed.take(file, AGENT)).isEqualTo(new MailDrop.Taken(1, 0, 0));
            assertThat(mailed.take(file, AGENT)).isEqualTo(new MailDrop.Taken(0, 1, 0));
            assertThat(mailed.take(new byte[] {1, 2}, AGENT)).isEqualTo(new MailDrop.NotMail());
            NeedRow row = NEEDS.page(NeedFilter.ALL.withText("bancs publics"), 0, 9).getFirst();
            assertThat(row.status()).isEqualTo(NeedStatus.TO_TREAT);
            Need need = NEEDS.find(row.id()).orElseThrow();
            saved(NEEDS.answer(need.id(), "Écrivez à L’Établi.", need.version(), AGENT));
            assertThat(delivered())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("luc@ville.test"));
            return null;
        });
        assertThat(POLES.inMauricie(() -> NEEDS.count(NeedFilter.ALL.withText("bancs publics"))))
                .as("another Pôle knows nothing of it")
                .isZero();
    }

    @Test
    void goesFromTheFormToTheAnswerAndTellsThePersonAtEachStep() {
        POLES.inEstrie(() -> {
            NeedId id = told("Boîtes à lunch pour un colloque");
            assertThat(NEEDS.find(id)).as("nobody sees it before it is confirmed").isEmpty();
            assertThat(NEEDS.count(NeedFilter.ALL.withText("colloque"))).isZero();
            String token = token(delivered());

            assertThat(REQUESTS.waiting(LINKS.read(token)))
                    .contains("Boîtes à lunch pour un colloque");
            assertThat(NEEDS.find(id)).as("reading the link confirms nothing").isEmpty();
            assertThat(REQUESTS.confirm(token))
                    .isEqualTo(new NeedConfirmation.Confirmed("Boîtes à lunch pour un colloque"));
            assertThat(delivered())
                    .extracting(OutboxMail::recipient)
                    .containsExactlyInAnyOrder("dominique@esja.test", "bonjour@esja.test");

            Need waiting = NEEDS.find(id).orElseThrow();
            assertThat(waiting.status()).isEqualTo(NeedStatus.TO_TREAT);
            Need taken = saved(NEEDS.take(id, waiting.version(), AGENT));
            assertThat(taken.status()).isEqualTo(NeedStatus.TAKEN);
            assertThat(taken.takenBy()).isEqualTo("Agathe Gagnon");
            assertThat(delivered())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("Agathe Gagnon"));

            Need answered =
                    saved(NEEDS.answer(id, "Écrivez à La Corbeille.", taken.version(), AGENT));
            assertThat(answered.status()).isEqualTo(NeedStatus.ANSWERED);
            assertThat(answered.endedAt()).isPresent();
            assertThat(delivered())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("Écrivez à La Corbeille."));
            assertThat(PROVINCE.audit.history("need", id, 10))
                    .extracting(AuditEntry::action)
                    .containsExactly(
                            "need.answered", "need.taken", "need.address-confirmed", "need.told");
            return null;
        });
    }

    @Test
    void closesWithAReasonThatThePersonReads() {
        POLES.inEstrie(() -> {
            Need need = confirmed("Hélicoptère");
            assertThat(NEEDS.close(need.id(), NeedClosing.NO_SUPPLIER, "  ", need.version(), AGENT))
                    .isInstanceOf(NeedChange.Refused.class);
            Need closed =
                    saved(
                            NEEDS.close(
                                    need.id(),
                                    NeedClosing.NO_SUPPLIER,
                                    "Personne n'en offre ici.",
                                    need.version(),
                                    AGENT));
            assertThat(closed.closing()).contains(NeedClosing.NO_SUPPLIER);
            assertThat(delivered())
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.text()).contains("Personne n'en offre ici."));
            assertThat(NEEDS.take(need.id(), closed.version(), AGENT))
                    .as("what is closed stays closed")
                    .isInstanceOf(NeedChange.Stale.class);
            return null;
        });
    }

    @Test
    void ofTwoAgentsAtOnceOneTakesIt() throws Exception {
        Need need = POLES.inEstrie(() -> confirmed("Traiteur du vendredi"));
        CyclicBarrier together = new CyclicBarrier(2);
        List<NeedChange> changes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<NeedChange> take =
                    () -> {
                        together.await();
                        return POLES.inEstrie(() -> NEEDS.take(need.id(), need.version(), AGENT));
                    };
            for (var change : threads.invokeAll(List.of(take, take))) {
                changes.add(change.get());
            }
        }
        assertThat(changes)
                .hasAtLeastOneElementOfType(NeedChange.Saved.class)
                .hasAtLeastOneElementOfType(NeedChange.Stale.class);
    }

    @Test
    void givesBackWhatWasTaken() {
        POLES.inEstrie(() -> {
            Need need = confirmed("Déneigement");
            Need taken = saved(NEEDS.take(need.id(), need.version(), AGENT));
            Need back = saved(NEEDS.giveBack(need.id(), taken.version(), AGENT));
            assertThat(back.status()).isEqualTo(NeedStatus.TO_TREAT);
            assertThat(back.takenBy()).isEmpty();
            return null;
        });
    }

    @Test
    void classifiesAmongTheKnownCategories() {
        POLES.inEstrie(() -> {
            Need need = confirmed("Buffet");
            assertThat(NEEDS.classify(need.id(), "astrologie", need.version(), AGENT))
                    .isInstanceOf(NeedChange.Refused.class);
            assertThat(
                            saved(NEEDS.classify(need.id(), "traiteur", need.version(), AGENT))
                                    .data()
                                    .category())
                    .isEqualTo("traiteur");
            return null;
        });
    }

    @Test
    void belongsToOnePoleAlone() {
        Need need = POLES.inEstrie(() -> confirmed("Imprimerie de dépliants"));
        String token =
                POLES.inEstrie(() -> {
                    told("Un second besoin");
                    return token(delivered());
                });
        POLES.inMauricie(() -> {
            assertThat(NEEDS.find(need.id())).isEmpty();
            assertThat(NEEDS.count(NeedFilter.ALL)).isZero();
            assertThat(NEEDS.take(need.id(), need.version(), AGENT))
                    .isEqualTo(new NeedChange.Unknown());
            assertThat(REQUESTS.confirm(token)).isEqualTo(new NeedConfirmation.Unknown());
            return null;
        });
        assertThat(POLES.inEstrie(() -> REQUESTS.confirm(token)))
                .isInstanceOf(NeedConfirmation.Confirmed.class);
    }

    @Test
    void aLinkServesOnceAndForItsTime() {
        POLES.inEstrie(() -> {
            told("Ménage");
            String token = token(delivered());
            REQUESTS.confirm(token);
            assertThat(REQUESTS.confirm(token)).isEqualTo(new NeedConfirmation.ConfirmedBefore());
            told("Ménage du soir");
            delivered();
            told("Ménage du matin");
            String late = token(delivered());
            CLOCK.pass(Duration.ofDays(8));
            assertThat(REQUESTS.confirm(late)).isEqualTo(new NeedConfirmation.TooLate());
            assertThat(LINKS.read("estrie.rien")).isInstanceOf(LinkReading.Unknown.class);
            return null;
        });
    }

    @Test
    void forgetsAfterSevenDaysWhatNobodyConfirmed() {
        POLES.inEstrie(() -> told("Jamais confirmé"));
        CLOCK.pass(Duration.ofDays(7).plusSeconds(1));
        assertThat(POLES.inEstrie(REQUESTS::forget)).isPositive();
        assertThat(POLES.inEstrie(REQUESTS::forget)).isZero();
    }

    @Test
    void keepsNothingOfThePersonTwelveMonthsAfterTheEndNorAfterTwentyFourOfSilence() {
        Need answered =
                POLES.inEstrie(() -> {
                    Need need = confirmed("Gâteau pour Camille Bolduc");
                    return saved(NEEDS.answer(need.id(), "Voyez le café.", need.version(), AGENT));
                });
        Need silent = POLES.inEstrie(() -> confirmed("Jardinage chez Camille Bolduc"));
        Need elsewhere = POLES.inMauricie(() -> confirmed("Gâteau de Mauricie"));

        CLOCK.pass(Duration.ofDays(364));
        POLES.inEstrie(REQUESTS::forget);
        assertThat(POLES.inEstrie(() -> NEEDS.find(answered.id()))).isPresent();
        CLOCK.pass(Duration.ofDays(2));
        assertThat(POLES.inEstrie(REQUESTS::forget)).isPositive();
        assertThat(POLES.inEstrie(() -> NEEDS.find(answered.id()))).isEmpty();
        assertThat(POLES.inEstrie(() -> NEEDS.count(NeedFilter.ALL.withText("Camille"))))
                .isEqualTo(1);
        assertThat(POLES.inEstrie(() -> NEEDS.find(silent.id()))).isPresent();
        assertThat(POLES.inEstrie(() -> NEEDS.answer(answered.id(), "Encore", 3, AGENT)))
                .as("nobody answers a person who is forgotten")
                .isEqualTo(new NeedChange.Unknown());

        CLOCK.pass(Duration.ofDays(366));
        POLES.inEstrie(REQUESTS::forget);
        assertThat(POLES.inEstrie(() -> NEEDS.find(silent.id()))).isEmpty();
        assertThat(POLES.inEstrie(NEEDS::open)).isEmpty();
        assertThat(POLES.inEstrie(() -> traces("Camille") + traces("dominique@esja.test")))
                .as("of the person nothing is left; that someone looked for something is")
                .isZero();
        assertThat(POLES.inMauricie(() -> NEEDS.find(elsewhere.id())))
                .as("each Pôle forgets by itself")
                .isPresent();
        assertThat(POLES.inMauricie(REQUESTS::forget)).isPositive();
    }

    /// How many lines of needs and consents hold that text.
    private static int traces(String text) {
        return PROVINCE.transactions.read(() ->
                TenantTransactions.dsl()
                        .fetchSingle(
                                """
                                SELECT (SELECT count(*) FROM need AS n WHERE n::text LIKE {0})
                                     + (SELECT count(*) FROM consent AS c WHERE c::text LIKE {0})
                                """,
                                DSL.val("%" + text + "%"))
                        .into(int.class));
    }

    @Test
    void keepsNothingWithoutConsentNorBeyondTheFifthUnconfirmed() {
        POLES.inEstrie(() -> {
            assertThat(REQUESTS.ask(new NeedRequest(need("Sans accord", "sans@esja.test"), false)))
                    .isInstanceOfSatisfying(
                            NeedOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(NeedProblem::field)
                                            .containsExactly("consent"));
            for (int i = 0; i < 5; i++) {
                REQUESTS.ask(new NeedRequest(need("Essai " + i, "essai@esja.test"), true));
            }
            assertThat(REQUESTS.ask(new NeedRequest(need("Essai 6", "essai@esja.test"), true)))
                    .isInstanceOf(NeedOutcome.TooMany.class);
            assertThat(delivered()).hasSize(5);
            return null;
        });
    }

    @Test
    void listsWhatWaitsFirstAndFindsWithoutAccents() {
        POLES.inMauricie(() -> {
            Need first = confirmed("Épicerie en vrac");
            CLOCK.pass(Duration.ofMinutes(1));
            confirmed("Zone de jeux");
            assertThat(NEEDS.page(NeedFilter.ALL, 0, 10))
                    .extracting(NeedRow::what)
                    .containsExactly("Épicerie en vrac", "Zone de jeux");
            assertThat(NEEDS.page(NeedFilter.ALL.withText("epicerie"), 0, 10))
                    .extracting(NeedRow::id)
                    .containsExactly(first.id());
            saved(NEEDS.take(first.id(), first.version(), AGENT));
            assertThat(NEEDS.count(NeedFilter.ALL.withStatuses(Set.of(NeedStatus.TO_TREAT))))
                    .isEqualTo(1);
            NEEDS.page(NeedFilter.ALL, 0, 10)
                    .forEach(row -> {
                        Need need = NEEDS.find(row.id()).orElseThrow();
                        saved(
                                NEEDS.close(
                                        need.id(),
                                        NeedClosing.WITHDRAWN,
                                        "Fin de l'essai.",
                                        need.version(),
                                        AGENT));
                    });
            return null;
        });
    }

    private static Need confirmed(String what) {
        NeedId id = told(what);
        REQUESTS.confirm(token(delivered()));
        delivered();
        return NEEDS.find(id).orElseThrow();
    }

    private static NeedId told(String what) {
        if (REQUESTS.ask(new NeedRequest(need(what, "dominique@esja.test"), true))
                instanceof NeedOutcome.Received(NeedId id, EmailAddress _)) {
            return id;
        }
        throw new AssertionError("refused: " + what);
    }

    private static NeedData need(String what, String email) {
        return new NeedData(
                what,
                "Pour 40 personnes.",
                "traiteur",
                "43027",
                Optional.of(LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()).plusMonths(4)),
                "Ville de Magog",
                new NeedData.Contact("Dominique Roy", email, Language.FRENCH));
    }

    private static Need saved(NeedChange change) {
        if (change instanceof NeedChange.Saved(Need need)) {
            return need;
        }
        throw new AssertionError(change);
    }

    private static List<OutboxMail> delivered() {
        MAILS.clear();
        OUTBOX.sendDue();
        return List.copyOf(MAILS);
    }

    private static String token(List<OutboxMail> mails) {
        return mails.stream()
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
