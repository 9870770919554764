package quebec.esja.site.bidfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.BidWords;
import quebec.esja.bidfile.ReceivedFile;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;
import quebec.esja.texts.Texts;

/// Someone of a buyer reads what a bid file holds. Opening a document asks for signing in, so that the enterprise knows who did and a
/// mail sent on gives nothing away; a mail scanner that follows the link reads no list.
@Component
class BidFileAnswer implements MailAnswer {

    private static final String LIST = "liste";

    private final BidFiles files;

    BidFileAnswer(BidFiles files) {
        this.files = files;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(BidFiles.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return files.behind(link)
                .<Reply>map(file -> question(file, visit))
                .orElseGet(() -> over(visit));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return choice.equals(LIST)
                ? files.openList(link)
                        .<Reply>map(file -> list(file, visit))
                        .orElseGet(() -> over(visit))
                : read(link, visit);
    }

    private static Reply question(ReceivedFile file, Visit visit) {
        return new Reply.Question(
                visit.t("bids.link.title", file.supplierName()),
                List.of(
                        visit.t(
                                "bids.link.what",
                                file.supplierName(),
                                file.buyer(),
                                visit.formats().date(file.until())),
                        visit.t("bids.link.purpose", file.purpose()),
                        visit.t("bids.link.seen")),
                List.of(),
                List.of(),
                List.of(new Reply.Choice(LIST, visit.t("bids.link.list"))));
    }

    private Reply list(ReceivedFile file, Visit visit) {
        var texts = Texts.of(visit.language());
        var lines =
                file.documents().stream()
                        .map(document ->
                                visit.t(
                                        "bids.link.document",
                                        BidWords.name(document.details(), texts),
                                        BidWords.standing(document, files.today(), texts)))
                        .toList();
        return new Reply.Said(
                visit.t("bids.link.title", file.supplierName()),
                lines.isEmpty() ? List.of(visit.t("bids.link.empty")) : lines,
                List.of(),
                Optional.of(
                        new Reply.Way(
                                "/app/" + visit.here().slug() + "/dossiers",
                                visit.t("bids.link.sign-in"))));
    }

    private static Reply over(Visit visit) {
        return Reply.said(visit.t("bids.link.over.title"), visit.t("bids.link.over.sentence"));
    }
}
