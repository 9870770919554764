package quebec.esja.site.organizations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.LinkReading;
import quebec.esja.organizations.Domains;
import quebec.esja.organizations.Joining;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Joins an organization by one button, by whoever reads mail at its domain.
@Component
class JoinAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final Domains domains;

    JoinAnswer(Domains domains) {
        this.domains = domains;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Domains.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return domains.behind(link)
                .<Reply>map(buyer ->
                        new Reply.Question(
                                visit.t("joining.ask.title", buyer),
                                List.of(visit.t("joining.ask.sentence", visit.here().name())),
                                List.of(),
                                List.of(),
                                List.of(new Reply.Choice(CONFIRM, visit.t("joining.ask.button")))))
                .orElseGet(() -> gone(visit));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (!choice.equals(CONFIRM)) {
            return read(link, visit);
        }
        return switch (domains.join(token)) {
            case Joining.Joined(String buyer) ->
                    Reply.said(
                            visit.t("joining.done.title"), visit.t("joining.done.sentence", buyer));
            case Joining.Before(String buyer) ->
                    Reply.said(
                            visit.t("joining.before.title"),
                            visit.t("joining.before.sentence", buyer));
            case Joining.Gone _ -> gone(visit);
        };
    }

    private static Reply gone(Visit visit) {
        return Reply.said(visit.t("joining.gone.title"), visit.t("joining.gone.sentence"));
    }
}
