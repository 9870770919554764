package quebec.esja.site.replies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Fit;
import quebec.esja.matching.RefusalReason;
import quebec.esja.replies.Asked;
import quebec.esja.replies.ReplyProblem;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.Reply;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// What the pages of an answer say.
@Component
class ReplyPages {

    static final String ANSWER = "reponse-";
    static final String PRICE = "prix";
    static final String MESSAGE = "message";
    private static final String REASON = "raison-";
    private static final String PARTNER = "avec-";
    private static final int LONGEST = 2000;

    private final Territories territories;

    ReplyPages(Territories territories) {
        this.territories = territories;
    }

    /// The need, what it asks, and the three ways to answer.
    Reply question(
            Asked asked,
            List<Attachment> documents,
            Optional<String> elsewhere,
            Map<String, String> typed,
            List<ReplyProblem> problems,
            Visit visit) {
        var errors = errors(problems, visit);
        var fields = answerFields(asked, typed, errors);
        fields.add(priceField(typed, errors, visit));
        fields.add(messageField(typed, errors, visit));
        var choices = new ArrayList<Reply.Choice>();
        choices.add(choice(NeedReplyAnswer.INTERESTED, visit));
        choices.add(choice(NeedReplyAnswer.TOGETHER, visit));
        choices.add(choice(NeedReplyAnswer.DECLINE, visit));
        documents.forEach(document ->
                choices.add(
                        new Reply.Choice(
                                NeedReplyAnswer.DOCUMENT + document.id(),
                                visit.t("replying.document", document.title()))));
        return new Reply.Question(
                visit.t("replying.title", asked.need().buyerName()),
                paragraphs(asked, visit),
                fields,
                listed(errors),
                choices,
                elsewhere.map(path -> new Reply.Way(path, visit.t("exchanging.documents"))));
    }

