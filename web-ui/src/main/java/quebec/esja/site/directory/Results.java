package quebec.esja.site.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.gaps.WayOn;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.Found;
import quebec.esja.search.Highlight;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Keep;
import quebec.esja.site.Paging;
import quebec.esja.site.Selection;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Card;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.directory.ResultsView.Sold;
import quebec.esja.site.pictures.ShownPicture;
import quebec.esja.texts.Said;

/// Puts what was found into words and links.
@NamedInterface("directory")
@Component
public class Results {

    private static final int MOST_TITLES = 4;

    private final Wording wording;
    private final ProvinceLogos provinceLogos;
    private final Narrowing narrowing;
    private final Clock clock;

    Results(Wording wording, ProvinceLogos provinceLogos, Narrowing narrowing, Clock clock) {
        this.provinceLogos = provinceLogos;
        this.wording = wording;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /// The results of a page of the site; every link carries on what the visitor keeps.
    ///
    /// @param path of the results, as in the site map
    /// @param poleName names the Pôle of an address; used by the province
    public ResultsView view(
            Visit visit,
            String path,
            Question question,
            SearchPage page,
            Function<String, String> poleName) {
        var kept = visit.pole().isPresent() ? question.kept() : Selection.NOTHING;
        return view(
                visit,
                visit.href(path),
                kept,
                question,
                page,
                other -> kept.on(Question.address(visit.href(path), other)),
                poleName);
    }

    /// The results of a Pôle where nothing is kept in the address.
    ///
    /// @param to where another search leads
    public ResultsView view(
            Visit visit, Question question, SearchPage page, Function<SupplierSearch, String> to) {
        return view(
                visit,
                to.apply(SupplierSearch.ALL),
                Selection.NOTHING,
                question,
                page,
                to,
                slug -> slug);
    }

    private ResultsView view(
            Visit visit,
            String action,
            Selection kept,
            Question question,
            SearchPage page,
            Function<SupplierSearch, String> to,
            Function<String, String> poleName) {
        var search = page.asked();
        var logos = logos(visit, page.results());
        return new ResultsView(
                action,
                question.search().q(),
                question.place().typed(),
                held(search),
                search.withPlace("").filtered()
                        ? Optional.of(
                                Link.to(
                                        visit.t("directory.chosen.clear"),
                                        to.apply(
                                                SupplierSearch.of(search.q())
                                                        .withPlace(search.place()))))
                        : Optional.empty(),
                kept,
                page.total(),
                visit.t("directory.count", page.total()),
                Notices.of(visit, wording, question, page, to),
                narrowing.chosen(visit, search, to),
                page.results().stream()
                        .map(found ->
                                card(
                                        visit,
                                        found,
                                        Optional.ofNullable(logos.get(found.id())),
                                        search,
                                        kept))
                        .toList(),
                narrowing.facets(visit, search, page.facets(), to, poleName),
                new Paging(search.page(), page.pages(), number -> to.apply(search.onPage(number))),
                page.alternatives().stream().map(way -> way(visit, way, to)).toList(),
                sorts(visit, search, to),
                page.total() > 0 ? downloads(visit, search) : List.of());
    }

    /// What the form does not show, to be sent with it; other words begin at the first page.
    private static Map<String, String> held(SupplierSearch search) {
        return Question.fields(search.withQ("").withPlace(""));
    }

    private Map<SupplierId, ShownPicture> logos(Visit visit, List<Found> found) {
        if (visit.pole().isEmpty()) {
            return provinceLogos.of(found);
        }
        Map<SupplierId, ShownPicture> logos = new HashMap<>();
        for (var one : found) {
            one.logo()
                    .ifPresent(logo ->
                            logos.put(one.id(), ShownPicture.beside(visit.here().slug(), logo)));
        }
        return logos;
    }

    private Card card(
            Visit visit,
            Found found,
            Optional<ShownPicture> logo,
            SupplierSearch search,
            Selection kept) {
        var language = visit.language();
        var first = found.listings().getFirst();
        var inPole = visit.pole().isPresent();
        var pole = inPole ? visit.here().slug() : first.pole();
        var titles = found.offerings().stream().map(title -> Said.of(title, language)).toList();
        return new Card(
                found.name(),
                kept.on(visit.href("/" + pole + "/repertoire/" + first.supplier())),
                logo,
                inPole
                        ? Keep.of(
                                kept,
                                new Slug(first.supplier()),
                                found.name().text(),
                                Question.address(visit.href(visit.path()), search))
                        : Keep.elsewhere(
                                new Slug(first.supplier()),
                                found.name().text(),
                                visit.href("/" + pole + "/selection")),
                wording.location(language, found.municipality()),
                wording.distance(visit, found, search),
                wording.reach(language, found),
                found.phone(),
                found.phone().replaceAll("[^0-9+]", ""),
                offering(found, titles),
                titles.stream().skip(1).limit(MOST_TITLES).toList(),
                wording.why(language, found, search),
                wording.freshness(visit, found.freshOn(), today()),
                found.publicContracts() == 0
                        ? ""
                        : visit.t("directory.proof", found.publicContracts()),
                inPole
                        ? List.of()
                        : found.listings().stream()
                                .map(listing ->
                                        Link.to(
                                                listing.poleName(),
                                                visit.href(
                                                        "/"
                                                                + listing.pole()
                                                                + "/repertoire/"
                                                                + listing.supplier())))
                                .toList());
    }

    /// What matched, in the reader's language where it was written in it; the marks are those of the French title.
    private static Optional<Sold> offering(Found found, List<Said> titles) {
        return found.why()
                .offering()
                .map(marked ->
                        titles.stream()
                                .findFirst()
                                .map(title ->
                                        new Sold(
                                                title.text().equals(marked.text())
                                                        ? marked
                                                        : Highlight.plain(title.text()),
                                                title.lang()))
                                .orElseGet(() -> new Sold(marked, null)));
    }

    private static Link way(
            Visit visit, SearchPage.Alternative way, Function<SupplierSearch, String> to) {
        var key =
                switch (way.dropped()) {
                    case PLACE -> "directory.way.place";
                    case CATEGORY -> "directory.way.category";
                    case MODE -> "directory.way.mode";
                    case LEGAL_FORM -> "directory.way.form";
                    case SOCIAL_PURPOSE -> "directory.way.purpose";
                    case LABEL -> "directory.way.label";
                    case SIZE -> "directory.way.size";
                    case TENDERS -> "directory.way.tenders";
                    case PROVEN -> "directory.way.proven";
                    case ALL -> "directory.way.all";
                };
        return Link.to(
                visit.t(key) + " " + visit.t("directory.way.count", way.enterprises()),
                Question.with(to.apply(way.search()), SearchCounts.WAY, WayOn.FILTER.code()));
    }

    private static List<Link> sorts(
            Visit visit, SupplierSearch search, Function<SupplierSearch, String> to) {
        List<Link> sorts = new ArrayList<>();
        for (var sort : SupplierSearch.Sort.values()) {
            sorts.add(
                    new Link(
                            visit.t("directory.sort." + sort.code()),
                            to.apply(search.sortedBy(sort)),
                            sort == search.sort()));
        }
        return sorts;
    }

    private static List<Link> downloads(Visit visit, SupplierSearch search) {
        var path = visit.pole().map(pole -> "/" + pole.slug()).orElse("") + "/repertoire";
        List<Link> downloads = new ArrayList<>();
        for (var kind : List.of("csv", "xlsx", "json")) {
            downloads.add(
                    Link.to(
                            visit.t("directory.download." + kind),
                            Question.address(visit.href(path + "." + kind), search.onPage(1))));
        }
        visit.pole()
                .map(pole -> visit.href("/" + pole.slug() + "/nouvelles.atom"))
                .map(feed ->
                        Link.to(
                                visit.t("directory.download.feed"),
                                Question.address(feed, search.onPage(1))))
                .ifPresent(downloads::add);
        return downloads;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.QUEBEC);
    }
}
