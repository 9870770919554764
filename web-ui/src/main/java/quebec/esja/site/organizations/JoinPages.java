package quebec.esja.site.organizations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.organizations.Domains;
import quebec.esja.site.Field;
import quebec.esja.site.Html;
import quebec.esja.site.Throttle;
import quebec.esja.site.TypedForm;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

/// Asks to act for the organization whose domain one's address has. What is answered never tells whether there is one.
@Controller
class JoinPages {

    private static final String ROUTE = "/{pole}/rejoindre";
    private static final String NAME = "nom";
    private static final String EMAIL = "courriel";

    private final Templates templates;
    private final Domains domains;
    private final Throttle throttle;

    JoinPages(Templates templates, Domains domains, Throttle throttle) {
        this.templates = templates;
        this.domains = domains;
        this.throttle = throttle;
    }

    @GetMapping(ROUTE)
    Html form(Visit visit) {
        return page(visit, TypedForm.of(Map.of()), List.of());
    }

    @PostMapping(ROUTE)
    Html ask(
            Visit visit, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = TypedForm.of(parameters);
        if (!throttle.admits(request)) {
            return page(visit, typed, List.of("site.error.429.sentence"))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        return typed.trapped() || domains.ask(typed.get(NAME), typed.get(EMAIL), visit.language())
                ? received(visit, typed.get(EMAIL))
                : page(visit, typed, List.of("joining.wrong"))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Html received(Visit visit, String to) {
        return Html.once(
                templates.registrationReceived(
                        visit.page(visit.t("joining.received.title")).notIndexed(),
                        List.of(
                                visit.t("joining.received.letter", to),
                                visit.t("joining.received.next", visit.here().name()))));
    }

    private Html page(Visit visit, TypedForm typed, List<String> sentences) {
        return Html.once(
                templates.organizationsJoin(
                        visit.page(visit.t("joining.title")).notIndexed(),
                        sentences.stream().map(key -> visit.t(key)).toList(),
                        List.of(
                                Field.line(NAME, visit.t("joining.name"))
                                        .completedAs("name")
                                        .atMost(120)
                                        .answered(typed.get(NAME), Map.of()),
                                Field.email(EMAIL, visit.t("joining.email"))
                                        .hinted(visit.t("joining.email.hint"))
                                        .answered(typed.get(EMAIL), Map.of()))));
    }
}
