package quebec.esja.territory;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All places in force, by code.
final class Gazetteer {

    private final List<Place.Region> regions;
    private final List<Place.Territory> territories;
    private final Map<String, List<Place.Municipality>> municipalities;
    private final Map<String, Place> byCode = new HashMap<>();

    Gazetteer(
            List<Place.Region> regions,
            List<Place.Territory> territories,
            List<Place.Municipality> municipalities) {
        this.regions = regions.stream().sorted(Comparator.comparing(Place.Region::code)).toList();
        this.territories = territories.stream().sorted(byName()).toList();
        this.municipalities =
                municipalities.stream()
                        .sorted(byName())
                        .collect(Collectors.groupingBy(place -> place.territory().code()));
        regions.forEach(place -> byCode.put(place.code(), place));
        territories.forEach(place -> byCode.put(place.code(), place));
        municipalities.forEach(place -> byCode.put(place.code(), place));
    }

    List<Place.Region> regions() {
        return regions;
    }

    List<Place.Territory> territories() {
        return territories;
    }

    List<Place.Municipality> municipalitiesOf(String territory) {
        return municipalities.getOrDefault(territory, List.of());
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Place.Municipality> municipality(String code) {
        return byCode.get(code) instanceof Place.Municipality place
                ? Optional.of(place)
                : Optional.empty();
    }

    List<Place> named(String written) {
        String key = key(written);
        return Stream.<Place>concat(territories.stream(), regions.stream())
                .filter(place -> key(place.name().fr()).equals(key))
                .toList();
    }

    /// Letters alone, without accents, « MRC de » or article.
    private static String key(String name) {
        return Normalizer.normalize(name.replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip()
                .replaceFirst("^(mrc|region|territoire)( (de|d|du|des))? ", "")
                .replaceFirst("^(la|le|les|l) ", "");
    }

    private static Comparator<Place> byName() {
        Collator french = Collator.getInstance(Locale.CANADA_FRENCH);
        return Comparator.<Place, String>comparing(place -> place.name().fr(), french::compare)
                .thenComparing(Place::code);
    }
}
