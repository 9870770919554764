package quebec.esja.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.diagnostics.Filling;
import quebec.esja.diagnostics.Questionnaires;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.WishId;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;

class WishesDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestProvince PROVINCE = POLES.province;
    private static final Trade TRADE = new Trade(PROVINCE);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX =
            new Outbox(PROVINCE.transactions, MAILS::add, PROVINCE.clock);
    private static final Diagnostics DIAGNOSTICS =
            new Diagnostics(
                    PROVINCE.transactions,
                    new Questionnaires(PROVINCE.transactions, PROVINCE.audit, PROVINCE.clock),
                    PROVINCE.audit,
                    PROVINCE.clock);
    private static final Wishes WISHES =
            new Wishes(
                    PROVINCE.transactions,
                    DIAGNOSTICS,
                    new WishLetters(
                            OUTBOX,
                            PROVINCE.profiles,
                            new PublicUrl(URI.create("https://esja.test"))),
                    PROVINCE.audit,
                    PROVINCE.clock);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 11);
    private static final WishAnswerForm PLANNED =
            new WishAnswerForm.Planned(Optional.of(SPRING), "À midi, au Pôle.");
    private static int people;

    /// @param run submitted, which calls for `atelier-clause` and `signature`
    private record Scene(BuyerId buyer, Actor person, Diagnostic run) {}

    @Test
    void aBuyerAsksOnceForWhatTheResultProposesAndTakesItBack() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville de l’Atelier");
            Wish wish = asked(scene, "atelier-clause");
            assertThat(asked(scene, "atelier-clause")).as("asked twice").isEqualTo(wish);
            assertThat(wish.askedBy()).isEqualTo(scene.person().name());
            assertThat(waiting("atelier-clause", scene)).hasSize(1);
            assertThat(ask(scene, "visite", scene.person()))
                    .as("its answers do not call for it")
                    .isEqualTo(new WishChange.Unknown());
            assertThat(WISHES.takeBack(scene.buyer(), wish.id(), scene.person()))
                    .isEqualTo(new WishChange.TakenBack());
            assertThat(WISHES.takeBack(scene.buyer(), wish.id(), scene.person()))
                    .isEqualTo(new WishChange.Unknown());
            assertThat(WISHES.of(scene.run())).isEmpty();
            return null;
        });
    }

    @Test
    void aStrangerNeitherAsksNorTakesBackAndAnotherPoleSeesNothing() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville du Souhait");
            Scene other = scene("Ville Voisine");
            Wish wish = asked(scene, "signature");
            assertThat(ask(scene, "atelier-clause", other.person()))
                    .isEqualTo(new WishChange.Unknown());
            assertThat(WISHES.takeBack(scene.buyer(), wish.id(), other.person()))
                    .isEqualTo(new WishChange.Unknown());
            assertThat(WISHES.takeBack(other.buyer(), wish.id(), other.person()))
                    .isEqualTo(new WishChange.Unknown());
            assertThat(WISHES.answer(List.of(wish.id()), PLANNED, scene.person()))
                    .as("a buyer does not answer itself")
                    .isEqualTo(new Answering.NotAllowed());
            POLES.inMauricie(() -> {
                Actor agent = person(Optional.of(PoleRole.AGENT));
                assertThat(WISHES.activities()).isEmpty();
                assertThat(WISHES.answer(List.of(wish.id()), PLANNED, agent))
                        .isEqualTo(new Answering.Told(0, 1));
                assertThat(ask(scene, "atelier-clause", agent)).isEqualTo(new WishChange.Unknown());
                return null;
            });
            assertThat(standing(scene, "signature")).isEqualTo(wish);
            return null;
        });
    }

    @Test
    void theTeamAnswersThoseWhoWaitAndEachIsToldOnce() {
        POLES.inEstrie(() -> {
            Actor agent = person(Optional.of(PoleRole.AGENT));
            Scene first = scene("Ville d’Ici");
            Scene second = scene("Ville de Là");
            Scene gone = scene("Ville Repentie");
            List<WishId> wishes =
                    List.of(
                            asked(first, "atelier-clause").id(),
                            asked(second, "atelier-clause").id(),
                            asked(gone, "atelier-clause").id());
            assertThat(counted("atelier-clause").waiting()).isGreaterThanOrEqualTo(3);
            WISHES.takeBack(gone.buyer(), wishes.getLast(), gone.person());
            delivered();
            assertThat(
                            WISHES.answer(
                                    wishes,
                                    new WishAnswerForm.Planned(Optional.empty(), "Bientôt."),
                                    agent))
                    .isEqualTo(new Answering.Refused("day"));
            assertThat(WISHES.answer(List.of(), PLANNED, agent))
                    .isEqualTo(new Answering.Refused("nobody"));
            assertThat(WISHES.answer(wishes, PLANNED, agent)).isEqualTo(new Answering.Told(2, 1));
            assertThat(delivered())
                    .hasSize(2)
                    .allSatisfy(mail ->
                            assertThat(mail.text())
                                    .contains(
                                            Formats.of(Language.FRENCH).date(SPRING),
                                            "À midi, au Pôle."))
                    .extracting(OutboxMail::recipient)
                    .containsExactlyInAnyOrder(first.person().name(), second.person().name());
            assertThat(WISHES.answer(wishes, PLANNED, agent)).isEqualTo(new Answering.Told(0, 3));
            assertThat(delivered()).as("nobody is told twice").isEmpty();

            Wish answered = standing(first, "atelier-clause");
            assertThat(answered.answered().orElseThrow().answer())
                    .isEqualTo(new WishAnswer.Planned(SPRING, "À midi, au Pôle."));
            assertThat(asked(first, "atelier-clause")).as("an answer stands").isEqualTo(answered);
            assertThat(WISHES.takeBack(first.buyer(), answered.id(), first.person()))
                    .isEqualTo(new WishChange.Unknown());
            assertThat(waiting("atelier-clause", first)).isEmpty();
            assertThat(counted("atelier-clause").planned()).isGreaterThanOrEqualTo(2);

            Wish signature = asked(first, "signature");
            assertThat(
                            WISHES.answer(
                                    List.of(signature.id()),
                                    new WishAnswerForm.Declined("Au printemps."),
                                    agent))
                    .isEqualTo(new Answering.Told(1, 0));
            assertThat(delivered())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("Au printemps."));
            return null;
        });
    }

    @Test
    void theNextResultShowsWhatStillWaitsAndAsksAgainForWhatWasAnswered() {
        POLES.inEstrie(() -> {
            Actor agent = person(Optional.of(PoleRole.AGENT));
            Scene scene = scene("Ville de l’An Prochain");
            Wish clause = asked(scene, "atelier-clause");
            Wish signature = asked(scene, "signature");
            WISHES.answer(List.of(signature.id()), PLANNED, agent);
            delivered();
            Scene again =
                    new Scene(scene.buyer(), scene.person(), run(scene.buyer(), scene.person()));
            assertThat(WISHES.of(again.run())).containsOnlyKeys("atelier-clause");
            assertThat(asked(again, "atelier-clause")).as("it waits already").isEqualTo(clause);
            assertThat(asked(again, "signature").id()).isNotEqualTo(signature.id());
            assertThat(standing(scene, "signature").id())
                    .as("the former result keeps its own answer")
                    .isEqualTo(signature.id());
            return null;
        });
    }

    private static WishedActivity counted(String activity) {
        return WISHES.activities().stream()
                .filter(one -> one.key().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private static List<Wish> waiting(String activity, Scene scene) {
        return WISHES.waiting(activity).stream()
                .filter(wish -> wish.buyer().equals(scene.buyer()))
                .toList();
    }

    private static Wish standing(Scene scene, String activity) {
        return Optional.ofNullable(WISHES.of(scene.run()).get(activity)).orElseThrow();
    }

    private static Wish asked(Scene scene, String activity) {
        if (ask(scene, activity, scene.person()) instanceof WishChange.Asked(Wish wish)) {
            return wish;
        }
        throw new AssertionError(activity);
    }

    private static WishChange ask(Scene scene, String activity, Actor actor) {
        return WISHES.ask(scene.buyer(), scene.run().id(), activity, actor);
    }

    private static Scene scene(String name) {
        BuyerId buyer = TRADE.buyer(name).id();
        Actor person = person(Optional.empty());
        PROVINCE.members.actForBuyer(
                Optional.ofNullable(person.member()).orElseThrow(),
                buyer,
                "buyer-member",
                Actor.PLATFORM);
        return new Scene(buyer, person, run(buyer, person));
    }

    private static Diagnostic run(BuyerId buyer, Actor person) {
        Diagnostic run = kept(DIAGNOSTICS.begin(buyer, person));
        Map.of("pol-mention", "non", "pol-declaration", "non")
                .forEach((question, answer) ->
                        kept(DIAGNOSTICS.answer(buyer, run.id(), question, answer, "", person)));
        Diagnostic full = DIAGNOSTICS.find(buyer, run.id()).orElseThrow();
        return kept(DIAGNOSTICS.submit(buyer, run.id(), full.answers(), person));
    }

    private static Diagnostic kept(Filling filling) {
        if (filling instanceof Filling.Kept(Diagnostic diagnostic)) {
            return diagnostic;
        }
        throw new AssertionError(filling);
    }

    /// Whose name is the address.
    private static Actor person(Optional<PoleRole> role) {
        String email = "souhait" + ++people + "@exemple.org";
        MemberId member =
                PROVINCE.members.invite(
                        new MemberData(new EmailAddress(email), email, role, Language.FRENCH),
                        Actor.PLATFORM);
        return new Actor(member, email);
    }

    private static List<OutboxMail> delivered() {
        MAILS.clear();
        OUTBOX.sendDue();
        return List.copyOf(MAILS);
    }
}
