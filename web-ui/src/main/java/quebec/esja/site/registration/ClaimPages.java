package quebec.esja.site.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.Slug;
import quebec.esja.registration.ClaimForm;
import quebec.esja.registration.ClaimOutcome;
import quebec.esja.registration.Claims;
import quebec.esja.site.Field;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Throttle;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

@Controller
class ClaimPages {

    private static final String ROUTE = "/{pole}/repertoire/{supplier}/revendiquer";
    private static final String NAME = "nom";
    private static final String EMAIL = "courriel";
    private static final String MESSAGE = "message";
    private static final String CONSENT = "consentement";
    private static final Map<String, String> FIELDS =
            Map.of("name", NAME, "email", EMAIL, "message", MESSAGE, "consent", CONSENT);

    private final Templates templates;
    private final Suppliers suppliers;
    private final Claims claims;
    private final Throttle throttle;

    ClaimPages(Templates templates, Suppliers suppliers, Claims claims, Throttle throttle) {
        this.templates = templates;
        this.suppliers = suppliers;
        this.claims = claims;
        this.throttle = throttle;
    }

    @GetMapping(ROUTE)
    Html form(Visit visit, @PathVariable String supplier) {
        return page(visit, listed(supplier), Typed.of(Map.of()), List.of(), List.of());
    }

    @PostMapping(ROUTE)
    Html send(
            Visit visit,
            HttpServletRequest request,
            @PathVariable String supplier,
            @RequestParam Map<String, String> parameters) {
        var claimed = listed(supplier);
        var typed = Typed.of(parameters);
        if (!throttle.admits(request)) {
            return page(
                            visit,
                            claimed,
                            typed,
                            List.of(),
                            List.of(visit.t("site.error.429.sentence")))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (typed.trapped()) {
            return received(visit, typed.get(EMAIL));
        }
        var form =
                new ClaimForm(
                        typed.get(NAME),
                        typed.get(EMAIL),
                        typed.get(MESSAGE),
                        typed.ticked(CONSENT),
                        visit.language());
        return switch (claims.claim(claimed.slug(), form)) {
            case ClaimOutcome.Received received -> received(visit, received.to().value());
            case ClaimOutcome.Refused(List<SupplierProblem> problems) ->
                    page(visit, claimed, typed, problems, List.of())
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case ClaimOutcome.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Supplier listed(String slug) {
        return Slug.parse(slug)
                .flatMap(suppliers::find)
                .filter(Supplier::listed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Html received(Visit visit, String to) {
        var page = visit.page(visit.t("enrolment.claim.received.title")).notIndexed();
        return Html.once(
                templates.registrationReceived(
                        page,
                        List.of(
                                visit.t("enrolment.received.letter", to),
                                visit.t("enrolment.claim.received.next", visit.here().name()))));
    }

    private Html page(
            Visit visit,
            Supplier supplier,
            Typed typed,
            List<SupplierProblem> problems,
            List<String> sentences) {
        var errors = new LinkedHashMap<String, String>();
        problems.forEach(problem ->
                errors.put(
                        Optional.ofNullable(FIELDS.get(problem.field())).orElse(""),
                        visit.t(problem.key(), problem.arguments().toArray())));
        var page =
                visit.page(visit.t("enrolment.claim.title", supplier.name()))
                        .under(
                                new Page.Crumb(
                                        supplier.name(),
                                        "/"
                                                + visit.here().slug()
                                                + "/repertoire/"
                                                + supplier.slug()))
                        .notIndexed();
        return Html.once(
                templates.registrationClaim(
                        page,
                        errors.entrySet().stream()
                                .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                                .toList(),
                        sentences,
                        List.of(
                                Field.line(NAME, visit.t("enrolment.claim.nom"))
                                        .completedAs("name")
                                        .atMost(120)
                                        .answered(typed.get(NAME), errors),
                                Field.email(EMAIL, visit.t("enrolment.claim.courriel"))
                                        .hinted(visit.t("enrolment.claim.courriel.hint"))
                                        .answered(typed.get(EMAIL), errors),
                                Field.lines(MESSAGE, visit.t("enrolment.claim.message"), 1000)
                                        .optional()
                                        .hinted(visit.t("enrolment.claim.message.hint"))
                                        .answered(typed.get(MESSAGE), errors)),
                        claims.consentWording(visit.language()),
                        Field.tick(CONSENT, visit.t("enrolment.field.consentement"))
                                .answered(
                                        typed.ticked(CONSENT) ? typed.get(CONSENT) : "", errors)));
    }
}
