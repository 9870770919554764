package quebec.esja.site.purchases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.messaging.LinkReading;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.AnswerOutcome;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Side;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// The other party confirms a declared contract by one button, or contests it and says why.
@Component
class ContractAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";
    private static final String CONTEST = "contester";
    private static final String NOTE = "note";
    private static final String PUBLIC = "public";
    private static final int LONGEST_NOTE = 1000;

    private final Contracts contracts;
    private final Nomenclature words;

    ContractAnswer(Contracts contracts, Nomenclature words) {
        this.contracts = contracts;
        this.words = words;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Contracts.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return switch (link) {
            case LinkReading.Valid _, LinkReading.Used _ ->
                    contracts
                            .behind(link)
                            .map(contract -> asked(contract, visit))
                            .orElseGet(() -> said("gone", visit));
            case LinkReading.Expired _ -> said("late", visit);
            case LinkReading.Unknown _ -> said("gone", visit);
        };
    }

    private Reply asked(Contract contract, Visit visit) {
        return contract.answer() == Answer.WAITING
                ? question(contract, Map.of(), List.of(), visit)
                : before(contract, visit);
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return switch (choice) {
            case CONFIRM ->
                    outcome(
                            contracts.answer(
                                    token,
                                    new ContractReply.Confirms("oui".equals(typed.get(PUBLIC)))),
                            link,
                            typed,
                            visit);
            case CONTEST ->
                    outcome(
                            contracts.answer(
                                    token,
                                    new ContractReply.Contests(typed.getOrDefault(NOTE, ""))),
                            link,
                            typed,
                            visit);
            default -> read(link, visit);
        };
    }

    private Reply outcome(
            AnswerOutcome outcome, LinkReading link, Map<String, String> typed, Visit visit) {
        return switch (outcome) {
            case AnswerOutcome.Answered(Contract contract) -> done(contract, visit);
            case AnswerOutcome.AnsweredBefore(Contract contract) -> before(contract, visit);
            case AnswerOutcome.NoteMissing _ ->
                    contracts
                            .behind(link)
                            .<Reply>map(contract ->
                                    question(
                                            contract,
                                            typed,
                                            List.of(
                                                    new Field.Problem(
                                                            NOTE,
                                                            visit.t("purchases.refusal.note"))),
                                            visit))
                            .orElseGet(() -> said("gone", visit));
            case AnswerOutcome.TooLate _ -> said("late", visit);
            case AnswerOutcome.Unknown _ -> said("gone", visit);
        };
    }

    private Reply question(
            Contract contract,
            Map<String, String> typed,
            List<Field.Problem> problems,
            Visit visit) {
        var errors =
                problems.isEmpty()
                        ? Map.<String, String>of()
                        : Map.of(NOTE, problems.getFirst().sentence());
        return new Reply.Question(
                visit.t("contracts.answer.title", declaring(contract)),
                List.of(
                        visit.t("contracts.answer.what", declaring(contract), answering(contract)),
                        summary(contract, visit),
                        visit.t("contracts.answer.how")),
                List.of(
                        Field.tick(PUBLIC, visit.t("contracts.answer.public"))
                                .answered("oui".equals(typed.get(PUBLIC)) ? "oui" : "", Map.of()),
                        Field.lines(NOTE, visit.t("contracts.answer.note"), LONGEST_NOTE)
                                .optional()
                                .hinted(visit.t("contracts.answer.note.hint"))
                                .answered(typed.getOrDefault(NOTE, ""), errors)),
                problems,
                List.of(
                        new Reply.Choice(CONFIRM, visit.t("contracts.answer.confirm")),
                        new Reply.Choice(CONTEST, visit.t("contracts.answer.contest"))));
    }

    private String summary(Contract contract, Visit visit) {
        var data = contract.data();
        var formats = visit.formats();
        var category =
                words.category(data.category())
                        .map(term -> term.name().in(visit.language().locale()))
                        .orElse("—");
        return visit.t(
                "contracts.answer.summary",
                data.title(),
                formats.money(data.amount()),
                visit.t(data.taxBasis().text()),
                formats.date(data.period().from()),
                formats.date(data.period().to()),
                category,
                visit.t(data.mode().text()));
    }

    private Reply done(Contract contract, Visit visit) {
        var key = contract.answer() == Answer.CONTESTED ? "contested" : "confirmed";
        return new Reply.Said(
                visit.t("contracts.answer." + key + ".title"),
                List.of(
                        visit.t("contracts.answer." + key + ".sentence", contract.data().title()),
                        visit.t("contracts.answer." + key + ".next", declaring(contract))),
                List.of(),
                way(contract, visit));
    }

    private Reply before(Contract contract, Visit visit) {
        var key = contract.answer() == Answer.CONTESTED ? "before-contested" : "before-confirmed";
        return new Reply.Said(
                visit.t("contracts.answer.before.title"),
                List.of(visit.t("contracts.answer." + key, contract.data().title())),
                List.of(),
                way(contract, visit));
    }

    private static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("contracts.answer." + what + ".title"),
                List.of(visit.t("contracts.answer." + what + ".sentence", visit.here().name())),
                List.of(),
                Optional.of(
                        new Reply.Way(
                                "/" + visit.here().slug(),
                                visit.t("contracts.answer.home", visit.here().name()))));
    }

    private static Optional<Reply.Way> way(Contract contract, Visit visit) {
        return contract.shownPublicly()
                ? Optional.of(
                        new Reply.Way(
                                "/"
                                        + visit.here().slug()
                                        + "/repertoire/"
                                        + contract.supplierSlug(),
                                visit.t("contracts.answer.page", contract.supplierName())))
                : Optional.of(
                        new Reply.Way(
                                "/" + visit.here().slug(),
                                visit.t("contracts.answer.home", visit.here().name())));
    }

    private static String declaring(Contract contract) {
        return contract.declaredBy() == Side.SUPPLIER
                ? contract.supplierName()
                : contract.buyerName();
    }

    private static String answering(Contract contract) {
        return contract.answeredBy() == Side.SUPPLIER
                ? contract.supplierName()
                : contract.buyerName();
    }
}
