package quebec.esja.site.needs;

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
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.NeedId;
import quebec.esja.needs.NeedOutcome;
import quebec.esja.needs.NeedProblem;
import quebec.esja.needs.NeedRequest;
import quebec.esja.needs.NeedRequests;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Throttle;
import quebec.esja.site.TypedForm;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.SearchCounts;
import quebec.esja.site.directory.Wording;
import quebec.esja.site.needs.NeedForm.Said;
import quebec.esja.site.templates.Templates;
import quebec.esja.territory.Territories;

@Controller
class NeedPages {

    private static final String ROUTE = "/{pole}/besoins/nouveau";

    private final Templates templates;
    private final NeedRequests requests;
    private final Nomenclature nomenclature;
    private final Territories territories;
    private final Wording wording;
    private final Throttle throttle;
    private final SearchCounts counts;

    NeedPages(
            Templates templates,
            NeedRequests requests,
            Nomenclature nomenclature,
            Territories territories,
            Wording wording,
            Throttle throttle,
            SearchCounts counts) {
        this.templates = templates;
        this.requests = requests;
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.wording = wording;
        this.throttle = throttle;
        this.counts = counts;
    }

    static String path(Visit visit) {
        return "/" + visit.here().slug() + "/besoins/nouveau";
    }

    /// The form, with what a search asked for already in it.
    @GetMapping(ROUTE)
    Html form(
            Visit visit, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = placed(visit, TypedForm.of(parameters));
        counts.arrived(request, typed.get(SearchCounts.WAY), typed.get(NeedForm.WHAT));
        return page(visit, typed, place(typed), Said.NOTHING);
    }

    @PostMapping(ROUTE)
    Html send(
            Visit visit, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = TypedForm.of(parameters);
        var place = place(typed);
        if (!throttle.admits(request)) {
            return page(
                            visit,
                            typed,
                            place,
                            new Said(List.of(), List.of(visit.t("site.error.429.sentence"))))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (typed.trapped()) {
            return received(visit, typed.get(NeedForm.EMAIL));
        }
        var told =
                new NeedRequest(NeedForm.data(visit, typed, place), typed.ticked(NeedForm.CONSENT));
        return switch (requests.ask(told)) {
            case NeedOutcome.Received(NeedId _, EmailAddress to) -> received(visit, to.value());
            case NeedOutcome.Refused(List<NeedProblem> problems) ->
                    page(visit, typed, place, new Said(problems, List.of()))
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case NeedOutcome.TooMany _ ->
                    page(
                                    visit,
                                    typed,
                                    place,
                                    new Said(List.of(), List.of(visit.t("asking.too-many"))))
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private WantedPlace place(TypedForm typed) {
        return WantedPlace.of(
                typed.get(NeedForm.PLACE), typed.get(NeedForm.PLACE_CODE), territories);
    }

    /// A search names its place by a code; the form shows its name.
    private TypedForm placed(Visit visit, TypedForm typed) {
        return territories
                .place(typed.get(NeedForm.PLACE))
                .map(place -> {
                    var answers = new HashMap<>(typed.answers());
                    answers.put(NeedForm.PLACE, place.name().in(visit.language().locale()));
                    answers.put(NeedForm.PLACE_CODE, place.code());
                    return new TypedForm(answers);
                })
                .orElse(typed);
    }

    private Html page(Visit visit, TypedForm typed, WantedPlace place, Said said) {
        var page =
                visit.page(visit.t("asking.title"))
                        .withDescription(visit.t("asking.description", visit.here().name()))
                        .under(
                                new Page.Crumb(
                                        visit.t("directory.title"),
                                        "/" + visit.here().slug() + "/repertoire"));
        var form =
                NeedForm.of(
                        visit,
                        typed,
                        place,
                        said,
                        nomenclature,
                        wording,
                        requests.consentWording(visit.language()));
        return Html.once(templates.needsForm(page, form));
    }

    private Html received(Visit visit, String to) {
        var page = visit.page(visit.t("asking.received.title")).notIndexed();
        return Html.once(
                templates.registrationReceived(
                        page,
                        List.of(
                                visit.t("asking.received.letter", to),
                                visit.t("asking.received.next", visit.here().name()))));
    }
}
