package quebec.esja.site.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.buyers.BuyerProblem;
import quebec.esja.buyers.BuyerRegistration;
import quebec.esja.buyers.BuyerRegistrationOutcome;
import quebec.esja.buyers.BuyerRegistrations;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.site.Html;
import quebec.esja.site.Throttle;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;
import quebec.esja.territory.Territories;

@Controller
class BuyerPages {

    private static final String ROUTE = "/{pole}/inscription/acheteur";

    private final Templates templates;
    private final BuyerRegistrations registrations;
    private final Territories territories;
    private final Throttle throttle;

    BuyerPages(
            Templates templates,
            BuyerRegistrations registrations,
            Territories territories,
            Throttle throttle) {
        this.templates = templates;
        this.registrations = registrations;
        this.territories = territories;
        this.throttle = throttle;
    }

    static String path(Visit visit) {
        return "/" + visit.here().slug() + "/inscription/acheteur";
    }

    @GetMapping(ROUTE)
    Html form(Visit visit) {
        return page(visit, Typed.of(Map.of()), new PlaceTyped.Nothing(), List.of(), List.of());
    }

    @PostMapping(ROUTE)
    Html send(
            Visit visit, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = Typed.of(parameters);
        var place = PlaceTyped.of(typed.get(Typed.PLACE), typed.get(Typed.PLACE_CODE), territories);
        if (!throttle.admits(request)) {
            return page(visit, typed, place, List.of(), List.of(visit.t("site.error.429.sentence")))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (typed.trapped()) {
            return received(visit, typed.get(Typed.CONTACT_EMAIL));
        }
        var form =
                new BuyerRegistration(
                        BuyerForm.data(typed, place, visit.language()),
                        typed.ticked(Typed.NEQ_RIGHT),
                        typed.ticked(Typed.CONSENT));
        return switch (registrations.register(form)) {
            case BuyerRegistrationOutcome.Received(BuyerId _, EmailAddress to) ->
                    received(visit, to.value());
            case BuyerRegistrationOutcome.Refused(List<BuyerProblem> problems) ->
                    page(visit, typed, place, problems, List.of())
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case BuyerRegistrationOutcome.TooMany _ ->
                    page(visit, typed, place, List.of(), List.of(visit.t("purchasing.too-many")))
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Html page(
            Visit visit,
            Typed typed,
            PlaceTyped place,
            List<BuyerProblem> problems,
            List<String> sentences) {
        var page =
                visit.page(visit.t("purchasing.title"))
                        .withDescription(visit.t("purchasing.description", visit.here().name()));
        var form =
                BuyerForm.of(
                        visit,
                        typed,
                        place,
                        problems,
                        sentences,
                        registrations.consentWording(visit.language()));
        return Html.once(templates.registrationBuyer(page, form));
    }

    private Html received(Visit visit, String to) {
        var page = visit.page(visit.t("purchasing.received.title")).notIndexed();
        return Html.once(
                templates.registrationReceived(
                        page,
                        List.of(
                                visit.t("purchasing.received.letter", to),
                                visit.t("purchasing.received.next", visit.here().name()))));
    }
}
