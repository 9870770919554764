package quebec.esja.labels;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a declared label must say, and when its expiry is announced.
final class LabelRules {

    /// The most labels of one enterprise.
    static final int MOST = 30;

    static final int FIRST_REMINDER_DAYS = 60;
    static final int LAST_REMINDER_DAYS = 15;
    private static final int LONGEST_PROOF = 300;
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"]{3,290}");
    private static final Pattern MEANT_AS_ADDRESS =
            Pattern.compile("(?i)(www\\.|[a-z][a-z0-9+.-]*:/|(javascript|data|mailto):).*");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0]+");

    private LabelRules() {}

    static LabelData tidy(LabelData typed) {
        return new LabelData(
                typed.code(),
                BLANKS.matcher(typed.proof()).replaceAll(" ").strip(),
                typed.obtainedOn(),
                typed.expiresOn());
    }

    /// @param label tidied
    /// @param known whether a code is one of the reference data
    static List<LabelProblem> problems(LabelData label, Predicate<String> known, LocalDate today) {
        List<LabelProblem> problems = new ArrayList<>();
        if (!known.test(label.code())) {
            problems.add(new LabelProblem("unknown"));
        }
        if (label.proof().length() > LONGEST_PROOF) {
            problems.add(new LabelProblem("proof-long", String.valueOf(LONGEST_PROOF)));
        } else if (MEANT_AS_ADDRESS.matcher(label.proof()).matches() && !isAddress(label.proof())) {
            problems.add(new LabelProblem("proof-address"));
        }
        LocalDate obtained = label.obtainedOn();
        LocalDate expires = label.expiresOn();
        if (obtained != null && obtained.isAfter(today)) {
            problems.add(new LabelProblem("obtained-later"));
        }
        if (obtained != null && expires != null && !expires.isAfter(obtained)) {
            problems.add(new LabelProblem("expiry"));
        }
        return problems;
    }

    static boolean isAddress(String proof) {
        return ADDRESS.matcher(proof).matches();
    }

    /// Which reminder is due today, by how many days before the expiry it is announced. One that was missed is not sent after
    /// the next.
    ///
    /// @param sent those of this expiry that left already
    static OptionalInt due(HeldLabel label, Set<Integer> sent, LocalDate today) {
        LocalDate expires = label.data().expiresOn();
        if (expires == null || !label.holdsOn(today)) {
            return OptionalInt.empty();
        }
        long left = ChronoUnit.DAYS.between(today, expires);
        if (left > FIRST_REMINDER_DAYS) {
            return OptionalInt.empty();
        }
        int due = left > LAST_REMINDER_DAYS ? FIRST_REMINDER_DAYS : LAST_REMINDER_DAYS;
        return sent.contains(due) ? OptionalInt.empty() : OptionalInt.of(due);
    }
}
