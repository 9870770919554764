package quebec.esja.site.outcomes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.LinkReading;
import quebec.esja.outcomes.FollowUp;
import quebec.esja.outcomes.FollowUpDraft;
import quebec.esja.outcomes.FollowUpOutcome;
import quebec.esja.outcomes.FollowUps;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractProblem;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// A side of a need says whether there is a contract: the first declares it, the other confirms it.
@Component
class FollowUpAnswer implements MailAnswer {

    private static final String YES = "contrat";
    private static final String CONFIRM = "confirmer";
    private static final String NO = "aucun";
    private static final String AMOUNT = "montant";
    private static final String FROM = "debut";
    private static final String TO = "fin";
    private static final String PUBLIC = "public";
    private static final Map<String, String> FIELDS =
            Map.of("amount", AMOUNT, "from", FROM, "to", TO);

    private final FollowUps followUps;

    FollowUpAnswer(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Outcomes.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return followUps
                .behind(link)
                .map(asked -> page(asked, Map.of(), List.of(), visit))
                .orElseGet(() -> said(unreadable(link), visit));
    }

    private static String unreadable(LinkReading link) {
        return switch (link) {
            case LinkReading.Expired _ -> "late";
            case LinkReading.Valid _, LinkReading.Used _, LinkReading.Unknown _ -> "gone";
        };
    }

    private static Reply page(
            FollowUp asked,
            Map<String, String> typed,
            List<ContractProblem> problems,
            Visit visit) {
        if (asked.answered()) {
            return said("before", visit);
        }
        return asked.declared()
                .map(contract -> confirming(asked, contract, typed, visit))
                .orElseGet(() -> declaring(asked, typed, problems, visit));
    }

    private static Reply declaring(
            FollowUp asked,
            Map<String, String> typed,
            List<ContractProblem> problems,
            Visit visit) {
        var errors = new HashMap<String, String>();
        problems.forEach(problem ->
                errors.put(
                        FIELDS.getOrDefault(problem.field(), ""),
                        visit.t(problem.key(), problem.arguments().toArray())));
        return new Reply.Question(
                visit.t("concluding.title", other(asked)),
                List.of(
                        visit.t("concluding.what", asked.need().data().what(), other(asked)),
                        visit.t("concluding.how", other(asked))),
                List.of(
                        Field.line(AMOUNT, visit.t("concluding.amount"))
                                .atMost(40)
                                .hinted(visit.t("concluding.amount.hint"))
                                .answered(typed.getOrDefault(AMOUNT, ""), errors),
                        Field.line(FROM, visit.t("concluding.from"))
                                .ofType("date")
                                .answered(typed.getOrDefault(FROM, ""), errors),
                        Field.line(TO, visit.t("concluding.to"))
                                .ofType("date")
                                .answered(typed.getOrDefault(TO, ""), errors),
                        tick(typed, visit)),
                errors.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                        .toList(),
                List.of(
                        new Reply.Choice(YES, visit.t("concluding.yes")),
                        new Reply.Choice(NO, visit.t("concluding.no"))));
    }

    private static Reply confirming(
            FollowUp asked, Contract contract, Map<String, String> typed, Visit visit) {
        var data = contract.data();
        var formats = visit.formats();
        return new Reply.Question(
                visit.t("concluding.title", other(asked)),
                List.of(
                        visit.t("concluding.declared", other(asked), data.title()),
                        visit.t(
                                "concluding.summary",
                                formats.money(data.amount()),
                                visit.t(data.taxBasis().text()),
                                formats.date(data.period().from()),
                                formats.date(data.period().to())),
                        visit.t("concluding.contest")),
                List.of(tick(typed, visit)),
                List.of(),
                List.of(
                        new Reply.Choice(CONFIRM, visit.t("concluding.confirm")),
                        new Reply.Choice(NO, visit.t("concluding.no"))));
    }

    private static Field tick(Map<String, String> typed, Visit visit) {
        return Field.tick(PUBLIC, visit.t("contracts.answer.public"))
                .answered("oui".equals(typed.get(PUBLIC)) ? "oui" : "", Map.of());
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        var allows = "oui".equals(typed.get(PUBLIC));
        return switch (choice) {
            case YES ->
                    outcome(
                            followUps.answer(
                                    token,
                                    new FollowUpDraft.Bought(
                                            typed.getOrDefault(AMOUNT, ""),
                                            day(typed.getOrDefault(FROM, "")),
                                            day(typed.getOrDefault(TO, "")),
                                            allows)),
                            link,
                            typed,
                            visit);
            case CONFIRM ->
                    outcome(
                            followUps.answer(token, new FollowUpDraft.Confirms(allows)),
                            link,
                            typed,
                            visit);
            case NO ->
                    outcome(
                            followUps.answer(token, new FollowUpDraft.NotBought()),
                            link,
                            typed,
                            visit);
            default -> read(link, visit);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Reply outcome(
            FollowUpOutcome outcome, LinkReading link, Map<String, String> typed, Visit visit) {
        return switch (outcome) {
            case FollowUpOutcome.Declared _ -> said("done.declared", visit);
            case FollowUpOutcome.Confirmed _ -> said("done.confirmed", visit);
            case FollowUpOutcome.NoContract _ -> said("done.none", visit);
            case FollowUpOutcome.Refused(var problems) ->
                    followUps
                            .behind(link)
                            .map(asked -> page(asked, typed, problems, visit))
                            .orElseGet(() -> said("gone", visit));
            case FollowUpOutcome.Before _ -> said("before", visit);
            case FollowUpOutcome.TooLate _ -> said("late", visit);
            case FollowUpOutcome.Unknown _ -> said("gone", visit);
        };
    }

    private static String other(FollowUp asked) {
        return asked.buyerSide() ? asked.supplierName() : asked.need().buyerName();
    }

    private static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("concluding." + what + ".title"),
                List.of(visit.t("concluding." + what + ".sentence", visit.here().name())),
                List.of(),
                Optional.of(
                        new Reply.Way(
                                "/" + visit.here().slug(),
                                visit.t("replying.home", visit.here().name()))));
    }
}
