package quebec.esja.site.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.buyers.BuyerConfirmation;
import quebec.esja.buyers.BuyerRegistrations;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Confirms the address of someone who registered a buyer.
@Component
class BuyerAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final BuyerRegistrations registrations;

    BuyerAnswer(BuyerRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(BuyerRegistrations.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return switch (link) {
            case LinkReading.Valid _ ->
                    registrations
                            .waiting(link)
                            .<Reply>map(name -> question(name, visit))
                            .orElseGet(() -> said("gone", visit));
            case LinkReading.Used _ -> said("before", visit);
            case LinkReading.Expired _ -> said("late", visit);
            case LinkReading.Unknown _ -> said("gone", visit);
        };
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (!choice.equals(CONFIRM)) {
            return read(link, visit);
        }
        return switch (registrations.confirm(token)) {
            case BuyerConfirmation.Confirmed(String name) ->
                    new Reply.Said(
                            visit.t("purchasing.confirm.done.title"),
                            List.of(
                                    visit.t(
                                            "purchasing.confirm.done.sentence",
                                            name,
                                            visit.here().name()),
                                    visit.t("purchasing.confirm.done.next")),
                            List.of(),
                            home(visit));
            case BuyerConfirmation.ConfirmedBefore _ -> said("before", visit);
            case BuyerConfirmation.RegisteredMeanwhile _ -> said("meanwhile", visit);
            case BuyerConfirmation.TooLate _ -> said("late", visit);
            case BuyerConfirmation.Unknown _ -> said("gone", visit);
        };
    }

    private static Reply question(String name, Visit visit) {
        return new Reply.Question(
                visit.t("purchasing.confirm.ask.title", name),
                List.of(visit.t("purchasing.confirm.ask.sentence", visit.here().name())),
                List.of(),
                List.of(),
                List.of(new Reply.Choice(CONFIRM, visit.t("purchasing.confirm.ask.button"))));
    }

    private static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("purchasing.confirm." + what + ".title"),
                List.of(visit.t("purchasing.confirm." + what + ".sentence", visit.here().name())),
                List.of(),
                what.equals("before") || what.equals("meanwhile")
                        ? home(visit)
                        : Optional.of(
                                new Reply.Way(
                                        BuyerPages.path(visit),
                                        visit.t("purchasing.confirm.again"))));
    }

    private static Optional<Reply.Way> home(Visit visit) {
        return Optional.of(
                new Reply.Way(
                        "/" + visit.here().slug(),
                        visit.t("enrolment.way.home", visit.here().name())));
    }
}
