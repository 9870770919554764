package quebec.esja.site.commitments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import quebec.esja.commitments.EngagedBuyer;
import quebec.esja.commitments.Wall;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.Slug;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;
import tools.jackson.databind.json.JsonMapper;

/// The buyers that signed the declaration of the Pôle, and their logos.
@Controller
class WallPages {

    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Templates templates;
    private final Wall wall;

    WallPages(Templates templates, Wall wall) {
        this.templates = templates;
        this.wall = wall;
    }

    @GetMapping("/{pole}/acheteurs")
    Html page(Visit visit) {
        var buyers = wall.buyers();
        var here = visit.here();
        var page =
                visit.page(visit.t("engagement.wall.title"))
                        .withDescription(visit.t("engagement.wall.description", here.name()));
        var view =
                new WallView(
                        buyers.stream().map(buyer -> engaged(visit, buyer)).toList(),
                        visit.href("/" + here.slug() + "/inscription/acheteur"),
                        jsonLd(visit, buyers));
        return Html.of(templates.commitmentsWall(page, view));
    }

    @GetMapping("/{pole}/acheteurs/{buyer}/logo")
    ResponseEntity<byte[]> logo(@PathVariable String buyer) {
        return Slug.parse(buyer)
                .flatMap(wall::shownLogo)
                .map(WallPages::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(A_DAY)
                .eTag(file.sha256())
                .body(file.content());
    }

    private static WallView.Engaged engaged(Visit visit, EngagedBuyer buyer) {
        return new WallView.Engaged(
                buyer.name(),
                buyer.website(),
                visit.t(buyer.kind().text()),
                buyer.municipality(),
                buyer.since() < buyer.year()
                        ? visit.t(
                                "engagement.wall.since",
                                String.valueOf(buyer.year()),
                                String.valueOf(buyer.since()))
                        : visit.t("engagement.wall.signed", String.valueOf(buyer.year())),
                buyer.logo()
                        .map(logo ->
                                new WallView.Logo(
                                        logoPath(visit, buyer, logo),
                                        logo.width(),
                                        logo.height())));
    }

    /// A new address for each image, the same in every language.
    private static String logoPath(Visit visit, EngagedBuyer buyer, EngagedBuyer.Logo logo) {
        return "/"
                + visit.here().slug()
                + "/acheteurs/"
                + buyer.slug()
                + "/logo?v="
                + logo.file().value();
    }

    private static String jsonLd(Visit visit, List<EngagedBuyer> buyers) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (var buyer : buyers) {
            Map<String, Object> organization = new LinkedHashMap<>();
            organization.put("@type", "Organization");
            organization.put("name", buyer.name());
            if (!buyer.website().isEmpty()) {
                organization.put("url", buyer.website());
            }
            if (!buyer.municipality().isEmpty()) {
                organization.put(
                        "address",
                        Map.of(
                                "@type",
                                "PostalAddress",
                                "addressLocality",
                                buyer.municipality(),
                                "addressRegion",
                                "QC",
                                "addressCountry",
                                "CA"));
            }
            buyer.logo()
                    .ifPresent(logo ->
                            organization.put(
                                    "logo", visit.origin() + logoPath(visit, buyer, logo)));
            items.add(
                    Map.of(
                            "@type",
                            "ListItem",
                            "position",
                            items.size() + 1,
                            "item",
                            organization));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", "https://schema.org");
        list.put("@type", "ItemList");
        list.put("name", visit.t("engagement.wall.title"));
        list.put("numberOfItems", items.size());
        list.put("itemListElement", items);
        return JSON.writeValueAsString(list).replace("<", "\\u003c");
    }
}
