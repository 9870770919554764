package quebec.esja.replies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.purchases.AmountReading;

/// What an answer must hold, and when its buyer is told. Lengths are those of the schema.
final class ReplyRules {

    static final int LONGEST_MESSAGE = 2000;
    private static final int MOST_PARTNERS = 6;
    private static final int EVERY = 5;
    private static final Set<Integer> FIRST = Set.of(1, 2);
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");

    private ReplyRules() {}

    /// What a draft turns out to be.
    sealed interface Reading {

        /// @param partners none but for an answer together
        record Sound(
                ReplyKind kind,
                List<String> answers,
                Optional<BigDecimal> price,
                String message,
                Set<SupplierId> partners,
                Set<RefusalReason> reasons)
                implements Reading {}

        record Refused(List<ReplyProblem> problems) implements Reading {}
    }

    static Reading read(ReplyDraft draft, BuyerNeedData need, SupplierId self) {
        List<ReplyProblem> problems = new ArrayList<>();
        String message = lines(draft.message());
        Reading.Sound sound =
                switch (draft) {
                    case ReplyDraft.Interested(var answers, String price, var _) ->
                            new Reading.Sound(
                                    ReplyKind.INTERESTED,
                                    answers(answers, need, problems),
                                    price(price, problems),
                                    message,
                                    Set.of(),
                                    Set.of());
                    case ReplyDraft.Together(var partners, var answers, String price, var _) ->
                            new Reading.Sound(
                                    ReplyKind.TOGETHER,
                                    answers(answers, need, problems),
                                    price(price, problems),
                                    message,
                                    partners(partners, self, problems),
                                    Set.of());
                    case ReplyDraft.Declined(var reasons, var _) ->
                            new Reading.Sound(
                                    ReplyKind.DECLINED,
                                    List.of(),
                                    Optional.empty(),
                                    message,
                                    Set.of(),
                                    reasons(reasons, message, problems));
                };
        if (message.length() > LONGEST_MESSAGE) {
            problems.add(ReplyProblem.of("message", "message"));
        }
        return problems.isEmpty() ? sound : new Reading.Refused(problems);
    }

    private static List<String> answers(
            List<String> typed, BuyerNeedData need, List<ReplyProblem> problems) {
        List<String> answers = new ArrayList<>();
        for (int position = 0; position < need.questions().size(); position++) {
            String answer = position < typed.size() ? lines(typed.get(position)) : "";
            if (answer.isEmpty() || answer.length() > LONGEST_MESSAGE) {
                problems.add(ReplyProblem.of("answer-" + position, "answer"));
            }
            answers.add(answer);
        }
        return answers;
    }

    private static Optional<BigDecimal> price(String typed, List<ReplyProblem> problems) {
        return switch (AmountReading.read(typed)) {
            case AmountReading.Absent _ -> Optional.empty();
            case AmountReading.Sound(BigDecimal dollars) -> Optional.of(dollars);
            case AmountReading.NotANumber _,
                    AmountReading.NotPositive _,
                    AmountReading.TooLarge _,
                    AmountReading.TooPrecise _ -> {
                problems.add(ReplyProblem.of("price", "price"));
                yield Optional.empty();
            }
        };
    }

    private static Set<SupplierId> partners(
            Set<SupplierId> chosen, SupplierId self, List<ReplyProblem> problems) {
        Set<SupplierId> others =
                chosen.stream()
                        .filter(partner -> !partner.equals(self))
                        .collect(Collectors.toUnmodifiableSet());
        if (others.isEmpty() || others.size() > MOST_PARTNERS) {
            problems.add(ReplyProblem.of("partners", "partners"));
        }
        return others;
    }

    private static Set<RefusalReason> reasons(
            Set<RefusalReason> chosen, String message, List<ReplyProblem> problems) {
        if (chosen.isEmpty()) {
            problems.add(ReplyProblem.of("reasons", "reasons"));
        } else if (chosen.equals(Set.of(RefusalReason.OTHER)) && message.isEmpty()) {
            problems.add(ReplyProblem.of("message", "other"));
        }
        return chosen;
    }

    /// Whether a buyer that wants milestones is told of that answer: the first, the second, the fifth, then every fifth.
    ///
    /// @param interested how many are, this one included
    static boolean isMilestone(int interested) {
        return FIRST.contains(interested) || interested > 0 && interested % EVERY == 0;
    }

    static String lines(String typed) {
        return CONTROL_IN_LINES.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }
}
