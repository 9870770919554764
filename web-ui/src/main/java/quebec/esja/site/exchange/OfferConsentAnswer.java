package quebec.esja.site.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.exchange.Consent;
import quebec.esja.exchange.ConsentAsked;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.OfferedNeed;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// A buyer agrees, or not, to have its need offered to a neighbouring Pôle. The last answer holds until the deadline.
@Component
class OfferConsentAnswer implements MailAnswer {

    private static final String AGREE = "accepter";
    private static final String REFUSE = "refuser";

    private final OfferConsents consents;
    private final Nomenclature nomenclature;
    private final Territories territories;

    OfferConsentAnswer(OfferConsents consents, Nomenclature nomenclature, Territories territories) {
        this.consents = consents;
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(OfferConsents.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return consents.behind(link)
                .filter(ConsentAsked::open)
                .<Reply>map(asked -> question(asked, visit))
                .orElseGet(() -> said("over", visit));
    }

    private Reply question(ConsentAsked asked, Visit visit) {
        var agreed = asked.consent().flatMap(Consent::given).isPresent();
        var answered = asked.consent().flatMap(Consent::answer);
        var paragraphs = new ArrayList<String>();
        answered.ifPresent(answer ->
                paragraphs.add(visit.t(agreed ? "consenting.agreed" : "consenting.refused")));
        paragraphs.add(visit.t("consenting.sentence", visit.here().name()));
        paragraphs.addAll(lines(asked.leaves(), asked.documents(), visit));
        paragraphs.add(visit.t("consenting.stays"));
        var choices = new ArrayList<Reply.Choice>();
        if (asked.consent().filter(Consent::coversAll).isEmpty()) {
            choices.add(new Reply.Choice(AGREE, visit.t("consenting.agree")));
        }
        if (agreed || answered.isEmpty()) {
            choices.add(
                    new Reply.Choice(
                            REFUSE,
                            visit.t(agreed ? "consenting.take-back" : "consenting.refuse")));
        }
        return new Reply.Question(
                visit.t("consenting.title"), paragraphs, List.of(), List.of(), choices);
    }

    private List<String> lines(OfferedNeed need, List<String> documents, Visit visit) {
        var formats = visit.formats();
        var locale = visit.language().locale();
        var lines = new ArrayList<String>();
        line(lines, "exchanging.fact.what", need.what(), visit);
        line(lines, "needing.field.detail", need.detail(), visit);
        line(
                lines,
                "needing.column.category",
                nomenclature
                        .category(need.category())
                        .map(term -> term.name().in(locale))
                        .orElse(""),
                visit);
        line(lines, "needing.field.unspsc", need.unspsc(), visit);
        line(lines, "needing.field.nature", visit.t(need.nature().text()), visit);
        line(
                lines,
                "needing.field.place",
                territories
                        .place(need.place())
                        .map(Place::name)
                        .map(name -> name.in(locale))
                        .orElse(""),
                visit);
        line(lines, "needing.field.wanted", need.wantedOn().map(formats::date).orElse(""), visit);
        line(lines, "needing.field.amount", visit.t(need.amount().text()), visit);
        line(lines, "needing.field.mode", visit.t(need.mode().text()), visit);
        line(lines, "needing.field.answer-by", formats.date(need.answerBy()), visit);
        need.questions().forEach(question -> line(lines, "consenting.question", question, visit));
        documents.forEach(document -> line(lines, "consenting.document", document, visit));
        return lines;
    }

    private static void line(List<String> lines, String name, String value, Visit visit) {
        if (!value.isBlank()) {
            lines.add(visit.t("consenting.line", visit.t(name), value));
        }
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return switch (choice) {
            case AGREE -> answered(link, true, visit);
            case REFUSE -> answered(link, false, visit);
            default -> read(link, visit);
        };
    }

    private Reply answered(LinkReading link, boolean agreed, Visit visit) {
        return consents.answer(link, agreed)
                ? said(agreed ? "done.agreed" : "done.refused", visit)
                : said("over", visit);
    }

    private static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("consenting." + what + ".title"),
                List.of(visit.t("consenting." + what + ".sentence", visit.here().name())),
                List.of(),
                Optional.of(
                        new Reply.Way(
                                "/" + visit.here().slug(),
                                visit.t("replying.home", visit.here().name()))));
    }
}
