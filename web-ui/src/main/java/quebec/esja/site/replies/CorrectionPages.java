package quebec.esja.site.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import quebec.esja.corrections.Correctable;
import quebec.esja.corrections.Correction;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.kernel.OfferingId;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.Reply;

/// What an enterprise that declined may correct of its profile: a button for each change, which says what it does.
final class CorrectionPages {

    static final String ZONE = "corriger-lieu";
    static final String TRADE = "corriger-offre-";
    static final String DELAY = "corriger-delai";
    static final String CAPACITY = "corriger-capacite";
    static final String UNDO = "annuler-correction";
    private static final String DAYS = "jours";
    private static final String WORDS = "capacite";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST = 600;

    private CorrectionPages() {}

    /// The page that said what came of the answer, with what may be corrected.
    ///
    /// @param others buttons that are of use besides
    static Reply proposing(
            Reply.Said said,
            Correctable able,
            List<Reply.Choice> others,
            Map<String, String> errors,
            Visit visit) {
        var paragraphs = new ArrayList<>(said.paragraphs());
        var choices = new ArrayList<Reply.Choice>();
        var fields = new ArrayList<Field>();
        if (able.any()) {
            paragraphs.add(visit.t("replying.correct.sentence", visit.here().name()));
        }
        able.place()
                .ifPresent(place ->
                        choices.add(
                                new Reply.Choice(
                                        ZONE,
                                        visit.t(
                                                "replying.correct.zone",
                                                place.name().in(visit.language().locale())))));
        able.noLonger()
                .forEach(one ->
                        choices.add(
                                new Reply.Choice(
                                        TRADE + one.id().orElseThrow(),
                                        visit.t("replying.correct.trade", title(one, visit)))));
        if (able.leadTime()) {
            fields.add(
                    Field.line(DAYS, visit.t("replying.correct.days"))
                            .atMost(3)
                            .hinted(visit.t("replying.correct.days.hint"))
                            .optional()
                            .answered(
                                    able.days().isPresent()
                                            ? String.valueOf(able.days().getAsInt())
                                            : "",
                                    errors));
            choices.add(new Reply.Choice(DELAY, visit.t("replying.correct.delay")));
        }
        if (able.capacity()) {
            fields.add(
                    Field.lines(WORDS, visit.t("replying.correct.words"), LONGEST)
                            .hinted(visit.t("replying.correct.words.hint"))
                            .optional()
                            .answered(able.words(), errors));
            choices.add(new Reply.Choice(CAPACITY, visit.t("replying.correct.capacity")));
        }
        choices.addAll(others);
        if (able.undoable()) {
            choices.add(undo(visit));
        }
        if (fields.isEmpty()) {
            return new Reply.Said(said.title(), paragraphs, choices, said.way());
        }
        return new Reply.Question(
                said.title(),
                paragraphs,
                fields,
                errors.entrySet().stream()
                        .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                        .toList(),
                choices,
                said.way());
    }

    private static Reply.Choice undo(Visit visit) {
        return new Reply.Choice(UNDO, visit.t("replying.correct.undo"));
    }

    private static String title(OfferingData one, Visit visit) {
        return one.title().in(visit.language().locale());
    }

    /// The correction that a button says.
    static Optional<Correction> read(String choice, Map<String, String> typed) {
        if (choice.startsWith(TRADE)) {
            return id(choice.substring(TRADE.length()))
                    .map(OfferingId::new)
                    .map(Correction.NoLonger::new);
        }
        return switch (choice) {
            case ZONE -> Optional.of(new Correction.NotThere());
            case DELAY ->
                    Optional.of(typed.getOrDefault(DAYS, "").strip())
                            .filter(days -> NUMBER.matcher(days).matches())
                            .map(Integer::valueOf)
                            .map(Correction.LeadTime::new);
            case CAPACITY ->
                    Optional.of(typed.getOrDefault(WORDS, "").strip())
                            .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                            .map(Correction.Capacity::new);
            default -> Optional.empty();
        };
    }

    /// Whether a button corrects, whatever was typed.
    static boolean corrects(String choice) {
        return choice.startsWith(TRADE)
                || choice.equals(ZONE)
                || choice.equals(DELAY)
                || choice.equals(CAPACITY);
    }

    /// What is wrong with what was typed.
    static Map<String, String> errors(String choice, List<SupplierProblem> problems, Visit visit) {
        var sentence =
                problems.stream()
                        .findFirst()
                        .map(one -> visit.t(one.key(), one.arguments().toArray()));
        return switch (choice) {
            case DELAY ->
                    Map.of(DAYS, sentence.orElseGet(() -> visit.t("replying.correct.days.wrong")));
            case CAPACITY ->
                    Map.of(
                            WORDS,
                            sentence.orElseGet(() -> visit.t("replying.correct.words.wrong")));
            default -> Map.of();
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What changed, and how to undo it.
    static Reply corrected(Correction correction, Visit visit) {
        return new Reply.Said(
                visit.t("replying.corrected.title"),
                List.of(
                        visit.t("replying.corrected." + correction.reason().code()),
                        visit.t("replying.corrected.next", visit.here().name())),
                List.of(undo(visit)),
                ReplyPages.home(visit));
    }
}
