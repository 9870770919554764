package quebec.esja.site.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.search.Facets;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Facet;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;

/// The filters of a search: those that hold, and those that could, as links.
@Component
class Narrowing {

    /// How many show their links; the others show their title, so that the list stays short on a phone.
    private static final int OPEN = 4;

    private final Wording wording;

    Narrowing(Wording wording) {
        this.wording = wording;
    }

    /// The filters that hold, each with the address that takes it off.
    List<Link> chosen(Visit visit, SupplierSearch search, Function<SupplierSearch, String> to) {
        var language = visit.language();
        List<Link> chosen = new ArrayList<>();
        if (!search.category().isEmpty()) {
            chosen.add(
                    Link.to(
                            wording.category(language, search.category()),
                            to.apply(search.withCategory(""))));
        }
        if (!search.place().isEmpty()) {
            chosen.add(
                    Link.to(
                            visit.t(
                                    "directory.chosen.place",
                                    wording.placeApart(language, search.place())),
                            to.apply(search.withPlace(""))));
        }
        if (!search.label().isEmpty()) {
            chosen.add(
                    Link.to(
                            wording.label(language, search.label()),
                            to.apply(search.withLabel(""))));
        }
        if (!search.legalForm().isEmpty()) {
            chosen.add(
                    Link.to(
                            wording.legalForm(language, search.legalForm()),
                            to.apply(search.withLegalForm(""))));
        }
        if (!search.socialPurpose().isEmpty()) {
            chosen.add(
                    Link.to(
                            wording.socialPurpose(language, search.socialPurpose()),
                            to.apply(search.withSocialPurpose(""))));
        }
        search.mode()
                .ifPresent(mode ->
                        chosen.add(
                                Link.to(
                                        wording.mode(language, mode),
                                        to.apply(search.withMode(Optional.empty())))));
        search.size()
                .ifPresent(size ->
                        chosen.add(
                                Link.to(
                                        visit.t(size.text()),
                                        to.apply(search.withSize(Optional.empty())))));
        if (search.tenders()) {
            chosen.add(Link.to(visit.t("directory.tenders"), to.apply(search.withTenders(false))));
        }
        if (search.proven()) {
            chosen.add(Link.to(visit.t("directory.proven"), to.apply(search.withProven(false))));
        }
        return chosen;
    }

    /// What could narrow it further, each with how many it would leave.
    ///
    /// @param poleName names the Pôle of an address; used by the province
    List<Facet> facets(
            Visit visit,
            SupplierSearch search,
            Facets facets,
            Function<SupplierSearch, String> to,
            Function<String, String> poleName) {
        var language = visit.language();
        var shown =
                Stream.of(
                                facet(
                                        visit.t("directory.facet.category"),
                                        facets.categories(),
                                        search.category(),
                                        code -> wording.category(language, code),
                                        code -> to.apply(search.withCategory(code))),
                                facet(
                                        visit.t("directory.facet.place"),
                                        facets.places(),
                                        search.place(),
                                        code -> wording.place(language, code),
                                        code -> to.apply(search.withPlace(code))),
                                proofs(visit, search, facets, to),
                                facet(
                                        visit.t("directory.facet.label"),
                                        facets.labels(),
                                        search.label(),
                                        code -> wording.label(language, code),
                                        code -> to.apply(search.withLabel(code))),
                                facet(
                                        visit.t("directory.facet.mode"),
                                        facets.modes(),
                                        search.mode().map(OfferingMode::code).orElse(""),
                                        code -> visit.t("directory.mode." + code),
                                        code ->
                                                to.apply(
                                                        search.withMode(
                                                                OfferingMode.ofCode(code)))),
                                facet(
                                        visit.t("directory.facet.size"),
                                        facets.sizes(),
                                        search.size().map(SizeBand::code).orElse(""),
                                        code -> visit.t("supplier.size." + code),
                                        code -> to.apply(search.withSize(SizeBand.ofCode(code)))),
                                facet(
                                        visit.t("directory.facet.form"),
                                        facets.legalForms(),
                                        search.legalForm(),
                                        code -> wording.legalForm(language, code),
                                        code -> to.apply(search.withLegalForm(code))),
                                facet(
                                        visit.t("directory.facet.purpose"),
                                        facets.socialPurposes(),
                                        search.socialPurpose(),
                                        code -> wording.socialPurpose(language, code),
                                        code -> to.apply(search.withSocialPurpose(code))),
                                poles(visit, search, facets, poleName))
                        .filter(facet -> !facet.choices().isEmpty())
                        .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> i < OPEN ? shown.get(i) : shown.get(i).folded())
                .toList();
    }

    /// What a buyer can rely on.
    private static Facet proofs(
            Visit visit,
            SupplierSearch search,
            Facets facets,
            Function<SupplierSearch, String> to) {
        List<Facet.Choice> choices = new ArrayList<>();
        if (facets.proven() > 0 || search.proven()) {
            choices.add(
                    new Facet.Choice(
                            visit.t("directory.proven"),
                            facets.proven(),
                            to.apply(search.withProven(!search.proven())),
                            search.proven()));
        }
        if (facets.tenders() > 0 || search.tenders()) {
            choices.add(
                    new Facet.Choice(
                            visit.t("directory.tenders"),
                            facets.tenders(),
                            to.apply(search.withTenders(!search.tenders())),
                            search.tenders()));
        }
        return new Facet(visit.t("directory.facet.proof"), choices);
    }

    private static Facet poles(
            Visit visit, SupplierSearch search, Facets facets, Function<String, String> poleName) {
        return new Facet(
                visit.t("directory.facet.pole"),
                facets.poles().entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .map(pole ->
                                new Facet.Choice(
                                        poleName.apply(pole.getKey()),
                                        pole.getValue(),
                                        Question.address(
                                                visit.href("/" + pole.getKey() + "/repertoire"),
                                                search.onPage(1)),
                                        false))
                        .toList());
    }

    private static Facet facet(
            String title,
            List<Facets.Count> counts,
            String asked,
            Function<String, String> name,
            Function<String, String> address) {
        return new Facet(
                title,
                counts.stream()
                        .map(count -> {
                            var chosen = count.code().equals(asked);
                            return new Facet.Choice(
                                    name.apply(count.code()),
                                    count.enterprises(),
                                    address.apply(chosen ? "" : count.code()),
                                    chosen);
                        })
                        .toList());
    }
}
