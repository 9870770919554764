package quebec.esja.site.home;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import quebec.esja.doors.PoleFronts;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

@Controller
class HomePages {

    private final Templates templates;
    private final PoleFronts poles;

    HomePages(Templates templates, PoleFronts poles) {
        this.templates = templates;
        this.poles = poles;
    }

    @GetMapping("/")
    Html province(Visit visit) {
        var page = visit.page(visit.t("home.province.title")).withDescription(visit.t("home.province.description"));
        return Html.of(templates.homeProvince(page, poles.published()));
    }

    @GetMapping("/{pole}")
    Html pole(Visit visit) {
        var pole = visit.here();
        var page = visit.page(pole.name()).withDescription(visit.t("home.pole.description", pole.name()));
        return Html.of(templates.homePole(page, pole));
    }

    @GetMapping("/{pole}/accessibilite")
    Html accessibility(Visit visit) {
        var page = visit.page(visit.t("home.accessibility.title"));
        return Html.of(templates.homeAccessibility(page));
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
               User-agent: *
               Disallow: /app
               Disallow: /api
               Disallow: /r/
               """;
    }
}
