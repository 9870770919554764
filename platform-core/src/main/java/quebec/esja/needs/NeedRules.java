package quebec.esja.needs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quebec.esja.kernel.EmailAddress;

/// What a need must say. Lengths are those of the schema.
final class NeedRules {

    /// How long the letter that confirms an address is good.
    static final Duration LINK_VALIDITY = Duration.ofDays(7);

    static final int MOST_UNCONFIRMED = 5;

    private static final Period KEPT_AFTER_END = Period.ofMonths(12);
    private static final Period KEPT_UNTOUCHED = Period.ofMonths(24);
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private static final int LONGEST_TOLD = 4000;
    private static final int MOST_YEARS_AHEAD = 5;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private NeedRules() {}

    /// A need that ended before that instant keeps nothing of its person: 12 months.
    static Instant forgottenWhenEndedBefore(Instant now) {
        return now.atZone(QUEBEC).minus(KEPT_AFTER_END).toInstant();
    }

    /// Neither does one that nobody changed since that instant: 24 months.
    static Instant forgottenWhenChangedBefore(Instant now) {
        return now.atZone(QUEBEC).minus(KEPT_UNTOUCHED).toInstant();
    }

    /// The same data in their usual writing: needless spaces and signs that nobody sees are gone.
    static NeedData tidy(NeedData typed) {
        return new NeedData(
                line(typed.what()),
                lines(typed.detail()),
                line(typed.category()),
                line(typed.place()),
                typed.wantedOn(),
                line(typed.organization()),
                new NeedData.Contact(
                        line(typed.contact().name()),
                        line(typed.contact().email()).toLowerCase(Locale.ROOT),
                        typed.contact().language()));
    }

    /// What is wrong with tidied data, in the order of the form.
    ///
    /// @param today in Québec
    static List<NeedProblem> problems(
            NeedData data, boolean categoryKnown, boolean placeKnown, LocalDate today) {
        List<NeedProblem> problems = new ArrayList<>();
        bounded(problems, "what", data.what(), 3, 200);
        bounded(problems, "detail", data.detail(), 0, 4000);
        if (!data.category().isEmpty() && !categoryKnown) {
            problems.add(NeedProblem.of("category", "category"));
        }
        if (!data.place().isEmpty() && !placeKnown) {
            problems.add(NeedProblem.of("place", "place"));
        }
        data.wantedOn()
                .filter(day ->
                        day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD)))
                .ifPresent(_ -> problems.add(NeedProblem.of("wantedOn", "wanted-on")));
        bounded(problems, "organization", data.organization(), 0, 160);
        bounded(problems, "contact.name", data.contact().name(), 2, 120);
        if (EmailAddress.parse(data.contact().email()).isEmpty()) {
            problems.add(NeedProblem.of("contact.email", "contact.email"));
        }
        return problems;
    }

    /// What the person is told at the end must say something.
    static List<NeedProblem> problemsOfTold(String told) {
        return told.length() < 5 || told.length() > LONGEST_TOLD
                ? List.of(NeedProblem.of("told", "told"))
                : List.of();
    }

    private static void bounded(
            List<NeedProblem> problems, String field, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            problems.add(NeedProblem.of(field, field));
        }
    }

    static String lines(String typed) {
        return CONTROL_IN_LINES.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    static String line(String typed) {
        return SPACES.matcher(CONTROL.matcher(typed).replaceAll(" ")).replaceAll(" ").strip();
    }
}
