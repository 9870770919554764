package quebec.esja.site.registration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.registration.Registrations;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;

/// What is wrong with a registration, put beside the fields of its page.
final class EnrolmentErrors {

    private static final Pattern OFFERING = Pattern.compile("offerings\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("identity.name", Typed.NAME),
                    Map.entry("identity.neq", Typed.NEQ),
                    Map.entry("identity.legalForm", Typed.FORM),
                    Map.entry("location.municipality", Typed.PLACE),
                    Map.entry("description.fr", Typed.DESCRIPTION),
                    Map.entry("description.en", Typed.DESCRIPTION),
                    Map.entry("reach.website", Typed.WEBSITE),
                    Map.entry("reach.email", Typed.EMAIL),
                    Map.entry("reach.phone", Typed.PHONE),
                    Map.entry("contact.name", Typed.CONTACT_NAME),
                    Map.entry("contact.email", Typed.CONTACT_EMAIL),
                    Map.entry("consent", Typed.CONSENT),
                    Map.entry("offerings", Typed.title(1)));

    private EnrolmentErrors() {}

    /// What is wrong, by the name of the field.
    static Map<String, String> of(
            Visit visit, Typed typed, PlaceTyped place, List<SupplierProblem> problems) {
        var told = typed.told(Registrations.MOST_OFFERINGS);
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var sentence = visit.t(problem.key(), problem.arguments().toArray());
            if (problem.field().equals("location.municipality")) {
                placeError(visit, place, sentence, errors);
            } else {
                field(problem.field(), problem.key(), told, typed, place)
                        .ifPresent(name -> errors.putIfAbsent(name, sentence));
            }
        }
        return errors;
    }

    private static void placeError(
            Visit visit, PlaceTyped place, String sentence, Map<String, String> errors) {
        switch (place) {
            case PlaceTyped.Choose _ ->
                    errors.put(Typed.PLACE_CODE, visit.t("enrolment.place.choose"));
            case PlaceTyped.NoneSuch _ -> errors.put(Typed.PLACE, visit.t("enrolment.place.none"));
            case PlaceTyped.Nothing _, PlaceTyped.Found _ -> errors.put(Typed.PLACE, sentence);
        }
    }

    /// The field of the page that a problem is about; none when it only follows from a place not yet known.
    private static Optional<String> field(
            String path, String key, List<Integer> told, Typed typed, PlaceTyped place) {
        Matcher offering = OFFERING.matcher(path);
        if (!offering.matches()) {
            return Optional.of(FIELDS.getOrDefault(path, ""));
        }
        var index = Integer.parseInt(offering.group(1));
        int shown = index < told.size() ? told.get(index) : 1;
        return switch (offering.group(2)) {
            case "category" -> Optional.of(Typed.category(shown));
            case "areas" -> areaField(key, shown, typed, place);
            default -> Optional.of(Typed.title(shown));
        };
    }

    private static Optional<String> areaField(
            String key, int shown, Typed typed, PlaceTyped place) {
        if (key.endsWith(".radius")) {
            return Optional.of(Typed.radius(shown));
        }
        var waitsForPlace =
                !typed.get(Typed.area(shown)).isBlank()
                        && EnrolmentForm.municipality(place).isEmpty();
        return waitsForPlace ? Optional.empty() : Optional.of(Typed.area(shown));
    }

    /// The same for the head of the form, in the order of its fields; what concerns none of them comes first.
    static List<Field.Problem> inOrder(Map<String, String> errors, List<String> fields) {
        return errors.entrySet().stream()
                .sorted(Comparator.comparingInt(error -> fields.indexOf(error.getKey())))
                .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                .toList();
    }
}
