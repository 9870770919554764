package quebec.esja.territory;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All places in force, by code.
final class Gazetteer {

    /// The most words that a name has, as people put spaces: « Saint Germain de Grantham ».
    private static final int LONGEST_NAME = 6;

    private static final Set<String> TOWARDS =
            Set.of(
                    "a", "au", "aux", "en", "dans", "pres", "vers", "proche", "region", "in",
                    "near", "at", "around");
    private static final Set<String> OF = Set.of("de", "du", "des", "d", "la", "le", "les", "l");

    /// Municipalities whose name is a word of another meaning, oftener typed for it.
    private static final Set<String> ALSO_WORDS =
            Set.of("nouvelle", "plaisance", "mayo", "low", "perce", "racine", "gore", "price");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private final List<Place.Region> regions;
    private final List<Place.Territory> territories;
    private final Map<String, List<Place.Municipality>> municipalities;
    private final Map<String, Place> byCode = new HashMap<>();
    private final Map<String, List<Place>> byName;
    private final Set<String> names;

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
        this.byName =
                byCode.values().stream()
                        .collect(Collectors.groupingBy(place -> key(place.name().fr())));
        this.names =
                byCode.values().stream()
                        .map(place -> letters(place.name().fr()))
                        .filter(name -> !ALSO_WORDS.contains(name))
                        .collect(Collectors.toUnmodifiableSet());
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
                .filter(place -> key(place.name().fr()).equals(key) || isInFull(place, key))
                .toList();
    }

    private static boolean isInFull(Place place, String key) {
        return place instanceof Place.Territory territory && key(territory.fullName()).equals(key);
    }

    String told(Place place) {
        String name = place.name().fr();
        return switch (place) {
            case Place.Municipality municipality -> told(municipality);
            case Place.Territory territory ->
                    territory.fullName().startsWith("MRC ")
                            ? territory.fullName()
                            : isShared(name) ? name + " (territoire)" : name;
            case Place.Region _ -> isShared(name) ? name + " (région)" : name;
        };
    }

    private String told(Place.Municipality municipality) {
        String name = municipality.name().fr();
        List<Place.Municipality> namesakes =
                byName.getOrDefault(key(name), List.of()).stream()
                        .filter(Place.Municipality.class::isInstance)
                        .map(Place.Municipality.class::cast)
                        .filter(other -> !other.code().equals(municipality.code()))
                        .toList();
        if (namesakes.isEmpty()) {
            return name;
        }
        List<Place.Municipality> neighbours =
                namesakes.stream()
                        .filter(other -> other.territory().equals(municipality.territory()))
                        .toList();
        boolean alike =
                neighbours.stream()
                        .anyMatch(other -> other.designation().equals(municipality.designation()));
        String kind = neighbours.isEmpty() ? "" : municipality.designation() + ", ";
        return alike
                ? municipality.code()
                : name + " (" + kind + municipality.territory().fullName() + ")";
    }

    private boolean isShared(String name) {
        return byName.getOrDefault(key(name), List.of()).size() > 1;
    }

    Optional<PlacedWords> placedWords(String typed) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        if (typed.contains("\"") || typed.contains("«")) {
            return Optional.empty();
        }
        for (int first = Math.max(1, words.size() - LONGEST_NAME); first < words.size(); first++) {
            String place = String.join(" ", words.subList(first, words.size()));
            if (names.contains(SAINT.matcher(letters(place)).replaceAll("saint$1"))) {
                int last = first;
                if (last > 1
                        && OF.contains(letters(words.get(last - 1)))
                        && TOWARDS.contains(letters(words.get(last - 2)))) {
                    last -= 2;
                }
                while (last > 0 && TOWARDS.contains(letters(words.get(last - 1)))) {
                    last--;
                }
                boolean itsOwn = last == first && OF.contains(letters(words.get(first - 1)));
                return last == 0 || itsOwn
                        ? Optional.empty()
                        : Optional.of(
                                new PlacedWords(String.join(" ", words.subList(0, last)), place));
            }
        }
        return Optional.empty();
    }

    /// Letters alone, without accents, « MRC de » or article.
    private static String key(String name) {
        return letters(name)
                .replaceFirst("^(mrc|region|territoire)( (de|d|du|des))? ", "")
                .replaceFirst("^(la|le|les|l) ", "");
    }

    /// Without accents, in lower case, anything else a space.
    private static String letters(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name.replace("œ", "oe"), Normalizer.Form.NFD))
                        .replaceAll("");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Comparator<Place> byName() {
        Collator french = Collator.getInstance(Locale.CANADA_FRENCH);
        return Comparator.<Place, String>comparing(place -> place.name().fr(), french::compare)
                .thenComparing(Place::code);
    }
}
