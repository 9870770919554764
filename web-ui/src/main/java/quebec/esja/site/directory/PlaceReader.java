package quebec.esja.site.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.rows.PlaceMatch;
import quebec.esja.rows.WrittenPlace;
import quebec.esja.search.PostalAreas;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.PlacedWords;
import quebec.esja.territory.Territories;

/// Recognises a place written by a visitor: a municipality, an MRC or a region, by name, by code or by postal code. A name is taken
/// out of what is written as imported files have it: « Saint-Damase (MRC des Maskoutains) », « Saint-Damase, MRC des Maskoutains ».
@NamedInterface("directory")
@Component
public class PlaceReader {

    private static final int MOST_OTHERS = 4;
    private static final int MOST_NAMESAKES = 20;
    private static final int LONGEST = 120;

    private final Territories territories;
    private final PostalAreas postalAreas;

    PlaceReader(Territories territories, PostalAreas postalAreas) {
        this.territories = territories;
        this.postalAreas = postalAreas;
    }

    /// A code first, then a postal code, then a name that is exactly one, then the nearest municipality.
    AskedPlace read(String typed) {
        var written = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        if (written.isBlank()) {
            return new AskedPlace.Nowhere();
        }
        var coded = territories.place(written.strip());
        if (coded.isPresent()) {
            return new AskedPlace.Known(territories.told(coded.get()), coded.get(), List.of());
        }
        var area = postalAreas.find(written);
        if (area.isPresent()) {
            return new AskedPlace.Known(
                    written,
                    area.get().place(),
                    area.get().seen().stream()
                            .map(Place.class::cast)
                            .filter(place -> !place.equals(area.get().place()))
                            .limit(MOST_OTHERS)
                            .toList());
        }
        var candidates = candidates(clean(written));
        Optional<Place> best = candidates.stream().findFirst();
        return best.<AskedPlace>map(place ->
                        new AskedPlace.Known(
                                written,
                                place,
                                candidates.stream().skip(1).limit(MOST_OTHERS).toList()))
                .orElseGet(() -> new AskedPlace.Unknown(written));
    }

    /// What a name may mean, the likeliest first; nothing else where what is said beside it settles it.
    private List<Place> candidates(String written) {
        var told = WrittenPlace.of(written, "");
        var name = told.isTold() ? told.name() : written;
        var larger = territories.named(name);
        var said = larger.stream().filter(place -> isCalled(place, told.hint())).toList();
        if (!said.isEmpty()) {
            return said;
        }
        var matches = territories.find(name, MOST_NAMESAKES);
        var there =
                matches.stream()
                        .filter(MunicipalityMatch::sameName)
                        .map(match -> PlaceMatch.of(match.municipality(), match.score()))
                        .filter(match -> match.lies(told.hint()))
                        .map(PlaceMatch::code)
                        .flatMap(code -> territories.place(code).stream())
                        .toList();
        if (!there.isEmpty()) {
            return there;
        }
        var exact = matches.stream().anyMatch(MunicipalityMatch::sameName);
        var wantsLarger = written.strip().toLowerCase(Locale.ROOT).startsWith("mrc") || !exact;
        List<Place> candidates = new ArrayList<>(wantsLarger ? larger : List.of());
        matches.forEach(match -> candidates.add(match.municipality()));
        candidates.addAll(wantsLarger ? List.of() : larger);
        return candidates;
    }

    private static boolean isCalled(Place place, String hint) {
        return switch (place) {
            case Place.Region _ -> CellText.fold(hint).equals("region");
            case Place.Territory _ -> CellText.fold(hint).equals("territoire");
            case Place.Municipality _ -> false;
        };
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
