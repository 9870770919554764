package quebec.esja.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Term;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The lists that the parameters of a search draw from. They are the same for every Pôle and change once a year.
@RestController
class ListsApi {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final int MOST_PLACES = 20;

    private final Nomenclature nomenclature;
    private final Territories territories;

    ListsApi(Nomenclature nomenclature, Territories territories) {
        this.nomenclature = nomenclature;
        this.territories = territories;
    }

    /// A name in both languages.
    record Name(String fr, String en) {
        static Name of(LocalizedText text) {
            return new Name(text.fr(), text.en());
        }
    }

    /// One code of a list.
    record Entry(String code, Name name) {
        static Entry of(Term term) {
            return new Entry(term.code(), Name.of(term.name()));
        }
    }

    /// @param legalForms     of enterprises
    /// @param socialPurposes why enterprises exist
    /// @param labels         labels and certifications
    /// @param sizes          bands of paid employees, from the smallest
    record Lists(
            List<Entry> categories,
            List<Entry> legalForms,
            List<Entry> socialPurposes,
            List<Entry> labels,
            List<Entry> sizes) {}

    /// @param kind   region, or territory: an MRC or its equivalent
    /// @param region code of the region of a territory; null for a region
    record Area(String code, String kind, Name name, @Nullable String region) {}

    @GetMapping("/api/v1/categories")
    ResponseEntity<Lists> categories() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(
                        new Lists(
                                entries(nomenclature.categories()),
                                entries(nomenclature.legalForms()),
                                entries(nomenclature.socialPurposes()),
                                entries(nomenclature.labels()),
                                Arrays.stream(SizeBand.values()).map(ListsApi::entry).toList()));
    }

    @GetMapping("/api/v1/territories")
    ResponseEntity<List<Area>> territories() {
        var regions =
                territories.regions().stream()
                        .map(place ->
                                new Area(place.code(), "region", Name.of(place.name()), null));
        var mrc =
                territories.territories().stream()
                        .map(place ->
                                new Area(
                                        place.code(),
                                        "territory",
                                        Name.of(place.name()),
                                        place.region().code()));
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(Stream.concat(regions, mrc).toList());
    }

    /// A place that a written name may mean.
    ///
    /// @param kind      municipality, territory or region
    /// @param called    « Ville », « Paroisse »…; null but for a municipality
    /// @param told      what tells it from its namesakes, as the site shows it
    /// @param territory code; null but for a municipality
    /// @param region    code; null for a region
    record Named(
            String code,
            String kind,
            Name name,
            @Nullable String called,
            String told,
            @Nullable String territory,
            @Nullable String region) {}

    /// Those that a written name may mean, the likeliest first.
    ///
    /// @param q a whole name, mistakes allowed
    @GetMapping("/api/v1/places")
    ResponseEntity<List<Named>> places(@RequestParam(defaultValue = "") String q) {
        var larger = territories.named(q);
        var towns = territories.find(q, MOST_PLACES).stream().map(MunicipalityMatch::municipality);
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(
                        Stream.concat(towns, larger.stream())
                                .map(this::named)
                                .limit(MOST_PLACES)
                                .toList());
    }

    private Named named(Place place) {
        var name = Name.of(place.name());
        var told = territories.told(place);
        return switch (place) {
            case Place.Municipality one ->
                    new Named(
                            one.code(),
                            "municipality",
                            name,
                            one.designation(),
                            told,
                            one.territory().code(),
                            one.territory().region().code());
            case Place.Territory one ->
                    new Named(one.code(), "territory", name, null, told, null, one.region().code());
            case Place.Region one -> new Named(one.code(), "region", name, null, told, null, null);
        };
    }

    private static Entry entry(SizeBand band) {
        return new Entry(
                band.code(),
                new Name(
                        Texts.of(Language.FRENCH).get(band.text()),
                        Texts.of(Language.ENGLISH).get(band.text())));
    }

    private static List<Entry> entries(List<Term> terms) {
        return terms.stream().map(Entry::of).toList();
    }
}
