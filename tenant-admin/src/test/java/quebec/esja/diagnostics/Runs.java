package quebec.esja.diagnostics;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

/// Buyers that fill diagnostics, and the people who act for them. Each method works in the bound Pôle.
final class Runs {

    final Questionnaires questionnaires;
    final Diagnostics diagnostics;
    final Plans plans;
    private final TwoPoles poles;
    private final Trade trade;
    private int people;

    /// @param person manages the buyer; the colleague only acts for it
    record Scene(BuyerId buyer, Actor person, Actor colleague) {}

    Runs(TwoPoles poles, Clock clock) {
        this.poles = poles;
        trade = new Trade(poles.province);
        questionnaires =
                new Questionnaires(poles.province.transactions, poles.province.audit, clock);
        diagnostics =
                new Diagnostics(
                        poles.province.transactions, questionnaires, poles.province.audit, clock);
        plans = new Plans(poles.province.transactions, poles.province.audit, clock);
    }

    Scene scene(String name) {
        BuyerId buyer = trade.buyer(name).id();
        Actor person = person(Optional.empty());
        Actor colleague = person(Optional.empty());
        poles.province.members.actForBuyer(id(person), buyer, "buyer-manager", Actor.PLATFORM);
        poles.province.members.actForBuyer(id(colleague), buyer, "buyer-member", Actor.PLATFORM);
        return new Scene(buyer, person, colleague);
    }

    Actor person(Optional<PoleRole> role) {
        String email = "diagnostic" + ++people + "@exemple.org";
        MemberId member =
                poles.province.members.invite(
                        new MemberData(new EmailAddress(email), email, role, Language.FRENCH),
                        Actor.PLATFORM);
        return new Actor(member, email);
    }

    private static MemberId id(Actor actor) {
        return Optional.ofNullable(actor.member()).orElseThrow();
    }

    Diagnostic begun(Scene scene) {
        return kept(diagnostics.begin(scene.buyer(), scene.person()));
    }

    Filling answer(
            Scene scene, Diagnostic run, Actor actor, String question, String value, String seen) {
        return diagnostics.answer(scene.buyer(), run.id(), question, value, seen, actor);
    }

    Diagnostic submit(Scene scene) {
        Diagnostic open = diagnostics.open(scene.buyer()).orElseThrow();
        return kept(diagnostics.submit(scene.buyer(), open.id(), open.answers(), scene.person()));
    }

    /// A run of those answers, submitted.
    Diagnostic run(Scene scene, Map<String, String> answers) {
        Diagnostic run = begun(scene);
        answers.forEach(
                (question, value) -> kept(answer(scene, run, scene.person(), question, value, "")));
        return submit(scene);
    }

    private static Diagnostic kept(Filling filling) {
        if (filling instanceof Filling.Kept(Diagnostic diagnostic)) {
            return diagnostic;
        }
        throw new AssertionError(filling);
    }
}
