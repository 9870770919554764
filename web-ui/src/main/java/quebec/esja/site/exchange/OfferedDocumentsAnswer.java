package quebec.esja.site.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.exchange.OfferedDocuments;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Hands out the documents of a need to the enterprises of the neighbour that accepted it.
@Component
class OfferedDocumentsAnswer implements MailAnswer {

    private static final String DOCUMENT = "document-";

    private final OfferedDocuments documents;

    OfferedDocumentsAnswer(OfferedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(OfferedDocuments.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return documents
                .behind(link)
                .<Reply>map(shown -> page(shown, visit))
                .orElseGet(() ->
                        Reply.said(
                                visit.t("consenting.documents.over.title"),
                                visit.t("consenting.documents.over.sentence")));
    }

    private static Reply page(OfferedDocuments.Shown shown, Visit visit) {
        return new Reply.Question(
                visit.t("consenting.documents.title"),
                List.of(
                        shown.what(),
                        visit.t("consenting.documents.sentence", visit.here().name())),
                List.of(),
                List.of(),
                shown.documents().stream()
                        .map(one ->
                                new Reply.Choice(
                                        DOCUMENT + one.id(),
                                        visit.t("replying.document", one.title())))
                        .toList());
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return documents.behind(link).stream()
                .flatMap(shown -> shown.documents().stream())
                .filter(one -> choice.equals(DOCUMENT + one.id()))
                .findFirst()
                .flatMap(one -> taken(link, one))
                .orElseGet(() -> read(link, visit));
    }

    private Optional<Reply> taken(LinkReading link, Attachment document) {
        return documents
                .open(link, document.id())
                .map(file ->
                        new Reply.Taken(document.fileName(), file.contentType(), file.content()));
    }
}
