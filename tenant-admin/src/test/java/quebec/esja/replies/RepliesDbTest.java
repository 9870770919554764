package quebec.esja.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.FitReason;
import quebec.esja.matching.RefusalReason;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.purchases.Party;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class RepliesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Sourcing SOURCING = new Sourcing(POLES.province);
    private static final Trade TRADE = SOURCING.trade;
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");
    private static final ReplyDraft YES =
            new ReplyDraft.Interested(List.of("Dès 7 h"), "450", "Avec plaisir");

    static {
        CLOCK.pass(Duration.ofDays(2));
    }

    @BeforeEach
    void anEmptyMailbox() {
        POLES.inEstrie(SOURCING::delivered);
    }

    private static LocalDate inDays(int days) {
        return SOURCING.needs.today().plusDays(days);
    }

    @Test
    void anEnterpriseAnswersOnceFromItsMailAndReadingAnswersNothing() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Bol d’or", "").id();
            BuyerNeed need = sent("Ville de Bury", Set.of(supplier), inDays(10));
            String token = token();

            assertThat(SOURCING.replies.behind(TRADE.links.read(token)))
                    .hasValueSatisfying(asked -> assertThat(asked.reply()).isEmpty());
            assertThat(SOURCING.replies.of(need.id())).as("reading").isEmpty();
            assertThat(
                            SOURCING.replies.reply(
                                    token, new ReplyDraft.Interested(List.of(""), "", "")))
                    .isInstanceOf(ReplyOutcome.Refused.class);
            assertThat(SOURCING.replies.reply(token, YES))
                    .isInstanceOfSatisfying(
                            ReplyOutcome.Replied.class,
                            replied -> {
                                assertThat(replied.reply().answers()).containsExactly("Dès 7 h");
                                assertThat(replied.reply().price().orElseThrow())
                                        .isEqualByComparingTo("450");
                                assertThat(replied.reply().by()).isEqualTo("Camille Roy");
                            });
            assertThat(SOURCING.replies.reply(token, declined(RefusalReason.PRICE)))
                    .as("second click")
                    .isInstanceOfSatisfying(
                            ReplyOutcome.RepliedBefore.class,
                            before ->
                                    assertThat(before.reply().kind())
                                            .isEqualTo(ReplyKind.INTERESTED));
            assertThat(SOURCING.delivered())
                    .as("the first answer is told")
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.recipient()).isEqualTo(Trade.contact("Ville de Bury")));
            return null;
        });
    }

    @Test
    void refusesAfterTheDeadlineOnceEndedAndFromWhoLeftTheDirectory() {
        POLES.inEstrie(() -> {
            SupplierId one = TRADE.listed("Bol d’argent", "").id();
            sent("Ville de Dudswell", Set.of(one), inDays(2));
            String late = token();
            BuyerNeed ended = sent("Ville de Ham", Set.of(one), inDays(9));
            String over = token();
            SOURCING.needs.close(
                    ended.id(),
                    Outcome.POSTPONED,
                    Optional.empty(),
                    "L’an prochain",
                    ended.version(),
                    new Party.OfPole(),
                    Sourcing.AGENT);
            assertThat(SOURCING.replies.reply(over, YES)).isEqualTo(new ReplyOutcome.Ended());

            SupplierId other = TRADE.listed("Bol de bronze", "").id();
            sent("Ville de Cookshire", Set.of(other), inDays(9));
            String closed = token();
            TRADE.suppliers.withdraw(other, "A fermé ses portes", Sourcing.AGENT);
            assertThat(SOURCING.replies.reply(closed, YES)).isEqualTo(new ReplyOutcome.NotListed());

            CLOCK.pass(Duration.ofDays(3));
            assertThat(SOURCING.replies.reply(late, YES)).isEqualTo(new ReplyOutcome.Over());
            CLOCK.pass(Duration.ofDays(32));
            assertThat(SOURCING.replies.reply(late, YES)).isEqualTo(new ReplyOutcome.TooLate());
            assertThat(SOURCING.replies.reply("estrie.nonsense", YES))
                    .isEqualTo(new ReplyOutcome.Unknown());
            toMonday();
            return null;
        });
    }

    @Test
    void aLinkOfOnePoleDoesNothingInAnother() {
        String token =
                POLES.inEstrie(() -> {
                    sent(
                            "Ville de Scotstown",
                            Set.of(TRADE.listed("Bol bleu", "").id()),
                            inDays(9));
                    return token();
                });
        assertThat(POLES.inMauricie(() -> SOURCING.replies.reply(token, YES)))
                .isEqualTo(new ReplyOutcome.Unknown());
    }

    @Test
    void answersWithOthersOfTheDirectory() {
        POLES.inEstrie(() -> {
            SupplierId self = TRADE.listed("Bol vert", "").id();
            SupplierId partner = TRADE.listed("Bol jaune", "").id();
            BuyerNeed need = sent("Ville de Lingwick", Set.of(self), inDays(9));
            assertThat(SOURCING.proposals.partners(need, self))
                    .extracting(fit -> fit.candidate().supplier())
                    .doesNotContain(self);
            assertThat(
                            SOURCING.replies.reply(
                                    need.id(),
                                    self,
                                    new ReplyDraft.Together(
                                            Set.of(partner), List.of("Oui"), "", ""),
                                    Sourcing.AGENT))
                    .isInstanceOfSatisfying(
                            ReplyOutcome.Replied.class,
                            replied ->
                                    assertThat(replied.reply().partners())
                                            .containsExactly("Bol jaune"));
            return null;
        });
    }

    @Test
    void aReasonTeachesTheNextMatchingAndAsksTheProfileToBeMended() {
        POLES.inEstrie(() -> {
            SupplierId supplier = TRADE.listed("Bol rouge", "").id();
            sent("Ville de Hampden", Set.of(supplier), inDays(9));
            String token = token();
            SOURCING.replies.reply(token, declined(RefusalReason.TRADE));
            assertThat(SOURCING.delivered()).as("a refusal is no news").isEmpty();

            assertThat(SOURCING.replies.askCorrection(TRADE.links.read(token))).isTrue();
            assertThat(SOURCING.replies.askCorrection(TRADE.links.read(token))).isTrue();
            assertThat(SOURCING.delivered())
                    .as("asked once, however often it is clicked")
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                        assertThat(mail.text()).contains("Pas notre métier", supplier.toString());
                    });

            BuyerNeed next =
                    SOURCING.submitted(
                            Sourcing.data(TRADE.buyer("Ville de Milan").id(), "Buffet", inDays(9)));
            assertThat(SOURCING.proposals.of(next))
                    .filteredOn(fit -> fit.candidate().supplier().equals(supplier))
                    .singleElement()
                    .satisfies(fit ->
                            assertThat(fit.reasons())
                                    .anyMatch(FitReason.Declined.class::isInstance));
            return null;
        });
    }

    @Test
    void tellsTheBuyerAtMilestonesOrOnceADayAsItChose() {
        POLES.inEstrie(() -> {
            Set<SupplierId> chosen = SOURCING.caterers("Assiette", 6);
            BuyerNeed need = sent("Ville de Val-Racine", chosen, inDays(20));
            SOURCING.delivered();
            Iterator<SupplierId> next = chosen.iterator();
            assertThat(List.of(1, 1, 0, 0, 1, 0))
                    .allSatisfy(told -> assertThat(news(need, next.next())).hasSize(told));

            BuyerNeedData data =
                    Sourcing.data(TRADE.buyer("Ville de Nantes").id(), "Potluck", inDays(20));
            BuyerNeed daily =
                    SOURCING.open(
                            new BuyerNeedData(
                                    data.buyer(),
                                    data.what(),
                                    data.detail(),
                                    data.category(),
                                    data.unspsc(),
                                    data.nature(),
                                    data.place(),
                                    data.wantedOn(),
                                    data.amount(),
                                    data.mode(),
                                    data.answerBy(),
                                    data.questions(),
                                    data.open(),
                                    Rhythm.DAILY),
                            chosen);
            SOURCING.delivered();
            Iterator<SupplierId> again = chosen.iterator();
            assertThat(news(daily, again.next())).isEmpty();
            assertThat(news(daily, again.next())).isEmpty();
            SOURCING.news.go();
            SOURCING.news.go();
            assertThat(SOURCING.delivered())
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.subject()).startsWith("2 entreprises intéressées"));
            CLOCK.pass(Duration.ofDays(1));
            SOURCING.news.go();
            assertThat(SOURCING.delivered()).as("nothing new").isEmpty();

            Party own = new Party.OfBuyer(daily.data().buyer());
            Party other = new Party.OfBuyer(need.data().buyer());
            assertThat(tell(daily, Rhythm.MILESTONES, other)).as("another buyer").isFalse();
            assertThat(tell(daily, Rhythm.MILESTONES, own)).isTrue();
            assertThat(SOURCING.found(daily.id()).version()).isEqualTo(daily.version());
            assertThat(news(daily, again.next())).as("the third is no milestone").isEmpty();
            assertThat(news(daily, again.next())).as("nor is the fourth").isEmpty();
            assertThat(news(daily, again.next())).as("the fifth is, at once").hasSize(1);
            assertThat(tell(daily, Rhythm.DAILY, own)).isTrue();
            CLOCK.pass(Duration.ofDays(1));
            assertThat(news(daily, again.next())).isEmpty();
            SOURCING.news.go();
            assertThat(SOURCING.delivered()).as("once a day again").hasSize(1);
            return null;
        });
    }

    private static boolean tell(BuyerNeed need, Rhythm rhythm, Party party) {
        return SOURCING.needs.tell(need.id(), rhythm, party, Sourcing.AGENT);
    }

    private static List<OutboxMail> news(BuyerNeed need, SupplierId supplier) {
        SOURCING.replies.reply(need.id(), supplier, YES, Sourcing.AGENT);
        return SOURCING.delivered();
    }

    private static ReplyDraft declined(RefusalReason reason) {
        return new ReplyDraft.Declined(Set.of(reason), "");
    }

    /// Moves on to ten o'clock of a Monday that is no holiday.
    private static void toMonday() {
        while (SOURCING.needs.today().getDayOfWeek().getValue() != 1) {
            CLOCK.pass(Duration.ofDays(1));
        }
    }

    private static BuyerNeed sent(String buyer, Set<SupplierId> chosen, LocalDate answerBy) {
        return SOURCING.open(
                Sourcing.data(TRADE.buyer(buyer).id(), "Repas pour " + buyer, answerBy), chosen);
    }

    /// The token of the only invitation that leaves now.
    private static String token() {
        List<String> tokens =
                SOURCING.delivered().stream()
                        .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(tokens).hasSize(1);
        return tokens.getFirst();
    }
}
