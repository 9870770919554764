package quebec.esja.buyers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static quebec.esja.buyers.BuyerRole.MANAGER;
import static quebec.esja.buyers.BuyerRole.MEMBER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.province.PoleStanding;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class BuyersDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Actor AGENT = new Actor(null, "Agent");

    @Test
    void aBuyerRegistersConfirmsIsAcceptedAndActs() {
        POLES.inEstrie(() -> {
            BuyerId id = registered("Ville de Coaticook");
            String token = TRADE.deliveredToken();
            assertThat(status(id)).isEqualTo(BuyerStatus.UNCONFIRMED);

            assertThat(TRADE.registrations.confirm(token))
                    .isEqualTo(new BuyerConfirmation.Confirmed("Ville de Coaticook"));
            assertThat(status(id)).isEqualTo(BuyerStatus.SUBMITTED);
            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                        assertThat(mail.text()).contains("/acheteurs/" + id);
                    });

            int before = published();
            Buyer submitted = TRADE.buyers.find(id).orElseThrow();
            assertThat(TRADE.buyers.accept(id, submitted.version(), AGENT))
                    .isInstanceOf(BuyerChange.Saved.class);
            assertThat(published()).isEqualTo(before + 1);
            assertThat(TRADE.people.of(id))
                    .singleElement()
                    .satisfies(person -> assertThat(person.role()).isEqualTo(MANAGER));
            assertThat(POLES.province.members.takeDueInvitations(100))
                    .extracting(Members.DueInvitation::name)
                    .contains("Dominique Roy");
            assertThat(TRADE.delivered())
                    .extracting(OutboxMail::recipient)
                    .containsExactly(Trade.contact("Ville de Coaticook"));
            return null;
        });
    }

    @Test
    void forgetsAfterSevenDaysWhatNobodyConfirmed() {
        BuyerId late = POLES.inEstrie(() -> registered("Ville de Stanstead"));
        BuyerId elsewhere = POLES.inMauricie(() -> registered("Ville de Shawinigan"));
        CLOCK.pass(Duration.ofDays(7).plusSeconds(1));
        BuyerId fresh = POLES.inEstrie(() -> registered("Ville de Bromont"));

        assertThat(POLES.inEstrie(TRADE.registrations::forgetUnconfirmed)).isPositive();

        POLES.inEstrie(() -> {
            assertThat(TRADE.buyers.find(late)).isEmpty();
            assertThat(TRADE.buyers.find(fresh)).isPresent();
            return TRADE.delivered();
        });
        POLES.inMauricie(() -> {
            assertThat(TRADE.buyers.find(elsewhere)).isPresent();
            return TRADE.delivered();
        });
    }

    @Test
    void ofTwoConfirmationsOfOneNeqAtOnceOneIsTold() throws Exception {
        List<String> tokens =
                POLES.inEstrie(() -> {
                    registered("Ville de Waterville", "1160000072");
                    String first = TRADE.deliveredToken();
                    registered("Waterville (Ville de)", "1160000072");
                    return List.of(first, TRADE.deliveredToken());
                });
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<BuyerConfirmation>();
            for (var answer :
                    threads.invokeAll(
                            tokens.stream()
                                    .<Callable<BuyerConfirmation>>map(token ->
                                            () -> {
                                                together.await();
                                                return POLES.inEstrie(
                                                        () -> TRADE.registrations.confirm(token));
                                            })
                                    .toList())) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .hasAtLeastOneElementOfType(BuyerConfirmation.Confirmed.class)
                    .hasAtLeastOneElementOfType(BuyerConfirmation.RegisteredMeanwhile.class);
        }
        POLES.inEstrie(TRADE::delivered);
    }

    @Test
    void aRefusalIsToldWithItsReasonAndPublishesNothing() {
        POLES.inEstrie(() -> {
            BuyerId id = registered("Ville de Magog");
            TRADE.registrations.confirm(TRADE.deliveredToken());
            TRADE.delivered();
            int before = published();

            assertThat(TRADE.buyers.refuse(id, " no ", 2, AGENT))
                    .isInstanceOf(BuyerChange.Refused.class);
            assertThat(TRADE.buyers.refuse(id, "Hors de notre territoire.", 2, AGENT))
                    .isInstanceOf(BuyerChange.Saved.class);

            assertThat(published()).isEqualTo(before);
            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.text()).contains("Hors de notre territoire."));
            return null;
        });
    }

    @Test
    void aLinkServesOnceAndForItsTime() {
        POLES.inEstrie(() -> {
            registered("Ville de Windsor");
            String token = TRADE.deliveredToken();
            TRADE.registrations.confirm(token);
            assertThat(TRADE.registrations.confirm(token))
                    .isEqualTo(new BuyerConfirmation.ConfirmedBefore("Ville de Windsor"));

            registered("Ville de Richmond");
            TRADE.delivered();
            registered("Ville de Waterville");
            String late = TRADE.deliveredToken();
            CLOCK.pass(Duration.ofDays(8));
            assertThat(TRADE.registrations.confirm(late))
                    .isEqualTo(new BuyerConfirmation.TooLate());
            assertThat(TRADE.registrations.confirm("estrie.nothing"))
                    .isEqualTo(new BuyerConfirmation.Unknown());
            return null;
        });
    }

    @Test
    void aLinkOfOnePoleDoesNothingInAnother() {
        String token =
                POLES.inEstrie(() -> {
                    registered("Ville de Stanstead");
                    return TRADE.deliveredToken();
                });

        assertThat(POLES.inMauricie(() -> TRADE.registrations.confirm(token)))
                .isEqualTo(new BuyerConfirmation.Unknown());
        assertThat(POLES.inEstrie(() -> TRADE.registrations.confirm(token)))
                .isInstanceOf(BuyerConfirmation.Confirmed.class);
        POLES.inEstrie(TRADE::delivered);
    }

    @Test
    void anUnconfirmedRegistrationDoesNotKeepTheTrueOrganizationOut() {
        POLES.inEstrie(() -> {
            registered("Imposteur", "1143920115");
            String first = TRADE.deliveredToken();
            registered("Ville de Lac-Mégantic", "1143920115");
            assertThat(TRADE.registrations.confirm(TRADE.deliveredToken()))
                    .isInstanceOf(BuyerConfirmation.Confirmed.class);
            assertThat(TRADE.registrations.confirm(first))
                    .isEqualTo(new BuyerConfirmation.RegisteredMeanwhile("Imposteur"));
            assertThat(
                            TRADE.registrations.register(
                                    form("Une autre", "1143920115", "autre@esja.test")))
                    .isInstanceOfSatisfying(
                            BuyerRegistrationOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(BuyerProblem::key)
                                            .containsExactly("buyers.refusal.neq-taken"));
            TRADE.delivered();
            return null;
        });
    }

    @Test
    void nothingIsKeptWithoutConsentOrBeyondTheFifthUnconfirmed() {
        POLES.inEstrie(() -> {
            BuyerRegistration without =
                    new BuyerRegistration(Trade.organization("Ville X", ""), false, false);
            assertThat(TRADE.registrations.register(without))
                    .isInstanceOf(BuyerRegistrationOutcome.Refused.class);

            for (int i = 0; i < 5; i++) {
                TRADE.registrations.register(form("Essai " + i, "", "essai@esja.test"));
            }
            assertThat(TRADE.registrations.register(form("Essai 6", "", "essai@esja.test")))
                    .isInstanceOf(BuyerRegistrationOutcome.TooMany.class);
            assertThat(TRADE.delivered()).hasSize(5);
            return null;
        });
    }

    @Test
    void theSecondOfTwoAgentsIsToldAndNothingIsLost() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Cégep de Sherbrooke");
            BuyerData theirs = Trade.organization("Cégep de Sherbrooke (siège)", "");
            TRADE.buyers.change(buyer.id(), theirs, buyer.version(), AGENT);

            assertThat(
                            TRADE.buyers.change(
                                    buyer.id(),
                                    Trade.organization("Autre nom", ""),
                                    buyer.version(),
                                    AGENT))
                    .isInstanceOfSatisfying(
                            BuyerChange.Stale.class,
                            stale ->
                                    assertThat(stale.theirs().name())
                                            .isEqualTo("Cégep de Sherbrooke (siège)"));
            return null;
        });
    }

    @Test
    void aBuyerOfAnotherPoleDoesNotExistHere() {
        Buyer buyer = POLES.inEstrie(() -> TRADE.buyer("MRC du Granit"));

        POLES.inMauricie(() -> {
            assertThat(TRADE.buyers.find(buyer.id())).isEmpty();
            assertThat(TRADE.buyers.accept(buyer.id(), buyer.version(), AGENT))
                    .isEqualTo(new BuyerChange.Unknown());
            assertThat(
                            TRADE.people.invite(
                                    buyer.id(), colleague("X", "x@esja.test"), MEMBER, AGENT))
                    .isEqualTo(new BuyerJoining.NotAccepted());
            return null;
        });
    }

    @Test
    void listsByNameWithoutAccentsAndCounts() {
        POLES.inMauricie(() -> {
            TRADE.buyer("École Éléonore");
            TRADE.buyer("Zoo de Falardeau");
            BuyerFilter filter = BuyerFilter.ALL.withText("eleonore");
            assertThat(TRADE.buyers.page(filter, 0, 10))
                    .extracting(BuyerRow::name)
                    .containsExactly("École Éléonore");
            assertThat(TRADE.buyers.count(filter)).isEqualTo(1);
            assertThat(
                            TRADE.buyers.page(
                                    BuyerFilter.ALL.sortedBy(BuyerFilter.Sort.NAME, true), 0, 1))
                    .extracting(BuyerRow::name)
                    .containsExactly("Zoo de Falardeau");
            assertThat(
                            TRADE.buyers.count(
                                    BuyerFilter.ALL.withStatuses(
                                            java.util.Set.of(BuyerStatus.SUBMITTED))))
                    .isZero();
            return null;
        });
    }

    @Test
    void aManagerInvitesColleaguesAndEndsTheirAccess() {
        POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville de Waterville").id();
            BuyerId other = TRADE.buyer("Ville de Compton").id();
            MemberId manager = joined(buyer, colleague("Ana Côté", "ana@esja.test"), MANAGER);
            MemberId member = joined(buyer, colleague("Luc Roy", "luc@esja.test"), MEMBER);
            joined(other, colleague("Luc Roy", "luc@esja.test"), MEMBER);

            assertThat(TRADE.people.of(buyer))
                    .extracting(BuyerPerson::name, BuyerPerson::role)
                    .containsExactly(tuple("Ana Côté", MANAGER), tuple("Luc Roy", MEMBER));
            assertThat(TRADE.people.invite(buyer, colleague("Luc", "luc@esja.test"), MEMBER, AGENT))
                    .isEqualTo(new BuyerJoining.SameRole());
            assertThat(TRADE.people.invite(buyer, colleague("Ana", "ana@esja.test"), MEMBER, AGENT))
                    .isEqualTo(new BuyerJoining.Unmanaged());
            assertThat(TRADE.people.end(buyer, manager, AGENT))
                    .isEqualTo(BuyerDeparture.LAST_MANAGER);

            assertThat(TRADE.people.end(buyer, member, AGENT)).isEqualTo(BuyerDeparture.ENDED);
            assertThat(TRADE.people.end(buyer, member, AGENT)).isEqualTo(BuyerDeparture.UNKNOWN);
            assertThat(TRADE.people.end(other, member, AGENT))
                    .isEqualTo(BuyerDeparture.ENDED_ALTOGETHER);
            assertThat(POLES.province.members.takeDueInvitations(100))
                    .extracting(Members.DueInvitation::name)
                    .contains("Ana Côté")
                    .doesNotContain("Luc Roy");
            return null;
        });
    }

    @Test
    void someoneWhoSignsInAlreadyIsToldOfTheOtherBuyer() {
        POLES.inEstrie(() -> {
            joined(
                    TRADE.buyer("Ville de Coaticook").id(),
                    colleague("Zoé Pin", "zoe@esja.test"),
                    MEMBER);
            POLES.province.members.recognise(
                    "zoe-subject", Optional.of(new EmailAddress("zoe@esja.test")));
            TRADE.delivered();

            joined(
                    TRADE.buyer("Ville de Cookshire").id(),
                    colleague("Zoé Pin", "zoe@esja.test"),
                    MEMBER);

            assertThat(TRADE.delivered())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo("zoe@esja.test");
                        assertThat(mail.subject()).contains("Ville de Cookshire");
                    });
            assertThat(
                            POLES.province
                                    .members
                                    .recognise("zoe-subject", Optional.empty())
                                    .orElseThrow()
                                    .buyers())
                    .hasSize(2);
            return null;
        });
    }

    private static MemberData colleague(String name, String email) {
        return new MemberData(
                new EmailAddress(email), name, Optional.empty(), quebec.esja.texts.Language.FRENCH);
    }

    private static MemberId joined(BuyerId buyer, MemberData data, BuyerRole role) {
        BuyerJoining joining = TRADE.people.invite(buyer, data, role, AGENT);
        if (joining instanceof BuyerJoining.Joined(MemberId member)) {
            return member;
        }
        throw new AssertionError(joining);
    }

    private static BuyerId registered(String name) {
        return registered(name, "");
    }

    private static BuyerId registered(String name, String neq) {
        BuyerRegistrationOutcome outcome =
                TRADE.registrations.register(form(name, neq, Trade.contact(name)));
        if (outcome instanceof BuyerRegistrationOutcome.Received(BuyerId id, EmailAddress _)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    private static BuyerRegistration form(String name, String neq, String email) {
        BuyerData data = Trade.organization(name, neq);
        return new BuyerRegistration(
                new BuyerData(
                        data.name(),
                        data.kind(),
                        neq,
                        data.municipality(),
                        "",
                        new BuyerData.Contact(
                                data.contact().name(), email, "", data.contact().language())),
                false,
                true);
    }

    private static BuyerStatus status(BuyerId id) {
        return TRADE.buyers.find(id).orElseThrow().status();
    }

    private static int published() {
        List<PoleStanding> poles = TRADE.figures.figures(Optional.empty()).poles();
        return poles.stream()
                .filter(pole -> pole.slug().equals(POLES.estrie.slug()))
                .findFirst()
                .orElseThrow()
                .buyers();
    }
}