    private List<String> paragraphs(Asked asked, Visit visit) {
        var need = asked.need();
        var data = need.data();
        var formats = visit.formats();
        return Stream.of(
                        data.what(),
                        data.detail(),
                        visit.t(
                                "replying.facts",
                                place(data.place(), visit),
                                data.amount().map(one -> visit.t(one.text())).orElse("—"),
                                data.mode().map(one -> visit.t(one.text())).orElse("—")),
                        data.wantedOn()
                                .map(day -> visit.t("replying.wanted", formats.date(day)))
                                .orElse(""),
                        data.answerBy()
                                .map(day -> visit.t("replying.until", formats.date(day)))
                                .orElse(""),
                        visit.t("replying.shown", asked.supplierName(), need.buyerName()))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String place(String code, Visit visit) {
        return territories
                .place(code)
                .map(Place::name)
                .map(name -> name.in(visit.language().locale()))
                .orElse("—");
    }

    private static Reply.Choice choice(String value, Visit visit) {
        return new Reply.Choice(value, visit.t("replying.choice." + value));
    }

    /// With whom, once more what is asked, and the button.
    static Reply together(
            Asked asked,
            List<Fit> proposed,
            Map<String, String> typed,
            List<ReplyProblem> problems,
            Visit visit) {
        if (proposed.isEmpty()) {
            return new Reply.Said(
                    visit.t("replying.together.title"),
                    List.of(visit.t("replying.together.none")),
                    List.of(choice(NeedReplyAnswer.BACK, visit)),
                    Optional.empty());
        }
        var errors = errors(problems, visit);
        var fields = new ArrayList<Field>();
        proposed.forEach(fit ->
                fields.add(
                        Field.tick(PARTNER + fit.candidate().supplier(), fit.candidate().name())
                                .optional()
                                .answered(
                                        typed.getOrDefault(
                                                PARTNER + fit.candidate().supplier(), ""),
                                        errors)));
        fields.addAll(answerFields(asked, typed, errors));
        fields.add(priceField(typed, errors, visit));
        fields.add(messageField(typed, errors, visit));
        return new Reply.Question(
                visit.t("replying.together.title"),
                List.of(visit.t("replying.together.sentence", asked.supplierName())),
                fields,
                listed(errors),
                List.of(
                        choice(NeedReplyAnswer.SEND_TOGETHER, visit),
                        choice(NeedReplyAnswer.BACK, visit)));
    }

    /// Why not this time: reasons to tick.
    static Reply declining(
            Asked asked, Map<String, String> typed, List<ReplyProblem> problems, Visit visit) {
        var errors = errors(problems, visit);
        var fields = new ArrayList<Field>();
        for (var reason : RefusalReason.values()) {
            fields.add(
                    Field.tick(REASON + reason.code(), visit.t(reason.text()))
                            .optional()
                            .answered(typed.getOrDefault(REASON + reason.code(), ""), errors));
        }
        fields.add(messageField(typed, errors, visit));
        return new Reply.Question(
                visit.t("replying.declining.title"),
                List.of(
                        asked.need().data().what(),
                        visit.t("replying.declining.sentence", visit.here().name())),
                fields,
                listed(errors),
                List.of(
                        choice(NeedReplyAnswer.SEND_DECLINE, visit),
                        choice(NeedReplyAnswer.BACK, visit)));
    }

    private static List<Field> answerFields(
            Asked asked, Map<String, String> typed, Map<String, String> errors) {
        var fields = new ArrayList<Field>();
        var questions = asked.need().data().questions();
        for (int position = 0; position < questions.size(); position++) {
            var name = ANSWER + position;
            fields.add(
                    Field.lines(name, questions.get(position), LONGEST)
                            .answered(typed.getOrDefault(name, ""), errors));
        }
        return fields;
    }

    private static Field priceField(
            Map<String, String> typed, Map<String, String> errors, Visit visit) {
        return Field.line(PRICE, visit.t("replying.price"))
                .optional()
                .atMost(40)
                .hinted(visit.t("replying.price.hint"))
                .answered(typed.getOrDefault(PRICE, ""), errors);
    }

    private static Field messageField(
            Map<String, String> typed, Map<String, String> errors, Visit visit) {
        return Field.lines(MESSAGE, visit.t("replying.message"), LONGEST)
                .optional()
                .answered(typed.getOrDefault(MESSAGE, ""), errors);
    }

    /// What is wrong, by name of the field that shows it.
    private static Map<String, String> errors(List<ReplyProblem> problems, Visit visit) {
        var errors = new HashMap<String, String>();
        problems.forEach(problem ->
                errors.put(
                        switch (problem.field()) {
                            case "price" -> PRICE;
                            case "message" -> MESSAGE;
                            case "reasons" -> REASON + RefusalReason.ZONE.code();
                            case "partners" -> "";
                            default -> problem.field().replace("answer-", ANSWER);
                        },
                        visit.t(problem.key())));
        return errors;
    }

    private static List<Field.Problem> listed(Map<String, String> errors) {
        return errors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                .toList();
    }

    static Set<RefusalReason> reasons(Map<String, String> typed) {
        return Arrays.stream(RefusalReason.values())
                .filter(reason -> typed.containsKey(REASON + reason.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<SupplierId> partners(Map<String, String> typed) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(PARTNER))
                .flatMap(name -> id(name.substring(PARTNER.length())).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<SupplierId> id(String text) {
        try {
            return Optional.of(new SupplierId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What came of an answer that was just sent.
    static Reply.Said done(BuyerNeed need, quebec.esja.replies.Reply reply, Visit visit) {
        return new Reply.Said(
                visit.t("replying.done." + reply.kind().code() + ".title"),
                List.of(
                        visit.t(
                                "replying.done." + reply.kind().code(),
                                need.buyerName(),
                                visit.here().name())),
                List.of(),
                home(visit));
    }

    /// What was answered before.
    static Reply.Said before(BuyerNeed need, quebec.esja.replies.Reply reply, Visit visit) {
        return new Reply.Said(
                visit.t("replying.before.title"),
                List.of(
                        visit.t(
                                "replying.before.sentence",
                                reply.name(),
                                visit.t(reply.kind().text()),
                                need.data().what())),
                List.of(),
                home(visit));
    }

    /// For an enterprise whose profile promises more than it does, and that would rather have the Pôle mend it.
    static List<Reply.Choice> correction(quebec.esja.replies.Reply reply, Visit visit) {
        return reply.reasons().stream().anyMatch(RefusalReason::aboutProfile)
                ? List.of(choice(NeedReplyAnswer.CORRECT, visit))
                : List.of();
    }

    static Reply said(String what, Visit visit) {
        return new Reply.Said(
                visit.t("replying." + what + ".title"),
                List.of(visit.t("replying." + what + ".sentence", visit.here().name())),
                List.of(),
                home(visit));
    }

    static Optional<Reply.Way> home(Visit visit) {
        return Optional.of(
                new Reply.Way(
                        "/" + visit.here().slug(), visit.t("replying.home", visit.here().name())));
    }
}
