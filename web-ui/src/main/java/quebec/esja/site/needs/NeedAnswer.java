package quebec.esja.site.needs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.LinkReading;
import quebec.esja.needs.NeedConfirmation;
import quebec.esja.needs.NeedRequests;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Confirms the address of someone who told a need.
@Component
class NeedAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final NeedRequests requests;

    NeedAnswer(NeedRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(NeedRequests.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return switch (link) {
            case LinkReading.Valid _ ->
                    requests.waiting(link)
                            .<Reply>map(what -> question(what, visit))
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
        return switch (requests.confirm(token)) {
            case NeedConfirmation.Confirmed(String what) ->
                    new Reply.Said(
                            visit.t("asking.confirm.done.title"),
                            List.of(
                                    visit.t(
                                            "asking.confirm.done.sentence",
                                            visit.here().name(),
                                            what),
                                    visit.t("asking.confirm.done.next")),
                            List.of(),
                            directory(visit));
            case NeedConfirmation.ConfirmedBefore _ -> said("before", visit);
            case NeedConfirmation.TooLate _ -> said("late", visit);
            case NeedConfirmation.Unknown _ -> said("gone", visit);
        };
    }

    private static Reply question(String what, Visit visit) {
        return new Reply.Question(
                visit.t("asking.confirm.ask.title"),
                List.of(
                        visit.t("asking.confirm.ask.what", what),
                        visit.t("asking.confirm.ask.sentence", visit.here().name())),
                List.of(),
                List.of(),
                List.of(new Reply.Choice(CONFIRM, visit.t("asking.confirm.ask.button"))));
    }

    private static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("asking.confirm." + what + ".title"),
                List.of(visit.t("asking.confirm." + what + ".sentence", visit.here().name())),
                List.of(),
                what.equals("before")
                        ? directory(visit)
                        : Optional.of(
                                new Reply.Way(
                                        NeedPages.path(visit), visit.t("asking.confirm.again"))));
    }

    private static Optional<Reply.Way> directory(Visit visit) {
        return Optional.of(
                new Reply.Way(
                        "/" + visit.here().slug() + "/repertoire",
                        visit.t("asking.way.directory")));
    }
}
