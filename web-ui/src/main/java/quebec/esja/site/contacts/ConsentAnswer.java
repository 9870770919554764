package quebec.esja.site.contacts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.contacts.Agreement;
import quebec.esja.contacts.Behind;
import quebec.esja.contacts.Consents;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.contacts.OwnData;
import quebec.esja.contacts.OwnSheets;
import quebec.esja.contacts.PersonalData;
import quebec.esja.contacts.Visibility;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Lets a person agree to be shown or refuse; afterwards the same link tells her what is kept and who saw it, and lets her withdraw.
@Component
class ConsentAnswer implements MailAnswer {

    private static final String AGREE = "accepter-";
    private static final String END = "retirer";
    private static final String TAKE = "emporter";

    private final Consents consents;

    ConsentAnswer(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Consents.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return consents.behind(link, visit.language())
                .map(behind ->
                        switch (behind) {
                            case Behind.Question question -> question(question, visit);
                            case Behind.Own(OwnData data, Optional<Agreement> renewal) ->
                                    kept(data, renewal, List.of(), visit);
                            case Behind.TooLate _ ->
                                    Reply.said(
                                            visit.t("reaching.consent.late.title"),
                                            visit.t(
                                                    "reaching.consent.late.sentence",
                                                    visit.here().name()));
                        })
                .orElseGet(() ->
                        Reply.said(
                                visit.t("answers.unknown.title"),
                                visit.t("answers.unknown.sentence")));
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (choice.equals(TAKE)) {
            return consents.data(link)
                    .<Reply>map(data ->
                            new Reply.Taken(
                                    visit.t("reaching.own.file") + ".json",
                                    "application/json",
                                    PersonalData.json(data).getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(() -> read(link, visit));
        }
        if (choice.equals(END)) {
            return consents.end(token)
                    ? own(link, visit.t("reaching.consent.ended"), visit)
                    : read(link, visit);
        }
        return audience(choice)
                        .filter(audience -> consents.agree(token, audience, visit.language()))
                        .isPresent()
                ? own(link, visit.t("reaching.consent.agreed"), visit)
                : read(link, visit);
    }

    private static Optional<Visibility> audience(String choice) {
        return choice.startsWith(AGREE)
                ? Visibility.ofCode(choice.substring(AGREE.length()))
                : Optional.empty();
    }

    private Reply own(LinkReading link, String done, Visit visit) {
        return consents.data(link)
                .map(data -> kept(data, Optional.empty(), List.of(done), visit))
                .orElseGet(() -> read(link, visit));
    }

    private static Reply question(Behind.Question question, Visit visit) {
        var agreement = question.agreement();
        return new Reply.Question(
                visit.t("reaching.consent.title", question.enterprise()),
                List.of(
                        visit.t(
                                "reaching.consent.what",
                                OwnSheets.details(question.person().data()),
                                visit.t(question.person().data().role().text())),
                        agreement.wording(),
                        visit.t("reaching.consent.silence")),
                List.of(),
                List.of(),
                List.of(
                        new Reply.Choice(
                                AGREE + agreement.audience().code(),
                                visit.t("reaching.consent.agree")),
                        new Reply.Choice(END, visit.t("reaching.consent.refuse"))));
    }

    private static Reply kept(
            OwnData data, Optional<Agreement> renewal, List<String> done, Visit visit) {
        var paragraphs = new ArrayList<>(done);
        paragraphs.add(visit.t("reaching.own.sentence", visit.here().name()));
        var choices = new ArrayList<Reply.Choice>();
        renewal.ifPresent(agreement -> {
            paragraphs.add(visit.t("reaching.consent.renewal"));
            paragraphs.add(agreement.wording());
            choices.add(
                    new Reply.Choice(
                            AGREE + agreement.audience().code(),
                            visit.t("reaching.consent.renew")));
        });
        if (!data.nothing()) {
            choices.add(new Reply.Choice(TAKE, visit.t("reaching.own.take")));
        }
        if (data.contacts().stream()
                .anyMatch(own -> own.person().standing() instanceof Standing.Agreed)) {
            choices.add(new Reply.Choice(END, visit.t("reaching.consent.withdraw")));
        }
        return new Reply.Kept(
                visit.t("reaching.own.title"),
                paragraphs,
                OwnSheets.of(data, visit.language()).stream()
                        .map(sheet ->
                                new Reply.Sheet(
                                        sheet.title(),
                                        sheet.columns(),
                                        sheet.lines(),
                                        sheet.empty()))
                        .toList(),
                choices);
    }
}
