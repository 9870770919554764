package quebec.esja.site.needs;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.PublicNeed;
import quebec.esja.directory.Nomenclature;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// The needs under way that their buyers let visitors read.
@Controller
class OpenNeedPages {

    private final Templates templates;
    private final BuyerNeeds needs;
    private final Nomenclature nomenclature;
    private final Territories territories;

    OpenNeedPages(
            Templates templates,
            BuyerNeeds needs,
            Nomenclature nomenclature,
            Territories territories) {
        this.templates = templates;
        this.needs = needs;
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    @GetMapping("/{pole}/besoins")
    Html page(Visit visit) {
        var page =
                visit.page(visit.t("asking.open.title"))
                        .withDescription(visit.t("asking.open.description", visit.here().name()));
        var shown = needs.openToVisitors().stream().map(need -> shown(visit, need)).toList();
        return Html.of(templates.needsOpen(page, new OpenNeeds(shown, links(visit))));
    }

    private OpenNeeds.Shown shown(Visit visit, PublicNeed need) {
        var locale = visit.language().locale();
        return new OpenNeeds.Shown(
                need.what(),
                need.buyerName(),
                nomenclature
                        .category(need.category())
                        .map(term -> term.name().in(locale))
                        .orElse(""),
                territories
                        .place(need.place())
                        .map(Place::name)
                        .map(name -> name.in(locale))
                        .orElse(""),
                need.amount().map(band -> visit.t(band.text())).orElse(""),
                visit.t("asking.open.until", visit.formats().date(need.answerBy())));
    }

    private static List<OpenNeeds.Link> links(Visit visit) {
        var slug = visit.here().slug();
        return List.of(
                new OpenNeeds.Link(
                        visit.href("/" + slug + "/besoins/nouveau"), visit.t("asking.open.tell")),
                new OpenNeeds.Link(
                        visit.href("/" + slug + "/inscription/entreprise"),
                        visit.t("asking.open.register")));
    }
}
