package quebec.esja.site.needs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.directory.Nomenclature;
import quebec.esja.needs.NeedData;
import quebec.esja.needs.NeedProblem;
import quebec.esja.site.Field;
import quebec.esja.site.TypedForm;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Wording;

/// The form of a need, as its page shows it: what was typed stays, what is wrong is said beside it.
///
/// @param sentences what to say above the form besides the fields
/// @param placeCode which place of that name is meant, when it is known and not asked; may be empty
public record NeedForm(
        List<Field.Problem> problems,
        List<String> sentences,
        List<Field> need,
        String placeCode,
        List<Field> person,
        String consentWording,
        Field consent) {

    static final String WHAT = "q";
    static final String DETAIL = "precisions";
    static final String CATEGORY = "categorie";
    static final String PLACE = "lieu";
    static final String PLACE_CODE = "lieu-choisi";
    static final String WANTED_ON = "date";
    static final String ORGANIZATION = "organisation";
    static final String NAME = "personne";
    static final String EMAIL = "courriel";
    static final String CONSENT = "consentement";

    private static final Map<String, String> FIELDS =
            Map.of(
                    "what", WHAT,
                    "detail", DETAIL,
                    "category", CATEGORY,
                    "place", PLACE,
                    "wantedOn", WANTED_ON,
                    "organization", ORGANIZATION,
                    "contact.name", NAME,
                    "contact.email", EMAIL,
                    "consent", CONSENT);

    public NeedForm {
        problems = List.copyOf(problems);
        sentences = List.copyOf(sentences);
        need = List.copyOf(need);
        person = List.copyOf(person);
    }

    /// What the page says besides the fields.
    record Said(List<NeedProblem> problems, List<String> sentences) {
        static final Said NOTHING = new Said(List.of(), List.of());
    }

    static NeedForm of(
            Visit visit,
            TypedForm typed,
            WantedPlace place,
            Said said,
            Nomenclature nomenclature,
            Wording wording,
            String consentWording) {
        var errors = errors(visit, place, said.problems());
        return new NeedForm(
                errors.entrySet().stream()
                        .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                        .toList(),
                said.sentences(),
                need(visit, typed, place, errors, nomenclature, wording),
                place instanceof WantedPlace.Found(var found) ? found.code() : "",
                List.of(
                        Field.line(ORGANIZATION, visit.t("asking.field.organisation"))
                                .optional()
                                .completedAs("organization")
                                .answered(typed.get(ORGANIZATION), errors),
                        Field.line(NAME, visit.t("asking.field.personne"))
                                .completedAs("name")
                                .atMost(120)
                                .answered(typed.get(NAME), errors),
                        Field.email(EMAIL, visit.t("asking.field.courriel"))
                                .hinted(visit.t("asking.field.courriel.hint"))
                                .answered(typed.get(EMAIL), errors)),
                consentWording,
                Field.tick(CONSENT, visit.t("asking.field.consentement"))
                        .answered(typed.ticked(CONSENT) ? typed.get(CONSENT) : "", errors));
    }

    /// What was typed, as the service takes it. A place that is not one of Québec's is said to be unknown, and a day that
    /// cannot be read to be past.
    static NeedData data(Visit visit, TypedForm typed, WantedPlace place) {
        return new NeedData(
                typed.get(WHAT),
                typed.get(DETAIL),
                typed.get(CATEGORY),
                switch (place) {
                    case WantedPlace.Nothing _ -> "";
                    case WantedPlace.Found(var found) -> found.code();
                    case WantedPlace.Choose _, WantedPlace.NoneSuch _ -> "?";
                },
                day(typed.get(WANTED_ON).strip()),
                typed.get(ORGANIZATION),
                new NeedData.Contact(typed.get(NAME), typed.get(EMAIL), visit.language()));
    }

    private static Optional<LocalDate> day(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.of(LocalDate.MIN);
        }
    }

    private static Map<String, String> errors(
            Visit visit, WantedPlace place, List<NeedProblem> problems) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            if (problem.field().equals("place") && place instanceof WantedPlace.Choose) {
                errors.put(PLACE_CODE, visit.t("asking.place.choose"));
            } else {
                errors.putIfAbsent(
                        FIELDS.getOrDefault(problem.field(), ""), visit.t(problem.key()));
            }
        }
        return errors;
    }

    private static List<Field> need(
            Visit visit,
            TypedForm typed,
            WantedPlace place,
            Map<String, String> errors,
            Nomenclature nomenclature,
            Wording wording) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.line(WHAT, visit.t("asking.field.q"))
                        .atMost(200)
                        .hinted(visit.t("asking.field.q.hint"))
                        .answered(typed.get(WHAT), errors));
        fields.add(
                Field.lines(DETAIL, visit.t("asking.field.precisions"), 4000)
                        .optional()
                        .hinted(visit.t("asking.field.precisions.hint"))
                        .answered(typed.get(DETAIL), errors));
        fields.add(
                Field.choice(
                                CATEGORY,
                                visit.t("asking.field.categorie"),
                                nomenclature.categories().stream()
                                        .map(term ->
                                                new Field.Option(
                                                        term.code(),
                                                        term.name().in(visit.language().locale())))
                                        .toList())
                        .optional()
                        .answered(typed.get(CATEGORY), errors));
        fields.add(
                Field.line(PLACE, visit.t("asking.field.lieu"))
                        .optional()
                        .completedAs("address-level2")
                        .atMost(120)
                        .hinted(visit.t("asking.field.lieu.hint"))
                        .answered(typed.get(PLACE), errors));
        if (place instanceof WantedPlace.Choose(var among)) {
            fields.add(
                    Field.choice(
                                    PLACE_CODE,
                                    visit.t("asking.field.lieu-choisi"),
                                    among.stream()
                                            .map(choice ->
                                                    new Field.Option(
                                                            choice.code(),
                                                            wording.placeInFull(
                                                                    visit.language(), choice)))
                                            .toList())
                            .answered(typed.get(PLACE_CODE), errors));
        }
        fields.add(
                Field.line(WANTED_ON, visit.t("asking.field.date"))
                        .ofType("date")
                        .optional()
                        .hinted(visit.t("asking.field.date.hint"))
                        .answered(typed.get(WANTED_ON), errors));
        return fields;
    }
}
