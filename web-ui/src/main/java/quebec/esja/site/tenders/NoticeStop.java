package quebec.esja.site.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;
import quebec.esja.tenders.Suits;

/// Lets an enterprise hear of no notice any more by one button, without signing in.
@Component
class NoticeStop implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final Suits suits;

    NoticeStop(Suits suits) {
        this.suits = suits;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Suits.STOP);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return link.named()
                .map(SupplierId::new)
                .flatMap(suits::hearing)
                .<Reply>map(supplier ->
                        new Reply.Question(
                                visit.t("tenders.told.stop.title"),
                                List.of(visit.t("tenders.told.stop.sentence", supplier)),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Reply.Choice(
                                                CONFIRM, visit.t("tenders.told.stop.confirm")))))
                .orElseGet(() -> before(visit));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (!choice.equals(CONFIRM)) {
            return read(link, visit);
        }
        Optional<SupplierId> supplier = link.named().map(SupplierId::new);
        Optional<String> name = supplier.flatMap(suits::hearing);
        if (supplier.isEmpty() || name.isEmpty()) {
            return before(visit);
        }
        suits.want(supplier.get(), false, Actor.CONCERNED);
        return Reply.said(
                visit.t("tenders.stopped.title"),
                visit.t("tenders.told.stopped.sentence", name.get()));
    }

    private static Reply before(Visit visit) {
        return Reply.said(visit.t("tenders.stopped.title"), visit.t("tenders.told.stopped.before"));
    }
}
