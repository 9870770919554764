package quebec.esja.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Term;
import quebec.esja.search.SupplierSearch;
import quebec.esja.territory.Territories;

/// What the parameters of a search may say. What a program asks wrongly is told, not guessed, with where the right words stand.
@Component
class KnownParameters {

    private static final Set<String> NAMES =
            Set.of(
                    "q",
                    "category",
                    "place",
                    "legalForm",
                    "socialPurpose",
                    "mode",
                    "label",
                    "size",
                    "tenders",
                    "proven",
                    "sort",
                    "page");
    private static final Set<String> YES_OR_NO = Set.of("", "true", "false");
    private static final String LISTS = "; the codes are those of /api/v1/categories";

    private final Nomenclature nomenclature;
    private final Territories territories;

    KnownParameters(Nomenclature nomenclature, Territories territories) {
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    /// The first thing that is wrong, in a sentence.
    Optional<String> wrong(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .map(_ ->
                        "There is no parameter of that name; those known are "
                                + NAMES.stream().sorted().toList())
                .or(() ->
                        NAMES.stream()
                                .sorted()
                                .flatMap(name -> wrong(name, first(parameters, name)).stream())
                                .findFirst());
    }

    private Optional<String> wrong(String name, String value) {
        return switch (name) {
            case "page" ->
                    unless(
                            page(value).isPresent(),
                            "page must be a whole number from 1 to 1000000000");
            case "sort" -> unless(sort(value).isPresent(), "sort must be fit, name or fresh");
            case "tenders", "proven" ->
                    unless(YES_OR_NO.contains(value), name + " must be true or false");
            default -> value.isEmpty() ? Optional.empty() : unknown(name, value);
        };
    }

    private Optional<String> unknown(String name, String value) {
        return switch (name) {
            case "category" ->
                    unless(
                            nomenclature.category(value).isPresent(),
                            "category must be one of " + codes(nomenclature.categories()));
            case "legalForm" ->
                    unless(
                            nomenclature.legalForm(value).isPresent(),
                            "legalForm is not known" + LISTS);
            case "socialPurpose" ->
                    unless(
                            nomenclature.socialPurpose(value).isPresent(),
                            "socialPurpose is not known" + LISTS);
            case "label" ->
                    unless(nomenclature.label(value).isPresent(), "label is not known" + LISTS);
            case "mode" ->
                    unless(
                            OfferingMode.ofCode(value).isPresent(),
                            "mode must be sale, rental or sale-and-rental");
            case "size" ->
                    unless(
                            SizeBand.ofCode(value).isPresent(),
                            "size must be one of "
                                    + Arrays.stream(SizeBand.values())
                                            .map(SizeBand::code)
                                            .toList());
            case "place" ->
                    unless(
                            territories.place(value).isPresent(),
                            "place must be the code of a municipality, a territory or a region in force; /api/v1/places?q= finds it by name");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean right, String otherwise) {
        return right ? Optional.empty() : Optional.of(otherwise);
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    /// The search that sound parameters ask for.
    static SupplierSearch search(MultiValueMap<String, String> parameters) {
        return new SupplierSearch(
                first(parameters, "q"),
                first(parameters, "category"),
                first(parameters, "place"),
                first(parameters, "legalForm"),
                first(parameters, "socialPurpose"),
                OfferingMode.ofCode(first(parameters, "mode")),
                first(parameters, "label"),
                SizeBand.ofCode(first(parameters, "size")),
                first(parameters, "tenders").equals("true"),
                first(parameters, "proven").equals("true"),
                sort(first(parameters, "sort")).orElse(SupplierSearch.Sort.FIT),
                page(first(parameters, "page")).orElse(1));
    }

    private static Optional<SupplierSearch.Sort> sort(String typed) {
        return switch (typed) {
            case "", "fit" -> Optional.of(SupplierSearch.Sort.FIT);
            case "name" -> Optional.of(SupplierSearch.Sort.NAME);
            case "fresh" -> Optional.of(SupplierSearch.Sort.FRESH);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(1);
        }
        if (typed.length() > 10 || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var page = Long.parseLong(typed);
        return page < 1 || page > 1_000_000_000 ? Optional.empty() : Optional.of((int) page);
    }

    static String first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
    }
}
