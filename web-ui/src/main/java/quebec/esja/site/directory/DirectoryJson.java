package quebec.esja.site.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.kernel.Neq;
import quebec.esja.search.Facets;
import quebec.esja.search.Found;
import quebec.esja.search.Highlight;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;

/// A result as programs read it. The shape is part of what others rely on: add to it, change nothing.
@NamedInterface("directory")
@Component
public class DirectoryJson {

    private final Wording wording;
    private final ProvinceLogos logos;

    DirectoryJson(Wording wording, ProvinceLogos logos) {
        this.logos = logos;
        this.wording = wording;
    }

    /// @param page      from 1
    /// @param corrected the words searched instead of those typed, null when as typed
    public record Answer(
            int total,
            int page,
            int pages,
            @Nullable String corrected,
            List<Result> results,
            Map<String, List<Choice>> facets) {}

    /// @param slug             of the enterprise in the first of its Pôles
    /// @param neq              null when it has none, or when it is a person's
    /// @param poles            slugs of the Pôles that list it
    /// @param listings         its page in each of them
    /// @param municipalityCode five digits
    /// @param categories       codes
    /// @param labels           codes
    /// @param contracts        realized, confirmed and public
    /// @param why              sentences, empty when nothing was asked
    /// @param freshOn          when it last said that all is true, null when it has not
    /// @param logo             null when it shows none
    public record Result(
            String slug,
            String name,
            @Nullable String neq,
            List<String> poles,
            List<Listed> listings,
            String municipality,
            String municipalityCode,
            List<String> categories,
            List<String> labels,
            List<String> offerings,
            int contracts,
            List<String> why,
            @Nullable LocalDate freshOn,
            @Nullable String logo,
            String url) {}

    /// The page of an enterprise in a Pôle.
    ///
    /// @param pole its slug
    /// @param slug of the enterprise there
    public record Listed(String pole, String slug, String url) {}

    /// What a filter would give.
    public record Choice(String code, String name, int count) {}

    public Answer answer(Visit visit, SearchPage page) {
        return new Answer(
                page.total(),
                page.asked().page(),
                page.pages(),
                page.reading() instanceof SearchPage.Reading.Corrected(String q) ? q : null,
                page.results().stream().map(found -> result(visit, found, page.asked())).toList(),
                facets(visit, page.facets()));
    }

    private Result result(Visit visit, Found found, SupplierSearch search) {
        var locale = visit.language().locale();
        var listings = found.listings().stream().map(listing -> listed(visit, listing)).toList();
        var logo =
                visit.pole()
                        .flatMap(pole -> logos.of(pole.slug(), found.id()))
                        .or(() -> visit.pole().isPresent() ? Optional.empty() : logos.of(found));
        return new Result(
                listings.getFirst().slug(),
                found.name().text(),
                Optional.of(found.neq())
                        .filter(neq -> !neq.isEmpty() && !new Neq(neq).isOfAPerson())
                        .orElse(null),
                listings.stream().map(Listed::pole).distinct().toList(),
                listings,
                wording.place(visit.language(), found.municipality()),
                found.municipality(),
                found.categories(),
                found.labels(),
                found.offerings().stream().map(title -> title.in(locale)).toList(),
                found.publicContracts(),
                why(visit, found, search),
                found.freshOn().orElse(null),
                logo.map(picture -> visit.origin() + picture.full()).orElse(null),
                listings.getFirst().url());
    }

    private static Listed listed(Visit visit, Found.Listing listing) {
        var pole = visit.pole().map(PoleFront::slug).orElse(listing.pole());
        return new Listed(
                pole,
                listing.supplier(),
                visit.origin() + "/" + pole + "/repertoire/" + listing.supplier());
    }

    private List<String> why(Visit visit, Found found, SupplierSearch search) {
        var reasons = wording.why(visit.language(), found, search);
        return found.why().in().isPresent() && !reasons.isEmpty()
                ? Stream.concat(
                                Stream.of(
                                        reasons.getFirst()
                                                + found.why()
                                                        .offering()
                                                        .map(Highlight::text)
                                                        .map(" : "::concat)
                                                        .orElse("")),
                                reasons.stream().skip(1))
                        .toList()
                : reasons;
    }

    private Map<String, List<Choice>> facets(Visit visit, Facets facets) {
        var language = visit.language();
        Map<String, List<Choice>> all = new TreeMap<>();
        all.put("category", choices(facets.categories(), code -> wording.category(language, code)));
        all.put("place", choices(facets.places(), code -> wording.place(language, code)));
        all.put(
                "legalForm",
                choices(facets.legalForms(), code -> wording.legalForm(language, code)));
        all.put(
                "socialPurpose",
                choices(facets.socialPurposes(), code -> wording.socialPurpose(language, code)));
        all.put("mode", choices(facets.modes(), code -> visit.t("directory.mode." + code)));
        all.put("label", choices(facets.labels(), code -> wording.label(language, code)));
        all.put("size", choices(facets.sizes(), code -> visit.t("supplier.size." + code)));
        all.put(
                "tenders",
                List.of(new Choice("oui", visit.t("directory.tenders"), facets.tenders())));
        all.put("proven", List.of(new Choice("oui", visit.t("directory.proven"), facets.proven())));
        if (!facets.poles().isEmpty()) {
            all.put(
                    "pole",
                    facets.poles().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(pole -> new Choice(pole.getKey(), pole.getKey(), pole.getValue()))
                            .toList());
        }
        return all;
    }

    private static List<Choice> choices(List<Facets.Count> counts, UnaryOperator<String> name) {
        return counts.stream()
                .map(count ->
                        new Choice(count.code(), name.apply(count.code()), count.enterprises()))
                .toList();
    }
}
