package quebec.esja.site.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quebec.esja.buyers.BuyerData;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.buyers.BuyerProblem;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.texts.Language;

/// The form by which a buyer registers, as its page shows it: what was typed stays, what is wrong is said beside it.
///
/// @param sentences what to say above the form besides the fields
public record BuyerForm(
        List<Field.Problem> problems,
        List<String> sentences,
        List<Field> organization,
        List<Field> person,
        String consentWording,
        Field consent) {

    private static final String KIND = "type";
    private static final String FUNCTION = "fonction";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name", Typed.NAME,
                    "kind", KIND,
                    "neq", Typed.NEQ,
                    "municipality", Typed.PLACE,
                    "website", Typed.WEBSITE,
                    "contact.name", Typed.CONTACT_NAME,
                    "contact.email", Typed.CONTACT_EMAIL,
                    "contact.function", FUNCTION,
                    "consent", Typed.CONSENT);

    public BuyerForm {
        problems = List.copyOf(problems);
        sentences = List.copyOf(sentences);
        organization = List.copyOf(organization);
        person = List.copyOf(person);
    }

    static BuyerForm of(
            Visit visit,
            Typed typed,
            PlaceTyped place,
            List<BuyerProblem> problems,
            List<String> sentences,
            String consentWording) {
        var errors = errors(visit, place, problems);
        var doubtful =
                problems.stream().anyMatch(problem -> problem.key().endsWith("neq-doubtful"));
        return new BuyerForm(
                errors.entrySet().stream()
                        .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                        .toList(),
                sentences,
                organization(visit, typed, place, errors, doubtful),
                List.of(
                        Field.line(Typed.CONTACT_NAME, visit.t("purchasing.field.personne"))
                                .completedAs("name")
                                .atMost(120)
                                .answered(typed.get(Typed.CONTACT_NAME), errors),
                        Field.line(FUNCTION, visit.t("purchasing.field.fonction"))
                                .optional()
                                .completedAs("organization-title")
                                .atMost(120)
                                .answered(typed.get(FUNCTION), errors),
                        Field.email(Typed.CONTACT_EMAIL, visit.t("purchasing.field.courriel"))
                                .hinted(visit.t("purchasing.field.courriel.hint"))
                                .answered(typed.get(Typed.CONTACT_EMAIL), errors)),
                consentWording,
                tick(visit, Typed.CONSENT, typed, errors));
    }

    /// What was typed, as the service takes it. A municipality that is not one of Québec's is said to be unknown.
    static BuyerData data(Typed typed, PlaceTyped place, Language language) {
        return new BuyerData(
                typed.get(Typed.NAME),
                BuyerKind.ofCode(typed.get(KIND)),
                typed.get(Typed.NEQ),
                switch (place) {
                    case PlaceTyped.Nothing _ -> "";
                    case PlaceTyped.Found found -> found.municipality().code();
                    case PlaceTyped.Choose _, PlaceTyped.NoneSuch _ -> "?";
                },
                typed.get(Typed.WEBSITE),
                new BuyerData.Contact(
                        typed.get(Typed.CONTACT_NAME),
                        typed.get(Typed.CONTACT_EMAIL),
                        typed.get(FUNCTION),
                        language));
    }

    private static Map<String, String> errors(
            Visit visit, PlaceTyped place, List<BuyerProblem> problems) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var sentence = visit.t(problem.key(), problem.arguments().toArray());
            if (problem.field().equals("municipality") && place instanceof PlaceTyped.Choose) {
                errors.put(Typed.PLACE_CODE, visit.t("enrolment.place.choose"));
            } else if (problem.field().equals("municipality")) {
                errors.put(Typed.PLACE, visit.t("enrolment.place.none"));
            } else {
                errors.putIfAbsent(FIELDS.getOrDefault(problem.field(), ""), sentence);
            }
        }
        return errors;
    }

    private static List<Field> organization(
            Visit visit,
            Typed typed,
            PlaceTyped place,
            Map<String, String> errors,
            boolean doubtful) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.line(Typed.NAME, visit.t("purchasing.field.nom"))
                        .completedAs("organization")
                        .answered(typed.get(Typed.NAME), errors));
        fields.add(
                Field.choice(
                                KIND,
                                visit.t("purchasing.field.type"),
                                Stream.of(BuyerKind.values())
                                        .map(kind ->
                                                new Field.Option(kind.code(), visit.t(kind.text())))
                                        .toList())
                        .answered(typed.get(KIND), errors));
        fields.add(
                Field.line(Typed.NEQ, visit.t("purchasing.field.neq"))
                        .optional()
                        .atMost(20)
                        .hinted(visit.t("purchasing.field.neq.hint"))
                        .answered(typed.get(Typed.NEQ), errors));
        if (doubtful || typed.ticked(Typed.NEQ_RIGHT)) {
            fields.add(tick(visit, Typed.NEQ_RIGHT, typed, errors));
        }
        fields.add(
                Field.line(Typed.PLACE, visit.t("purchasing.field.municipalite"))
                        .optional()
                        .completedAs("address-level2")
                        .atMost(120)
                        .hinted(visit.t("purchasing.field.municipalite.hint"))
                        .answered(typed.get(Typed.PLACE), errors));
        if (place instanceof PlaceTyped.Choose(var among)) {
            fields.add(
                    Field.choice(
                                    Typed.PLACE_CODE,
                                    visit.t("enrolment.field.municipalite-code"),
                                    among.stream()
                                            .map(choice ->
                                                    new Field.Option(
                                                            choice.code(),
                                                            EnrolmentForm.label(choice, visit)))
                                            .toList())
                            .answered(typed.get(Typed.PLACE_CODE), errors));
        }
        fields.add(
                Field.line(Typed.WEBSITE, visit.t("purchasing.field.site"))
                        .optional()
                        .completedAs("url")
                        .atMost(300)
                        .answered(typed.get(Typed.WEBSITE), errors));
        return fields;
    }

    private static Field tick(Visit visit, String name, Typed typed, Map<String, String> errors) {
        return Field.tick(name, visit.t("purchasing.field." + name))
                .answered(typed.ticked(name) ? typed.get(name) : "", errors);
    }
}
