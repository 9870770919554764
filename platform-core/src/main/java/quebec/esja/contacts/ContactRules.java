package quebec.esja.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quebec.esja.kernel.EmailAddress;

/// What a proposal must hold, how long an agreement lasts, and what is forgotten when. Days are those of Québec.
final class ContactRules {

    /// How long the letter that asks a person is good; without an answer she is forgotten then.
    static final Duration ASKING = Duration.ofDays(30);

    /// How long an accepted request opens the details.
    static final Duration OPEN = Duration.ofDays(90);

    /// How long the letter that confirms the address of someone who asks is good.
    static final Duration CONFIRMING = Duration.ofDays(7);

    /// How long a request waits for someone of the enterprise before the Pôle is asked to decide.
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Period AGREED = Period.ofMonths(24);
    private static final Period KEPT = Period.ofMonths(24);
    private static final int REST_DAYS = 90;

    /// How long before an agreement ends the person is asked anew.
    static final int RENEWAL_DAYS = 30;

    private static final int AGAIN_DAYS = 7;
    private static final int LONGEST_PURPOSE = 1000;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /// As they are shown: by what one contacts them about, then by name.
    static final Comparator<ContactPerson> ORDER =
            Comparator.<ContactPerson, ContactRole>comparing(person -> person.data().role())
                    .thenComparing(person -> person.data().name())
                    .thenComparing(person -> person.data().email());

    private ContactRules() {}

    static ContactData tidy(ContactData typed) {
        return new ContactData(
                typed.role(),
                line(typed.name()),
                line(typed.function()),
                line(typed.email()).toLowerCase(Locale.ROOT),
                line(typed.phone()),
                typed.language());
    }

    /// What is wrong with tidied data, in the order of the form.
    static List<ContactProblem> problems(ContactData data) {
        List<ContactProblem> problems = new ArrayList<>();
        bounded(problems, "name", data.name(), 2, 120);
        bounded(problems, "function", data.function(), 0, 120);
        if (EmailAddress.parse(data.email()).isEmpty()) {
            problems.add(ContactProblem.of("email"));
        }
        bounded(problems, "phone", data.phone(), 0, 40);
        return problems;
    }

    static ContactAsking tidy(ContactAsking typed) {
        return new ContactAsking(
                line(typed.name()),
                line(typed.organization()),
                line(typed.email()).toLowerCase(Locale.ROOT),
                purpose(typed.purpose()),
                typed.consents(),
                typed.language());
    }

    static List<ContactProblem> problems(ContactAsking asking) {
        List<ContactProblem> problems = new ArrayList<>();
        bounded(problems, "name", asking.name(), 2, 120);
        bounded(problems, "organization", asking.organization(), 0, 160);
        if (EmailAddress.parse(asking.email()).isEmpty()) {
            problems.add(ContactProblem.of("email"));
        }
        problems.addAll(problemsOfPurpose(asking.purpose()));
        if (!asking.consents()) {
            problems.add(ContactProblem.of("consent"));
        }
        return problems;
    }

    static String purpose(String typed) {
        return line(typed);
    }

    /// Why someone asks must say something.
    static List<ContactProblem> problemsOfPurpose(String purpose) {
        List<ContactProblem> problems = new ArrayList<>();
        bounded(problems, "purpose", purpose, 10, LONGEST_PURPOSE);
        return problems;
    }

    /// What those who ask for nothing may say of their reason: nothing, or as much.
    static boolean soundReason(String reason) {
        return reason.length() <= LONGEST_PURPOSE;
    }

    /// The last day on which a person who agrees now is shown.
    static LocalDate until(Instant now) {
        return day(now).plus(AGREED);
    }

    /// Whether an agreement ends so soon that the person should be asked anew.
    static boolean renewable(LocalDate until, LocalDate today) {
        return !today.isBefore(until.minusDays(RENEWAL_DAYS));
    }

    /// Whether she may be written to again about the same thing.
    static boolean mayWriteAgain(Instant last, Instant now) {
        return !day(now).isBefore(day(last).plusDays(AGAIN_DAYS));
    }

    /// From which day someone who refused or withdrew may be asked again.
    static LocalDate askableFrom(Instant ended) {
        return day(ended).plusDays(REST_DAYS);
    }

    /// What was asked before that instant and not answered is forgotten.
    static Instant unansweredBefore(Instant now) {
        return now.minus(ASKING);
    }

    static Instant restedBefore(Instant now) {
        return now.minus(Duration.ofDays(REST_DAYS));
    }

    /// Reveals, requests and ended agreements older than that are forgotten: 24 months.
    static Instant keptSince(Instant now) {
        return now.atZone(QUEBEC).minus(KEPT).toInstant();
    }

    /// The ways in which persons may be reached, each person once, in the widest way she allows.
    static List<Reachable> reachable(
            List<ContactPerson> persons, Visibility rule, LocalDate today) {
        return Arrays.stream(Visibility.values())
                .map(way -> reachable(way, persons, rule, today))
                .filter(reachable -> reachable.persons() > 0)
                .toList();
    }

    private static Reachable reachable(
            Visibility way, List<ContactPerson> persons, Visibility rule, LocalDate today) {
        List<ContactPerson> here =
                persons.stream()
                        .filter(person ->
                                person.shown(way, rule, today)
                                        && wider(way)
                                                .noneMatch(more -> person.shown(more, rule, today)))
                        .toList();
        return new Reachable(
                way,
                here.size(),
                here.stream().map(person -> person.data().role()).distinct().sorted().toList());
    }

    private static Stream<Visibility> wider(Visibility way) {
        return Arrays.stream(Visibility.values()).filter(other -> other.compareTo(way) > 0);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    private static void bounded(
            List<ContactProblem> problems, String field, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            problems.add(ContactProblem.of(field));
        }
    }

    private static String line(String typed) {
        return SPACES.matcher(CONTROL.matcher(typed).replaceAll(" ")).replaceAll(" ").strip();
    }
}
