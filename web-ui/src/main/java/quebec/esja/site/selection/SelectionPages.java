package quebec.esja.site.selection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.directory.ContractProof;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Selection;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Wording;
import quebec.esja.site.templates.Templates;
import quebec.esja.texts.Said;

/// The page of a visitor's selection.
@Controller
class SelectionPages {

    private static final int MOST_OFFERS = 5;

    private final SupplierDirectory directory;
    private final Wording wording;
    private final Templates templates;
    private final Clock clock;

    SelectionPages(SupplierDirectory directory, Wording wording, Templates templates, Clock clock) {
        this.directory = directory;
        this.wording = wording;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/{pole}/selection")
    Html selection(Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var home = "/" + visit.here().slug();
        var page =
                visit.page(visit.t("selection.title"))
                        .under(new Page.Crumb(visit.t("directory.title"), home + "/repertoire"))
                        .notIndexed();
        return Html.of(templates.selectionPage(page, view(visit, Selection.read(parameters))));
    }

    private SelectionView view(Visit visit, Selection kept) {
        var home = "/" + visit.here().slug();
        var found = directory.at(kept.slugs());
        var proofs = directory.proofOf(found.stream().map(Supplier::id).toList(), 1);
        var listed = found.stream().map(Supplier::slug).toList();
        return new SelectionView(
                found.stream().map(one -> enterprise(visit, kept, one, proofs)).toList(),
                kept.slugs().stream()
                        .filter(slug -> !listed.contains(slug))
                        .map(slug ->
                                new SelectionView.Gone(slug.value(), without(visit, kept, slug)))
                        .toList(),
                kept.on(visit.href(home + "/repertoire")),
                kept.on(visit.href(home + "/portfolio.pdf")),
                kept.on(visit.href(home + "/comparer")),
                mail(visit, kept),
                kept.on("/app" + home + "/listes"),
                visit.href(home + "/inscription/acheteur"));
    }

    private SelectionView.Enterprise enterprise(
            Visit visit, Selection kept, Supplier one, Map<SupplierId, ContractProof> proofs) {
        var data = one.data();
        var contracts = proofs.getOrDefault(one.id(), ContractProof.NONE).total();
        return new SelectionView.Enterprise(
                one.name(),
                kept.on(visit.href("/" + visit.here().slug() + "/repertoire/" + one.slug())),
                wording.location(visit.language(), data.location().municipality()),
                data.offerings().stream()
                        .limit(MOST_OFFERS)
                        .map(offering -> Said.of(offering.title(), visit.language()))
                        .toList(),
                data.reach().phone(),
                data.reach().phone().replaceAll("[^0-9+]", ""),
                data.reach().email(),
                contracts == 0 ? "" : visit.t("directory.proof", contracts),
                wording.freshness(
                        visit,
                        one.confirmedOn(),
                        LocalDate.ofInstant(clock.instant(), Wording.QUEBEC)),
                without(visit, kept, one.slug()));
    }

    private static String without(Visit visit, Selection kept, Slug slug) {
        return kept.without(slug).on(visit.href("/" + visit.here().slug() + "/selection"));
    }

    private static String mail(Visit visit, Selection kept) {
        var address =
                visit.origin() + kept.on(visit.href("/" + visit.here().slug() + "/selection"));
        return "mailto:?subject="
                + encoded(visit.t("selection.mail.subject", visit.here().name()))
                + "&body="
                + encoded(address);
    }

    /// As RFC 6068 wants it, where a plus is a plus.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
