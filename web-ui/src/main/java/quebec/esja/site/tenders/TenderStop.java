package quebec.esja.site.tenders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;
import quebec.esja.tenders.Tenders;

/// Ends the weekly digest by one button, without signing in. The links of older digests do the same.
@Component
class TenderStop implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final Tenders tenders;

    TenderStop(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Tenders.STOP);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return link.named()
                .flatMap(tenders::digestOf)
                .<Reply>map(supplier ->
                        new Reply.Question(
                                visit.t("tenders.stop.title"),
                                List.of(visit.t("tenders.stop.sentence", supplier)),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Reply.Choice(
                                                CONFIRM, visit.t("tenders.stop.confirm")))))
                .orElseGet(() -> before(visit));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (!choice.equals(CONFIRM)) {
            return read(link, visit);
        }
        return link.named()
                .flatMap(tenders::stopDigest)
                .<Reply>map(supplier ->
                        Reply.said(
                                visit.t("tenders.stopped.title"),
                                visit.t("tenders.stopped.sentence", supplier)))
                .orElseGet(() -> before(visit));
    }

    private static Reply before(Visit visit) {
        return Reply.said(visit.t("tenders.stopped.title"), visit.t("tenders.stopped.before"));
    }
}
