package quebec.esja.site.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.MultiValueMap;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.kernel.Neq;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Selection;
import quebec.esja.territory.PlacedWords;

/// A search as an address says it. Anything that cannot be read counts as not asked.
///
/// @param search with the place as a code, empty when none was recognised
/// @param place  what was written in « Livré à », or at the end of the words, and how it was taken
/// @param split  the words as typed, when their end was taken for the place
/// @param kept   the enterprises the visitor keeps while searching
@NamedInterface("directory")
public record Question(
        SupplierSearch search, AskedPlace place, Optional<String> split, Selection kept) {

    /// Reads the parameters of a request; the first of each counts.
    public static Question read(MultiValueMap<String, String> parameters, PlaceReader places) {
        var typed = first(parameters, "q");
        var q = neq(typed).map(Neq::value).orElse(typed);
        var lieu = first(parameters, "lieu");
        var ending = lieu.isEmpty() ? places.ending(q) : Optional.<PlacedWords>empty();
        var place = places.read(ending.map(PlacedWords::place).orElse(lieu));
        return new Question(
                new SupplierSearch(
                        ending.map(PlacedWords::words).orElse(q),
                        first(parameters, "categorie"),
                        place.code(),
                        first(parameters, "forme"),
                        first(parameters, "mission"),
                        OfferingMode.ofCode(first(parameters, "mode")),
                        first(parameters, "label"),
                        SizeBand.ofCode(first(parameters, "taille")),
                        first(parameters, "appels").equals("oui"),
                        first(parameters, "contrats").equals("oui"),
                        SupplierSearch.Sort.ofCode(first(parameters, "tri")),
                        page(first(parameters, "page"))),
                place,
                ending.map(_ -> q),
                Selection.read(parameters));
    }

    /// The enterprise number that words are, however it is spaced.
    static Optional<Neq> neq(String words) {
        return switch (Neq.read(words)) {
            case Neq.Reading.Sound(Neq neq) -> Optional.of(neq);
            case Neq.Reading.Doubtful(Neq neq) -> Optional.of(neq);
            case Neq.Reading.Absent _, Neq.Reading.Malformed _ -> Optional.empty();
        };
    }

    /// Whether anything is asked at all.
    public boolean asked() {
        return !search.q().isEmpty() || search.filtered() || !place.typed().isEmpty();
    }

    /// The parameters of a search, in a fixed order; empty when it asks nothing.
    public static String parameters(SupplierSearch search) {
        return fields(search).entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The same by name, as a form sends them.
    static Map<String, String> fields(SupplierSearch search) {
        Map<String, String> fields = new LinkedHashMap<>();
        add(fields, "q", search.q());
        add(fields, "categorie", search.category());
        add(fields, "lieu", search.place());
        add(fields, "forme", search.legalForm());
        add(fields, "mission", search.socialPurpose());
        add(fields, "mode", search.mode().map(OfferingMode::code).orElse(""));
        add(fields, "label", search.label());
        add(fields, "taille", search.size().map(SizeBand::code).orElse(""));
        add(fields, "appels", search.tenders() ? "oui" : "");
        add(fields, "contrats", search.proven() ? "oui" : "");
        add(fields, "tri", search.sort() == SupplierSearch.Sort.FIT ? "" : search.sort().code());
        add(fields, "page", search.page() == 1 ? "" : String.valueOf(search.page()));
        return fields;
    }

    /// The address of a search.
    public static String address(String path, SupplierSearch search) {
        var parameters = parameters(search);
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /// The same address, saying in addition which way it is.
    public static String with(String address, String name, String value) {
        return address
                + (address.contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void add(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /// The first value of a parameter; empty when there is none.
    public static String first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
    }

    /// A page number however large; 1 when it is none.
    static int page(String typed) {
        if (typed.isEmpty() || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return typed.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(typed));
    }
}
