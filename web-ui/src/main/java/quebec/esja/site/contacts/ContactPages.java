package quebec.esja.site.contacts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import quebec.esja.contacts.ContactAsking;
import quebec.esja.contacts.ContactProblem;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.RequestOutcome;
import quebec.esja.contacts.Reveals;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.kernel.Slug;
import quebec.esja.site.Field;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Throttle;
import quebec.esja.site.TypedForm;
import quebec.esja.site.Visit;
import quebec.esja.site.attention.Robots;
import quebec.esja.site.templates.Templates;

/// Shows the persons to contact to whoever presses the button, and takes the requests of those who must ask. The details are in no page
/// that can be read without that, and in no cache.
@Controller
class ContactPages {

    private static final String ROUTE = "/{pole}/repertoire/{supplier}/coordonnees";
    private static final String ACT = "geste";
    private static final String SHOW = "voir";
    private static final String NAME = "nom";
    private static final String ORGANIZATION = "organisation";
    private static final String EMAIL = "courriel";
    private static final String PURPOSE = "raison";
    private static final String CONSENT = "consentement";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name", NAME,
                    "organization", ORGANIZATION,
                    "email", EMAIL,
                    "purpose", PURPOSE,
                    "consent", CONSENT);

    private final Templates templates;
    private final SupplierDirectory directory;
    private final ContactsViews views;
    private final Reveals reveals;
    private final ContactRequests requests;
    private final Throttle throttle;

    ContactPages(
            Templates templates,
            SupplierDirectory directory,
            ContactsViews views,
            Reveals reveals,
            ContactRequests requests,
            Throttle throttle) {
        this.templates = templates;
        this.directory = directory;
        this.views = views;
        this.reveals = reveals;
        this.requests = requests;
        this.throttle = throttle;
    }

    @GetMapping(ROUTE)
    Html ways(Visit visit, @PathVariable String supplier) {
        return form(visit, listed(supplier), TypedForm.of(Map.of()), List.of(), List.of());
    }

    @PostMapping(ROUTE)
    Html act(
            Visit visit,
            HttpServletRequest request,
            @PathVariable String supplier,
            @RequestParam Map<String, String> parameters) {
        var enterprise = listed(supplier);
        var typed = TypedForm.of(parameters);
        if (!throttle.admits(request)) {
            return form(visit, enterprise, typed, List.of(), List.of("site.error.429.sentence"))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (typed.trapped() || Robots.named(request.getHeader(HttpHeaders.USER_AGENT))) {
            return form(visit, enterprise, typed, List.of(), List.of("reaching.machine"))
                    .with(HttpStatus.FORBIDDEN);
        }
        return typed.get(ACT).equals(SHOW)
                ? shown(visit, enterprise)
                : asked(visit, enterprise, typed);
    }

    private Html shown(Visit visit, Supplier enterprise) {
        var persons = reveals.toAnyone(enterprise.id()).persons();
        if (persons.isEmpty()) {
            return form(
                    visit,
                    enterprise,
                    TypedForm.of(Map.of()),
                    List.of(),
                    List.of("reaching.nobody"));
        }
        return Html.once(templates.contactsShown(page(visit, enterprise), persons));
    }

    private Html asked(Visit visit, Supplier enterprise, TypedForm typed) {
        var asking =
                new ContactAsking(
                        typed.get(NAME),
                        typed.get(ORGANIZATION),
                        typed.get(EMAIL),
                        typed.get(PURPOSE),
                        typed.ticked(CONSENT),
                        visit.language());
        return switch (requests.ask(enterprise.id(), asking)) {
            case RequestOutcome.Received(var to) -> received(visit, enterprise, to.value());
            case RequestOutcome.Waiting _ -> received(visit, enterprise, typed.get(EMAIL));
            case RequestOutcome.Refused(List<ContactProblem> problems) ->
                    form(visit, enterprise, typed, problems, List.of())
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case RequestOutcome.TooMany _ ->
                    form(visit, enterprise, typed, List.of(), List.of("reaching.too-many"))
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case RequestOutcome.Nobody _ ->
                    form(visit, enterprise, typed, List.of(), List.of("reaching.nobody"))
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Html received(Visit visit, Supplier enterprise, String to) {
        return Html.once(
                templates.registrationReceived(
                        visit.page(visit.t("reaching.received.title")).notIndexed(),
                        List.of(
                                visit.t("reaching.received.letter", to),
                                visit.t("reaching.received.next", enterprise.name()))));
    }

    private Supplier listed(String slug) {
        return Slug.parse(slug)
                .flatMap(directory::listed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page page(Visit visit, Supplier enterprise) {
        return visit.page(visit.t("reaching.title", enterprise.name()))
                .under(
                        new Page.Crumb(
                                enterprise.name(),
                                "/" + visit.here().slug() + "/repertoire/" + enterprise.slug()))
                .notIndexed();
    }

    /// @param sentences keys of what is said above the form
    private Html form(
            Visit visit,
            Supplier enterprise,
            TypedForm typed,
            List<ContactProblem> problems,
            List<String> sentences) {
        var errors = new LinkedHashMap<String, String>();
        problems.forEach(problem ->
                errors.put(FIELDS.getOrDefault(problem.field(), ""), visit.t(problem.key())));
        return Html.once(
                templates.contactsWays(
                        page(visit, enterprise),
                        views.of(visit, enterprise),
                        errors.entrySet().stream()
                                .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                                .toList(),
                        sentences.stream().map(key -> visit.t(key)).toList(),
                        fields(visit, typed, errors),
                        requests.consentWording(visit.language()),
                        Field.tick(CONSENT, visit.t("reaching.field.consent"))
                                .answered(
                                        typed.ticked(CONSENT) ? typed.get(CONSENT) : "", errors)));
    }

    private static List<Field> fields(Visit visit, TypedForm typed, Map<String, String> errors) {
        return List.of(
                Field.line(NAME, visit.t("reaching.field.name"))
                        .completedAs("name")
                        .atMost(120)
                        .answered(typed.get(NAME), errors),
                Field.line(ORGANIZATION, visit.t("reaching.field.organization"))
                        .optional()
                        .completedAs("organization")
                        .answered(typed.get(ORGANIZATION), errors),
                Field.email(EMAIL, visit.t("reaching.field.email"))
                        .hinted(visit.t("reaching.field.email.hint"))
                        .answered(typed.get(EMAIL), errors),
                Field.lines(PURPOSE, visit.t("reaching.field.purpose"), 1000)
                        .hinted(visit.t("reaching.field.purpose.hint"))
                        .answered(typed.get(PURPOSE), errors));
    }
}
