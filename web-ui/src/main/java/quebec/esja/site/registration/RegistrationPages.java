package quebec.esja.site.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.directory.Nomenclature;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.registration.ListedSupplier;
import quebec.esja.registration.RegistrationForm;
import quebec.esja.registration.RegistrationOutcome;
import quebec.esja.registration.Registrations;
import quebec.esja.registration.Reuse;
import quebec.esja.reuse.PublishedLines;
import quebec.esja.site.Html;
import quebec.esja.site.Throttle;
import quebec.esja.site.Visit;
import quebec.esja.site.registration.EnrolmentForm.Said;
import quebec.esja.site.templates.Templates;
import quebec.esja.territory.Territories;

@Controller
class RegistrationPages {

    private static final String ROUTE = "/{pole}/inscription/entreprise";

    /// The button that shows one more offering instead of sending the form.
    private static final String ADD = "ajouter";

    private final Templates templates;
    private final Registrations registrations;
    private final PublishedLines lines;
    private final Nomenclature words;
    private final Territories territories;
    private final Throttle throttle;

    RegistrationPages(
            Templates templates,
            Registrations registrations,
            PublishedLines lines,
            Nomenclature words,
            Territories territories,
            Throttle throttle) {
        this.templates = templates;
        this.registrations = registrations;
        this.lines = lines;
        this.words = words;
        this.territories = territories;
        this.throttle = throttle;
    }

    static String path(Visit visit) {
        return "/" + visit.here().slug() + "/inscription/entreprise";
    }

    @GetMapping(ROUTE)
    Html form(Visit visit) {
        return page(visit, Typed.of(Map.of()), new PlaceTyped.Nothing(), Said.NOTHING);
    }

    @PostMapping(ROUTE)
    Html send(
            Visit visit, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = Typed.of(parameters);
        var place = PlaceTyped.of(typed.get(Typed.PLACE), typed.get(Typed.PLACE_CODE), territories);
        if (!throttle.admits(request)) {
            return page(visit, typed, place, said(visit.t("site.error.429.sentence")))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!typed.get(ADD).isEmpty()) {
            return page(visit, withOneMore(typed), place, Said.NOTHING);
        }
        if (typed.trapped()) {
            return received(visit, typed.get(Typed.CONTACT_EMAIL));
        }
        return answer(visit, typed, place);
    }

    private Html answer(Visit visit, Typed typed, PlaceTyped place) {
        var form =
                new RegistrationForm(
                        EnrolmentForm.data(typed, place, visit.language()),
                        typed.ticked(Typed.NEQ_RIGHT),
                        typed.ticked(Typed.OTHERS),
                        typed.ticked(Typed.CONSENT),
                        visit.language(),
                        reuse(typed));
        return switch (registrations.register(form)) {
            case RegistrationOutcome.Received received -> received(visit, received.to().value());
            case RegistrationOutcome.ReceivedBefore before -> receivedBefore(visit, before);
            case RegistrationOutcome.Refused refused ->
                    refused(
                            visit,
                            typed,
                            place,
                            new Said(refused.problems(), List.of(), List.of(), false));
            case RegistrationOutcome.Listed(ListedSupplier supplier) ->
                    refused(
                            visit,
                            typed,
                            place,
                            new Said(
                                    List.of(),
                                    List.of(visit.t("enrolment.known.neq")),
                                    List.of(supplier),
                                    false));
            case RegistrationOutcome.Resembles(List<ListedSupplier> suppliers) ->
                    refused(
                            visit,
                            typed,
                            place,
                            new Said(
                                    List.of(),
                                    List.of(visit.t("enrolment.known.name")),
                                    suppliers,
                                    true));
            case RegistrationOutcome.KnownElsewhere(PublishedProfile published) ->
                    refused(
                            visit,
                            typed,
                            place,
                            said(visit.t("enrolment.known.elsewhere", published.poleNames())));
            case RegistrationOutcome.KnownToThePole _ ->
                    refused(
                            visit,
                            typed,
                            place,
                            said(visit.t("enrolment.known.pole", visit.here().name())));
            case RegistrationOutcome.TooMany _ ->
                    refused(visit, typed, place, said(visit.t("enrolment.known.too-many")));
        };
    }

    private static Reuse reuse(Typed typed) {
        return typed.ticked(Typed.REUSE)
                ? Reuse.ACCEPTED
                : typed.ticked(Typed.NO_REUSE) ? Reuse.DECLINED : Reuse.NOT_ASKED;
    }

    private static Typed withOneMore(Typed typed) {
        var answers = new HashMap<>(typed.form().answers());
        var shown = typed.offerings(Registrations.MOST_OFFERINGS);
        answers.put(
                Typed.OFFERINGS, String.valueOf(Math.min(Registrations.MOST_OFFERINGS, shown + 1)));
        return Typed.of(answers);
    }

    private static Said said(String sentence) {
        return new Said(List.of(), List.of(sentence), List.of(), false);
    }

    private Html refused(Visit visit, Typed typed, PlaceTyped place, Said said) {
        return page(visit, typed, place, said).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Html page(Visit visit, Typed typed, PlaceTyped place, Said said) {
        var page =
                visit.page(visit.t("enrolment.title"))
                        .withDescription(visit.t("enrolment.description", visit.here().name()));
        var form =
                EnrolmentForm.of(
                        visit,
                        typed,
                        place,
                        said,
                        words,
                        registrations.consentWording(visit.language()),
                        registrations
                                .published(typed.get(Typed.NEQ))
                                .map(published -> known(visit, published)));
        return Html.once(templates.registrationForm(page, form));
    }

    private EnrolmentForm.Known known(Visit visit, PublishedProfile published) {
        return new EnrolmentForm.Known(
                registrations.wording(published, visit.language()),
                visit.t("enrolment.known.published", published.poleNames()),
                lines.of(published, visit.language()));
    }

    private Html received(Visit visit, String to) {
        var page = visit.page(visit.t("enrolment.received.title")).notIndexed();
        return Html.once(
                templates.registrationReceived(
                        page,
                        List.of(
                                visit.t("enrolment.received.letter", to),
                                visit.t("enrolment.received.next", visit.here().name()))));
    }

    private Html receivedBefore(Visit visit, RegistrationOutcome.ReceivedBefore before) {
        var page = visit.page(visit.t("enrolment.before.title")).notIndexed();
        var sentence =
                before.letterSent()
                        ? visit.t("enrolment.before.sent", before.to().value())
                        : visit.t("enrolment.before.waiting", before.to().value());
        return Html.once(
                templates.registrationReceived(
                        page,
                        List.of(sentence, visit.t("enrolment.before.help", visit.here().name()))));
    }
}
