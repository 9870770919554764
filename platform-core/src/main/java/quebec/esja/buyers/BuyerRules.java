package quebec.esja.buyers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Neq;

/// What the data of a buyer must hold. Lengths are those of the schema.
final class BuyerRules {

    /// How long the letter that confirms an address is good.
    static final Duration LINK_VALIDITY = Duration.ofDays(7);

    static final int MOST_UNCONFIRMED = 5;
    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 2000;
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,290}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private BuyerRules() {}

    /// The same data in their usual writing: needless spaces gone, NEQ without spaces, website with its scheme.
    static BuyerData tidy(BuyerData typed) {
        String website = line(typed.website());
        return new BuyerData(
                line(typed.name()),
                typed.kind(),
                neq(typed.neq()),
                line(typed.municipality()),
                website.isEmpty() || website.contains("://") ? website : "https://" + website,
                new BuyerData.Contact(
                        line(typed.contact().name()),
                        line(typed.contact().email()).toLowerCase(Locale.ROOT),
                        line(typed.contact().function()),
                        typed.contact().language()));
    }

    /// What is wrong with tidied data.
    ///
    /// @param neqConfirmed a check digit that disagrees is no refusal then
    static List<BuyerProblem> problems(
            BuyerData data, boolean neqConfirmed, boolean municipalityKnown) {
        List<BuyerProblem> problems = new ArrayList<>();
        bounded(problems, "name", "name", data.name(), 2, 160);
        if (data.kind().isEmpty()) {
            problems.add(new BuyerProblem("kind", "kind"));
        }
        neqProblem(data.neq(), neqConfirmed).ifPresent(problems::add);
        if (!data.municipality().isEmpty() && !municipalityKnown) {
            problems.add(new BuyerProblem("municipality", "municipality"));
        }
        if (!data.website().isEmpty() && !WEBSITE.matcher(data.website()).matches()) {
            problems.add(new BuyerProblem("website", "website"));
        }
        bounded(problems, "contact.name", "person", data.contact().name(), 2, 120);
        if (EmailAddress.parse(data.contact().email()).isEmpty()) {
            problems.add(new BuyerProblem("contact.email", "email"));
        }
        bounded(problems, "contact.function", "function", data.contact().function(), 0, 120);
        return problems;
    }

    private static Optional<BuyerProblem> neqProblem(String neq, boolean confirmed) {
        return switch (Neq.read(neq)) {
            case Neq.Reading.Absent _ -> Optional.empty();
            case Neq.Reading.Malformed _ -> Optional.of(new BuyerProblem("neq", "neq"));
            case Neq.Reading.Doubtful(Neq read) -> {
                if (read.isOfAPerson()) {
                    yield Optional.of(new BuyerProblem("neq", "neq-person"));
                }
                yield confirmed
                        ? Optional.empty()
                        : Optional.of(new BuyerProblem("neq", "neq-doubtful"));
            }
            case Neq.Reading.Sound(Neq read) ->
                    read.isOfAPerson()
                            ? Optional.of(new BuyerProblem("neq", "neq-person"))
                            : Optional.empty();
        };
    }

    private static void bounded(
            List<BuyerProblem> problems,
            String field,
            String reason,
            String text,
            int least,
            int most) {
        if (text.length() < least || text.length() > most) {
            problems.add(new BuyerProblem(field, reason));
        }
    }

    private static String neq(String typed) {
        return switch (Neq.read(typed)) {
            case Neq.Reading.Absent _ -> "";
            case Neq.Reading.Malformed _ -> line(typed);
            case Neq.Reading.Doubtful(Neq neq) -> neq.value();
            case Neq.Reading.Sound(Neq neq) -> neq.value();
        };
    }

    static String line(String typed) {
        return CONTROL.matcher(typed).replaceAll(" ").replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
