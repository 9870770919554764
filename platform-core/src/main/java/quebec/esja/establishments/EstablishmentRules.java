package quebec.esja.establishments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.PostalCode;

/// What a place of business must say. Lengths are those of the schema.
final class EstablishmentRules {

    /// The most places of one enterprise, beside its first.
    static final int MOST = 30;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0]+");

    private EstablishmentRules() {}

    static Establishment tidy(Establishment typed) {
        return new Establishment(
                line(typed.name()),
                typed.municipality(),
                line(typed.address()),
                PostalCode.parse(typed.postalCode())
                        .map(PostalCode::value)
                        .orElse(line(typed.postalCode())),
                line(typed.phone()),
                new LocalizedText(line(typed.opening().fr()), line(typed.opening().en())));
    }

    /// @param places tidied
    /// @param known  whether a code is that of a municipality
    static List<EstablishmentProblem> problems(
            List<Establishment> places, Predicate<String> known) {
        if (places.size() > MOST) {
            return List.of(
                    new EstablishmentProblem(
                            0, "establishments.refusal.too-many", String.valueOf(MOST)));
        }
        List<EstablishmentProblem> problems = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            problems(i + 1, places.get(i), known, problems);
        }
        return problems;
    }

    private static void problems(
            int number,
            Establishment place,
            Predicate<String> known,
            List<EstablishmentProblem> problems) {
        if (place.name().length() < 2) {
            problems.add(new EstablishmentProblem(number, "establishments.refusal.name"));
        }
        if (!known.test(place.municipality())) {
            problems.add(new EstablishmentProblem(number, "establishments.refusal.municipality"));
        }
        if (!place.postalCode().isEmpty() && PostalCode.parse(place.postalCode()).isEmpty()) {
            problems.add(new EstablishmentProblem(number, "supplier.refusal.postal-code"));
        }
        bounded(number, place.name(), 160, problems);
        bounded(number, place.address(), 200, problems);
        bounded(number, place.phone(), 40, problems);
        bounded(number, place.opening().fr(), 200, problems);
        bounded(number, place.opening().en(), 200, problems);
    }

    private static void bounded(
            int number, String text, int most, List<EstablishmentProblem> problems) {
        if (text.length() > most) {
            problems.add(
                    new EstablishmentProblem(
                            number, "supplier.refusal.too-long", String.valueOf(most)));
        }
    }

    private static String line(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }
}
