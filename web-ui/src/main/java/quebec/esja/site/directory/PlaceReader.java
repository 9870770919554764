package quebec.esja.site.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.search.PostalAreas;
import quebec.esja.territory.Place;
import quebec.esja.territory.PlacedWords;
import quebec.esja.territory.Territories;

/// Recognises a place written by a visitor: a municipality, an MRC or a region, by name, by code, or in a Pôle by postal code.
@Component
public class PlaceReader {

    private static final int MOST_OTHERS = 4;
    private static final int LONGEST = 120;

    private final Territories territories;
    private final PostalAreas postalAreas;

    PlaceReader(Territories territories, PostalAreas postalAreas) {
        this.territories = territories;
        this.postalAreas = postalAreas;
    }

    /// A code first, then a postal code, then a name that is exactly one, then the nearest municipality.
    WrittenPlace read(String typed) {
        var written = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        if (written.isBlank()) {
            return new WrittenPlace.Nowhere();
        }
        var coded = territories.place(written.strip());
        if (coded.isPresent()) {
            return new WrittenPlace.Known(coded.get().name().fr(), coded.get(), List.of());
        }
        var area = postalAreas.find(written);
        if (area.isPresent()) {
            return new WrittenPlace.Known(
                    written,
                    area.get().place(),
                    area.get().seen().stream()
                            .map(Place.class::cast)
                            .filter(place -> !place.equals(area.get().place()))
                            .limit(MOST_OTHERS)
                            .toList());
        }
        var matches = territories.find(clean(written), MOST_OTHERS + 1);
        List<Place> candidates = new ArrayList<>();
        var larger = territories.named(clean(written));
        var exact = matches.stream().anyMatch(match -> match.sameName());
        var wantsLarger = written.strip().toLowerCase(Locale.ROOT).startsWith("mrc") || !exact;
        if (wantsLarger) {
            candidates.addAll(larger);
        }
        matches.forEach(match -> candidates.add(match.municipality()));
        if (!wantsLarger) {
            candidates.addAll(larger);
        }
        Optional<Place> best = candidates.stream().findFirst();
        return best.<WrittenPlace>map(place ->
                        new WrittenPlace.Known(
                                written,
                                place,
                                candidates.stream().skip(1).limit(MOST_OTHERS).toList()))
                .orElseGet(() -> new WrittenPlace.Unknown(written));
    }

    /// The place that ends a search, when nothing stands in « Livré à ».
    Optional<PlacedWords> ending(String q) {
        return territories.placedWords(clean(q));
    }

    private static String clean(String written) {
        return written.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                                ? ' '
                                : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
