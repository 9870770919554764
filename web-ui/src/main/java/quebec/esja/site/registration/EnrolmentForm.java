package quebec.esja.site.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.Term;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.registration.ListedSupplier;
import quebec.esja.registration.Registrations;
import quebec.esja.reuse.PublishedLines;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.territory.Place;
import quebec.esja.texts.Language;

/// The registration form as its page shows it: groups of fields with what was typed and what is wrong.
///
/// @param known        public enterprises that may be this one; shown with a way to claim each
/// @param canBeAnother whether the person may say that it is none of those
/// @param elsewhere    present when other Pôles publish the enterprise
/// @param sentences    what to say above the form when nothing else was wrong with it
public record EnrolmentForm(
        List<Field.Problem> problems,
        List<String> sentences,
        List<ListedSupplier> known,
        boolean canBeAnother,
        Field others,
        List<Field> identity,
        List<List<Field>> offerings,
        boolean moreOfferings,
        List<Field> person,
        String consentWording,
        Field consent,
        Optional<Elsewhere> elsewhere) {

    public EnrolmentForm {
        problems = List.copyOf(problems);
        sentences = List.copyOf(sentences);
        known = List.copyOf(known);
        identity = List.copyOf(identity);
        offerings = List.copyOf(offerings);
        person = List.copyOf(person);
    }

    /// What other Pôles publish: to be taken up, or not.
    ///
    /// @param wording to which the person consents
    public record Elsewhere(Known known, Field take, Field leave) {}

    /// What other Pôles publish.
    ///
    /// @param wording  to what the person consents
    /// @param sentence says who publishes
    public record Known(String wording, String sentence, List<PublishedLines.Line> lines) {}

    /// What the page says besides the fields.
    record Said(
            List<SupplierProblem> problems,
            List<String> sentences,
            List<ListedSupplier> known,
            boolean canBeAnother) {
        static final Said NOTHING = new Said(List.of(), List.of(), List.of(), false);
    }

    static EnrolmentForm of(
            Visit visit,
            Typed typed,
            PlaceTyped place,
            Said said,
            Nomenclature words,
            String consentWording,
            Optional<Known> elsewhere) {
        var errors = EnrolmentErrors.of(visit, typed, place, said.problems());
        var doubtful =
                said.problems().stream()
                        .anyMatch(problem -> problem.key().endsWith("neq-doubtful"));
        var shown = typed.offerings(Registrations.MOST_OFFERINGS);
        var offerings = new ArrayList<List<Field>>();
        for (int i = 1; i <= shown; i++) {
            offerings.add(offering(visit, typed, errors, i, words));
        }
        var identity = identity(visit, typed, place, errors, doubtful, words);
        var person =
                List.of(
                        Field.line(Typed.CONTACT_NAME, visit.t("enrolment.field.personne"))
                                .completedAs("name")
                                .atMost(120)
                                .answered(typed.get(Typed.CONTACT_NAME), errors),
                        Field.email(
                                        Typed.CONTACT_EMAIL,
                                        visit.t("enrolment.field.personne-courriel"))
                                .hinted(visit.t("enrolment.field.personne-courriel.hint"))
                                .answered(typed.get(Typed.CONTACT_EMAIL), errors));
        var consent = tick(visit, Typed.CONSENT, typed, errors);
        return new EnrolmentForm(
                EnrolmentErrors.inOrder(
                        errors,
                        Stream.of(
                                        identity.stream(),
                                        offerings.stream().flatMap(List::stream),
                                        person.stream(),
                                        Stream.of(consent))
                                .flatMap(fields -> fields)
                                .map(Field::name)
                                .toList()),
                said.sentences(),
                said.known(),
                said.canBeAnother(),
                tick(visit, Typed.OTHERS, typed, errors),
                identity,
                offerings,
                shown < Registrations.MOST_OFFERINGS,
                person,
                consentWording,
                consent,
                elsewhere.map(known ->
                        new Elsewhere(
                                known,
                                tick(visit, Typed.REUSE, typed, errors),
                                tick(visit, Typed.NO_REUSE, typed, errors))));
    }

    /// What was typed, as the service takes it. The description is in the language of the page.
    static SupplierData data(Typed typed, PlaceTyped place, Language language) {
        var municipality = municipality(place);
        var offerings =
                typed.told(Registrations.MOST_OFFERINGS).stream()
                        .map(i ->
                                new OfferingData(
                                        Optional.empty(),
                                        new LocalizedText(typed.get(Typed.title(i)), ""),
                                        "",
                                        "",
                                        typed.get(Typed.category(i)),
                                        "",
                                        OfferingMode.ofCode(typed.get(Typed.mode(i)))
                                                .orElse(OfferingMode.SALE),
                                        AreaTyped.areas(
                                                typed.get(Typed.area(i)),
                                                typed.get(Typed.radius(i)),
                                                municipality)))
                        .toList();
        var description = typed.get(Typed.DESCRIPTION);
        return SupplierData.named(typed.get(Typed.NAME))
                .withIdentity(
                        new SupplierData.Identity(
                                typed.get(Typed.NAME),
                                "",
                                typed.get(Typed.NEQ),
                                "",
                                typed.get(Typed.FORM),
                                "",
                                null))
                .withLocation(
                        new SupplierData.Location(
                                municipality.map(Place.Municipality::code).orElse(""), "", ""))
                .withReach(
                        new SupplierData.Reach(
                                typed.get(Typed.WEBSITE),
                                typed.get(Typed.EMAIL),
                                typed.get(Typed.PHONE)))
                .withContact(
                        new SupplierData.Contact(
                                typed.get(Typed.CONTACT_NAME), typed.get(Typed.CONTACT_EMAIL)))
                .withDescription(
                        switch (language) {
                            case FRENCH -> new LocalizedText(description, "");
                            case ENGLISH -> new LocalizedText("", description);
                        })
                .withOfferings(offerings);
    }

    static Optional<Place.Municipality> municipality(PlaceTyped place) {
        return place instanceof PlaceTyped.Found(Place.Municipality found)
                ? Optional.of(found)
                : Optional.empty();
    }

    private static List<Field> identity(
            Visit visit,
            Typed typed,
            PlaceTyped place,
            Map<String, String> errors,
            boolean doubtful,
            Nomenclature words) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.line(Typed.NAME, visit.t("enrolment.field.nom"))
                        .completedAs("organization")
                        .answered(typed.get(Typed.NAME), errors));
        fields.add(
                Field.line(Typed.NEQ, visit.t("enrolment.field.neq"))
                        .optional()
                        .atMost(20)
                        .hinted(visit.t("enrolment.field.neq.hint"))
                        .answered(typed.get(Typed.NEQ), errors));
        if (doubtful || typed.ticked(Typed.NEQ_RIGHT)) {
            fields.add(tick(visit, Typed.NEQ_RIGHT, typed, errors));
        }
        fields.add(
                Field.choice(
                                Typed.FORM,
                                visit.t("enrolment.field.forme"),
                                options(words.legalForms(), visit))
                        .answered(typed.get(Typed.FORM), errors));
        fields.add(
                Field.line(Typed.PLACE, visit.t("enrolment.field.municipalite"))
                        .completedAs("address-level2")
                        .atMost(120)
                        .hinted(visit.t("enrolment.field.municipalite.hint"))
                        .answered(typed.get(Typed.PLACE), errors));
        if (place instanceof PlaceTyped.Choose(var among)) {
            fields.add(
                    Field.choice(
                                    Typed.PLACE_CODE,
                                    visit.t("enrolment.field.municipalite-code"),
                                    among.stream()
                                            .map(choice ->
                                                    new Field.Option(
                                                            choice.code(), label(choice, visit)))
                                            .toList())
                            .answered(typed.get(Typed.PLACE_CODE), errors));
        }
        fields.add(
                Field.lines(Typed.DESCRIPTION, visit.t("enrolment.field.description"), 4000)
                        .optional()
                        .hinted(visit.t("enrolment.field.description.hint"))
                        .answered(typed.get(Typed.DESCRIPTION), errors));
        fields.add(
                Field.line(Typed.WEBSITE, visit.t("enrolment.field.site"))
                        .optional()
                        .completedAs("url")
                        .atMost(300)
                        .answered(typed.get(Typed.WEBSITE), errors));
        fields.add(
                Field.line(Typed.PHONE, visit.t("enrolment.field.telephone"))
                        .ofType("tel")
                        .optional()
                        .completedAs("tel")
                        .atMost(40)
                        .answered(typed.get(Typed.PHONE), errors));
        fields.add(
                Field.email(Typed.EMAIL, visit.t("enrolment.field.courriel"))
                        .optional()
                        .hinted(visit.t("enrolment.field.courriel.hint"))
                        .answered(typed.get(Typed.EMAIL), errors));
        return fields;
    }

    private static List<Field> offering(
            Visit visit, Typed typed, Map<String, String> errors, int i, Nomenclature words) {
        return List.of(
                Field.line(Typed.title(i), visit.t("enrolment.field.titre"))
                        .hinted(visit.t("enrolment.field.titre.hint"))
                        .answered(typed.get(Typed.title(i)), errors),
                Field.choice(
                                Typed.category(i),
                                visit.t("enrolment.field.categorie"),
                                options(words.categories(), visit))
                        .answered(typed.get(Typed.category(i)), errors),
                Field.choice(
                                Typed.mode(i),
                                visit.t("enrolment.field.mode"),
                                List.of(
                                        new Field.Option("sale", visit.t("enrolment.mode.sale")),
                                        new Field.Option(
                                                "rental", visit.t("enrolment.mode.rental")),
                                        new Field.Option(
                                                "sale-and-rental",
                                                visit.t("enrolment.mode.sale-and-rental"))))
                        .optional()
                        .hinted(visit.t("enrolment.field.mode.hint"))
                        .answered(typed.get(Typed.mode(i)), errors),
                Field.choice(Typed.area(i), visit.t("enrolment.field.territoire"), areas(visit))
                        .answered(typed.get(Typed.area(i)), errors),
                Field.line(Typed.radius(i), visit.t("enrolment.field.rayon"))
                        .optional()
                        .atMost(8)
                        .hinted(visit.t("enrolment.field.rayon.hint"))
                        .answered(typed.get(Typed.radius(i)), errors));
    }

    private static List<Field.Option> areas(Visit visit) {
        return List.of(AreaTyped.values()).stream()
                .map(area ->
                        new Field.Option(area.code(), visit.t("enrolment.area." + area.code())))
                .toList();
    }

    private static Field tick(Visit visit, String name, Typed typed, Map<String, String> errors) {
        return Field.tick(name, visit.t("enrolment.field." + name))
                .answered(typed.ticked(name) ? typed.get(name) : "", errors);
    }

    private static List<Field.Option> options(List<Term> terms, Visit visit) {
        return terms.stream()
                .map(term ->
                        new Field.Option(term.code(), term.name().in(visit.language().locale())))
                .toList();
    }

    static String label(Place.Municipality place, Visit visit) {
        var locale = visit.language().locale();
        return visit.t(
                "enrolment.place.option",
                place.name().in(locale),
                place.designation(),
                place.territory().name().in(locale),
                place.territory().region().name().in(locale));
    }
}
