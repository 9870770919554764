package quebec.esja.site.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.contacts.ContactRequest;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.OwnSheets;
import quebec.esja.contacts.RequestDecision;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// A request for contact details, by mail: whoever asks confirms the address, a manager decides, whoever asked sees the answer.
@Component
class RequestAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";
    private static final String ACCEPT = "accepter";
    private static final String DECLINE = "refuser";
    private static final String SHOW = "voir";

    private final ContactRequests requests;

    RequestAnswer(ContactRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(
                ContactRequests.CONFIRMATION, ContactRequests.DECISION, ContactRequests.ANSWER);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        if (!(link instanceof LinkReading.Valid(String purpose, var _))) {
            return link instanceof LinkReading.Used ? used(link, visit) : said("late", visit);
        }
        return requests.behind(link)
                .map(request ->
                        switch (purpose) {
                            case ContactRequests.CONFIRMATION -> confirmation(request, visit);
                            case ContactRequests.DECISION -> decision(request, visit);
                            default -> answer(request, visit);
                        })
                .orElseGet(() -> said("gone", visit));
    }

    private Reply used(LinkReading link, Visit visit) {
        return requests.behind(link)
                .map(request -> standing(request, visit))
                .orElseGet(() -> said("gone", visit));
    }

    private static Reply confirmation(ContactRequest request, Visit visit) {
        return request.status() == ContactRequest.Status.UNCONFIRMED
                ? question(
                        visit.t("reaching.request.confirm.title", request.enterprise()),
                        List.of(
                                visit.t("reaching.request.confirm.sentence", request.enterprise()),
                                request.purpose()),
                        new Reply.Choice(CONFIRM, visit.t("reaching.request.confirm.button")))
                : standing(request, visit);
    }

    private static Reply decision(ContactRequest request, Visit visit) {
        return request.status() == ContactRequest.Status.WAITING
                ? question(
                        visit.t("reaching.request.decide.title", request.enterprise()),
                        List.of(
                                visit.t(
                                        "reaching.request.decide.who",
                                        request.asker(),
                                        request.email().value()),
                                visit.t("reaching.request.decide.why", request.purpose()),
                                visit.t("reaching.request.decide.means")),
                        new Reply.Choice(ACCEPT, visit.t("reaching.request.decide.accept")),
                        new Reply.Choice(DECLINE, visit.t("reaching.request.decide.decline")))
                : standing(request, visit);
    }

    private static Reply answer(ContactRequest request, Visit visit) {
        return question(
                visit.t("reaching.request.answer.title", request.enterprise()),
                List.of(visit.t("reaching.request.answer.sentence")),
                new Reply.Choice(SHOW, visit.t("reaching.show")));
    }

    private static Reply question(String title, List<String> paragraphs, Reply.Choice... choices) {
        return new Reply.Question(title, paragraphs, List.of(), List.of(), List.of(choices));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return switch (choice) {
            case CONFIRM ->
                    requests.confirm(token)
                            ? requests.behind(link)
                                    .map(request -> standing(request, visit))
                                    .orElseGet(() -> said("gone", visit))
                            : read(link, visit);
            case ACCEPT -> decided(requests.decide(token, true), link, visit);
            case DECLINE -> decided(requests.decide(token, false), link, visit);
            case SHOW -> shown(token, link, visit);
            default -> read(link, visit);
        };
    }

    private Reply decided(RequestDecision decision, LinkReading link, Visit visit) {
        return switch (decision) {
            case RequestDecision.Decided(ContactRequest request) -> standing(request, visit);
            case RequestDecision.DecidedBefore(ContactRequest request) -> standing(request, visit);
            case RequestDecision.Unknown _ ->
                    link instanceof LinkReading.Used ? used(link, visit) : said("gone", visit);
        };
    }

    private Reply shown(String token, LinkReading link, Visit visit) {
        Optional<ContactRequest> request = requests.behind(link);
        return requests.open(token)
                .filter(shown -> !shown.persons().isEmpty())
                .<Reply>map(shown ->
                        new Reply.Said(
                                visit.t(
                                        "reaching.request.answer.title",
                                        request.map(ContactRequest::enterprise).orElse("")),
                                shown.persons().stream()
                                        .map(person ->
                                                visit.t(person.role().text())
                                                        + "\n"
                                                        + OwnSheets.details(person))
                                        .toList(),
                                List.of(),
                                Optional.empty()))
                .orElseGet(() -> said("nobody", visit));
    }

    /// Where a request stands, for whoever asked and for whoever decides.
    private static Reply standing(ContactRequest request, Visit visit) {
        var key = "reaching.request." + request.status().code();
        return Reply.said(
                visit.t(key + ".title"),
                visit.t(key + ".sentence", request.asker(), request.enterprise()));
    }

    private static Reply said(String what, Visit visit) {
        return Reply.said(
                visit.t("reaching.request." + what + ".title"),
                visit.t("reaching.request." + what + ".sentence", visit.here().name()));
    }
}
