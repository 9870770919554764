package quebec.esja.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Fit;
import quebec.esja.matching.FitReason;
import quebec.esja.matching.Grade;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.Party;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.replies.ReplyOutcome;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class WavesDbTest {

    /// Saturday morning; moved to a Monday at ten.
    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Sourcing SOURCING = new Sourcing(POLES.province);
    private static final Trade TRADE = SOURCING.trade;
    private static final Actor AGENT = Sourcing.AGENT;
    private static final Pattern SUBJECT = Pattern.compile("^(Un besoin pour vous|Rappel).*");

    @BeforeEach
    void anEmptyMailboxOnAMondayMorning() {
        do {
            CLOCK.pass(Duration.ofHours(1));
        } while (!isMondayAtTen());
        POLES.inEstrie(SOURCING::delivered);
        POLES.inMauricie(SOURCING::delivered);
    }

    /// What one test leaves open would be sent and reminded in the next.
    @AfterEach
    void endWhatIsOpen() {
        POLES.inEstrie(() -> {
            SOURCING.serverAway(false);
            SOURCING.waves.changePolicy(WavePolicy.USUAL, AGENT);
            BuyerNeedFilter open = BuyerNeedFilter.ALL.withStatuses(Set.of(BuyerNeedStatus.OPEN));
            SOURCING.needs.page(open, 0, 50).forEach(row -> close(SOURCING.found(row.id())));
            return null;
        });
    }

    private static BuyerNeedChange close(BuyerNeed need) {
        return SOURCING.needs.close(
                need.id(),
                Outcome.GAVE_UP,
                Optional.empty(),
                "Budget coupé",
                need.version(),
                new Party.OfPole(),
                AGENT);
    }

    private static boolean isMondayAtTen() {
        var here = CLOCK.instant().atZone(BusinessCalendar.QUEBEC);
        return here.getDayOfWeek().getValue() == 1
                && here.getHour() == 10
                && new BusinessCalendar().isOpen(CLOCK.instant());
    }

    private static LocalDate inDays(int days) {
        return BusinessCalendar.day(CLOCK.instant()).plusDays(days);
    }

    @Test
    void proposesEveryEnterpriseWithItsReasonsAndLogsWhatAPersonDecided() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Magog").id();
            Set<SupplierId> caterers = SOURCING.caterers("Traiteur du lac", 3);
            SupplierId left = caterers.iterator().next();
            BuyerNeed need =
                    SOURCING.submitted(Sourcing.data(buyer, "Dîner du conseil", inDays(10)));
            List<Fit> fits = SOURCING.proposals.of(need);
            assertThat(fits)
                    .filteredOn(fit -> caterers.contains(fit.candidate().supplier()))
                    .hasSize(3)
                    .allSatisfy(fit -> {
                        assertThat(fit.grade()).isEqualTo(Grade.FITTING);
                        assertThat(fit.reasons())
                                .contains(
                                        new FitReason.SameCategory("Buffets"),
                                        new FitReason.Served("Buffets"));
                    });
            Set<SupplierId> chosen = new HashSet<>(caterers);
            chosen.remove(left);
            assertThat(SOURCING.waves.confirm(need.id(), chosen, "", need.version(), AGENT))
                    .as("leaving a fitting one out takes a reason")
                    .isInstanceOf(Confirmation.ReasonMissing.class);
            assertThat(
                            SOURCING.waves.confirm(
                                    need.id(),
                                    chosen,
                                    "En congé ce mois-ci",
                                    need.version(),
                                    AGENT))
                    .isInstanceOfSatisfying(
                            Confirmation.Confirmed.class,
                            confirmed -> assertThat(confirmed.sent()).isEqualTo(2));

            assertThat(SOURCING.log.of(need.id()))
                    .filteredOn(line -> line.event() == LogEvent.LEFT_OUT)
                    .anySatisfy(line -> {
                        assertThat(line.by()).isEqualTo("Agathe Gagnon");
                        assertThat(line.words())
                                .contains(
                                        "En congé ce mois-ci",
                                        "Même catégorie\u00a0: «\u00a0Buffets\u00a0».");
                    });
            assertThat(SOURCING.log.of(need.id()))
                    .filteredOn(line -> line.event() == LogEvent.SENT)
                    .hasSize(2);
            assertThatThrownBy(() ->
                            POLES.province.transactions.write(() ->
                                    TenantTransactions.dsl()
                                            .execute("UPDATE need_log SET by_name = 'x'")))
                    .as("nothing in the log ever changes")
                    .hasMessageContaining("permission denied");
            return null;
        });
    }

    @Test
    void sendsOneWaveABusinessDayAndStopsOnceEnoughAreInterested() {
        POLES.inEstrie(() -> {
            SOURCING.waves.changePolicy(new WavePolicy(2, 2), AGENT);
            BuyerId buyer = TRADE.buyer("Ville de Coaticook").id();
            Set<SupplierId> chosen = SOURCING.caterers("Cuisine du vallon", 5);
            BuyerNeed need = SOURCING.open(Sourcing.data(buyer, "Goûter", inDays(20)), chosen);
            assertThat(invitations()).hasSize(2);
            assertThat(SOURCING.waves.sendNow(need.id(), AGENT)).as("one a day").isZero();
            SOURCING.waves.go();
            assertThat(invitations()).isEmpty();

            CLOCK.pass(Duration.ofHours(12));
            SOURCING.waves.go();
            assertThat(invitations()).as("nobody is written to at night").isEmpty();
            CLOCK.pass(Duration.ofHours(12));
            SOURCING.waves.go();
            assertThat(invitations()).hasSize(2);

            List<SupplierId> sent =
                    SOURCING.waves.invitees(need.id()).stream()
                            .filter(one -> one.state() == Invitee.State.SENT)
                            .map(Invitee::supplier)
                            .toList();
            assertThat(sent).hasSize(4).doesNotHaveDuplicates();
            sent.stream().limit(2).forEach(supplier -> interested(need, supplier));
            SOURCING.delivered();
            CLOCK.pass(Duration.ofDays(1));
            SOURCING.waves.go();
            assertThat(invitations()).as("two are enough").isEmpty();
            assertThat(SOURCING.waves.next(need)).isEqualTo(new WaveStep.Done(WaveStep.Why.ENOUGH));
            return null;
        });
    }

    @Test
    void tellsWhomABuyerInvitedLastForANature() {
        POLES.inEstrie(() -> {
            SentNeeds sent = new SentNeeds(POLES.province.transactions);
            BuyerId buyer = TRADE.buyer("Ville de Stanstead").id();
            BuyerNeed need =
                    SOURCING.open(
                            Sourcing.data(buyer, "Repas du comité", inDays(20)),
                            SOURCING.caterers("Table frontalière", 3));
            Nature nature = need.data().nature().orElseThrow();
            assertThat(sent.of(buyer, nature, 2))
                    .hasSize(2)
                    .allSatisfy(invitation -> {
                        assertThat(invitation.what()).isEqualTo("Repas du comité");
                        assertThat(invitation.on()).isEqualTo(inDays(0));
                    });
            assertThat(sent.of(buyer, Nature.WORKS, 10)).isEmpty();
            assertThat(sent.of(TRADE.buyer("Ville voisine de Stanstead").id(), nature, 10))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void ofTwoAgentsAtOnceOneConfirmsAndOneSends() throws Exception {
        Set<SupplierId> chosen = POLES.inEstrie(() -> SOURCING.caterers("Marmite commune", 4));
        BuyerNeed need =
                POLES.inEstrie(() ->
                        SOURCING.submitted(
                                Sourcing.data(
                                        TRADE.buyer("Ville de Richmond").id(),
                                        "Repas du soir",
                                        inDays(10))));
        List<Confirmation> both =
                atOnce(() ->
                        SOURCING.waves.confirm(
                                need.id(), chosen, "Hors de ce besoin", need.version(), AGENT));
        assertThat(both).filteredOn(Confirmation.Confirmed.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Confirmation.Stale.class::isInstance).hasSize(1);
        assertThat(POLES.inEstrie(WavesDbTest::invitations)).hasSize(4);

        POLES.inEstrie(() -> SOURCING.waves.changePolicy(new WavePolicy(2, 6), AGENT));
        BuyerNeed other =
                POLES.inEstrie(() ->
                        SOURCING.open(
                                Sourcing.data(need.data().buyer(), "Repas du midi", inDays(10)),
                                chosen));
        CLOCK.pass(Duration.ofDays(1));
        POLES.inEstrie(SOURCING::delivered);
        List<Integer> sent = atOnce(() -> SOURCING.waves.sendNow(other.id(), AGENT));
        assertThat(sent).containsExactlyInAnyOrder(0, 2);
        assertThat(POLES.inEstrie(WavesDbTest::invitations)).hasSize(2);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<T> inPole =
                    () -> {
                        start.await();
                        return POLES.inEstrie(() -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
                    };
            var first = both.submit(inPole);
            var second = both.submit(inPole);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void skipsWhoLeftTheDirectoryOrHasNobodyAndSaysWhy() {
        POLES.inEstrie(() -> {
            Set<SupplierId> chosen = SOURCING.caterers("Four banal", 2);
            SupplierId closed = chosen.iterator().next();
            BuyerNeed need =
                    SOURCING.submitted(
                            Sourcing.data(TRADE.buyer("MRC du Granit").id(), "Pains", inDays(10)));
            CLOCK.pass(Duration.ofHours(12));
            SOURCING.waves.confirm(need.id(), chosen, "Hors de ce besoin", need.version(), AGENT);
            assertThat(invitations()).as("confirmed in the evening").isEmpty();
            TRADE.suppliers.withdraw(closed, "A fermé ses portes", AGENT);
            CLOCK.pass(Duration.ofHours(12));
            SOURCING.waves.go();

            assertThat(invitations()).hasSize(1);
            assertThat(SOURCING.waves.invitees(need.id()))
                    .filteredOn(one -> one.supplier().equals(closed))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.skipped()).contains(Invitee.Skipped.NOT_LISTED));
            assertThat(SOURCING.log.of(need.id()))
                    .filteredOn(line -> line.event() == LogEvent.SKIPPED)
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.words()).containsExactly("N’est plus au répertoire."));
            return null;
        });
    }

    @Test
    void remindsOnceAfterTwoBusinessDaysThoseWhoSaidNothing() {
        POLES.inEstrie(() -> {
            Set<SupplierId> chosen = SOURCING.caterers("Table ronde", 2);
            BuyerNeed need =
                    SOURCING.open(
                            Sourcing.data(TRADE.buyer("Ville d’Asbestos").id(), "Café", inDays(20)),
                            chosen);
            assertThat(invitations()).hasSize(2);
            interested(need, chosen.iterator().next());
            CLOCK.pass(Duration.ofDays(1));
            SOURCING.waves.go();
            assertThat(invitations()).isEmpty();
            CLOCK.pass(Duration.ofDays(1));
            SOURCING.waves.go();
            assertThat(invitations())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.subject()).startsWith("Rappel"));
            CLOCK.pass(Duration.ofDays(1));
            SOURCING.waves.go();
            assertThat(invitations()).as("once").isEmpty();
            return null;
        });
    }

    @Test
    void sendsNothingAfterTheDeadlineNorOnceClosed() {
        POLES.inEstrie(() -> {
            SOURCING.waves.changePolicy(new WavePolicy(1, 6), AGENT);
            Set<SupplierId> chosen = SOURCING.caterers("Bouillon", 3);
            BuyerId buyer = TRADE.buyer("Ville de Weedon").id();
            BuyerNeed late = SOURCING.open(Sourcing.data(buyer, "Soupe", inDays(1)), chosen);
            BuyerNeed closed = SOURCING.open(Sourcing.data(buyer, "Salade", inDays(9)), chosen);
            SOURCING.delivered();
            assertThat(close(closed)).isInstanceOf(BuyerNeedChange.Saved.class);
            CLOCK.pass(Duration.ofDays(2));
            SOURCING.waves.go();
            assertThat(invitations()).isEmpty();
            assertThat(SOURCING.waves.sendNow(late.id(), AGENT)).isZero();
            assertThat(SOURCING.waves.sendNow(closed.id(), AGENT)).isZero();
            return null;
        });
    }

    @Test
    void whatWaitedForTheMailServerLeavesOnceWhenItIsBack() {
        POLES.inEstrie(() -> {
            SOURCING.serverAway(true);
            Set<SupplierId> chosen = SOURCING.caterers("Chaudron", 3);
            SOURCING.open(
                    Sourcing.data(TRADE.buyer("Ville de Stoke").id(), "Chili", inDays(20)), chosen);
            Instant back = CLOCK.instant().plus(Duration.ofDays(1));
            while (CLOCK.instant().isBefore(back)) {
                assertThat(invitations()).isEmpty();
                SOURCING.waves.go();
                CLOCK.pass(Duration.ofMinutes(30));
            }
            SOURCING.serverAway(false);
            CLOCK.pass(Duration.ofHours(3));
            assertThat(invitations())
                    .hasSize(3)
                    .extracting(OutboxMail::recipient)
                    .doesNotHaveDuplicates();
            CLOCK.pass(Duration.ofHours(3));
            assertThat(invitations()).isEmpty();
            return null;
        });
    }

    @Test
    void anotherPoleKnowsNothingOfIt() {
        BuyerNeed need =
                POLES.inEstrie(() ->
                        SOURCING.open(
                                Sourcing.data(
                                        TRADE.buyer("Ville de Lac-Drolet").id(),
                                        "Brunch",
                                        inDays(20)),
                                SOURCING.caterers("Poêlon", 1)));
        POLES.inMauricie(() -> {
            assertThat(SOURCING.needs.find(need.id())).isEmpty();
            assertThat(SOURCING.waves.invitees(need.id())).isEmpty();
            assertThat(SOURCING.log.of(need.id())).isEmpty();
            assertThat(SOURCING.waves.sendNow(need.id(), AGENT)).isZero();
            assertThat(SOURCING.waves.confirm(need.id(), Set.of(), "", need.version(), AGENT))
                    .isEqualTo(new Confirmation.Stale());
            SOURCING.waves.go();
            assertThat(SOURCING.delivered()).isEmpty();
            return null;
        });
        assertThat(POLES.inEstrie(() -> SOURCING.found(need.id()).status()))
                .isEqualTo(BuyerNeedStatus.OPEN);
    }

    private static void interested(BuyerNeed need, SupplierId supplier) {
        assertThat(
                        SOURCING.replies.reply(
                                need.id(),
                                supplier,
                                new ReplyDraft.Interested(List.of("Oui"), "", ""),
                                AGENT))
                .isInstanceOf(ReplyOutcome.Replied.class);
    }

    /// The mails about needs that leave now to enterprises.
    private static List<OutboxMail> invitations() {
        return SOURCING.delivered().stream()
                .filter(mail -> SUBJECT.matcher(mail.subject()).matches())
                .toList();
    }
}
