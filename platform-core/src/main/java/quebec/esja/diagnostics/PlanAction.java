package quebec.esja.diagnostics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.PlanActionId;

/// What a buyer chose to do after a diagnostic.
///
/// @param question of which the weak answer proposed it; none for one of the buyer's own
/// @param version  of the row, for whoever changes it
public record PlanAction(
        PlanActionId id,
        DiagnosticId diagnostic,
        Optional<String> question,
        String words,
        String owner,
        LocalDate dueOn,
        Optional<Done> done,
        int version) {

    public static final int LONGEST_WORDS = 500;
    public static final int LONGEST_OWNER = 120;
    private static final int SHORTEST_WORDS = 3;
    private static final int SHORTEST_OWNER = 2;

    /// How far ahead an action may be due, in years.
    private static final int FAR = 5;

    public record Done(LocalDate on, String by) {}

    /// Whether it waits, on that day, for someone to do it.
    public boolean due(LocalDate today) {
        return done.isEmpty() && !dueOn.isAfter(today);
    }

    /// As it was typed.
    ///
    /// @param owner who sees to it: a colleague's name, or any words
    public record Form(
            Optional<String> question, String words, String owner, Optional<LocalDate> dueOn) {

        Form tidy() {
            return new Form(question, words.strip(), owner.strip(), dueOn);
        }

        /// Keys below `diagnostics.refusal.`; a date already past is taken, since a plan may be written late.
        List<String> problems(LocalDate today) {
            List<String> problems = new ArrayList<>();
            if (words.length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
                problems.add("words");
            }
            if (owner.length() < SHORTEST_OWNER || owner.length() > LONGEST_OWNER) {
                problems.add("owner");
            }
            if (dueOn.filter(
                            day ->
                                    day.isAfter(today.minusYears(FAR))
                                            && day.isBefore(today.plusYears(FAR)))
                    .isEmpty()) {
                problems.add("due");
            }
            return problems;
        }
    }
}
