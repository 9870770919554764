package quebec.esja.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.territory.Place;
import quebec.esja.territory.Place.Municipality;

/// The first three signs of a Canadian postal code (a forward sortation area), as the listed enterprises situate it. No open file
/// says which municipalities such an area holds, so it stands for the smallest place that holds every address known in it.
///
/// @param code  `G5L`
/// @param place a municipality, else the MRC, else the region
/// @param seen  the municipalities of the known addresses, the most frequent first
public record PostalArea(String code, Place place, List<Municipality> seen) {

    /// The area, and perhaps the rest of the code: letters that Canada Post uses.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<area>[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z])([0-9][ABCEGHJ-NPRSTV-Z][0-9])?");

    public PostalArea {
        seen = List.copyOf(seen);
    }

    /// The area that someone wrote, alone or in a whole code.
    static Optional<String> written(String typed) {
        var bare = typed.replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
        var matcher = WRITTEN.matcher(bare);
        return matcher.matches() ? Optional.of(matcher.group("area")) : Optional.empty();
    }

    /// @param seen the most frequent first
    /// @return empty when nothing is known, or when the addresses lie in several regions
    static Optional<PostalArea> of(String code, List<Municipality> seen) {
        return smallest(seen).map(place -> new PostalArea(code, place, seen));
    }

    private static Optional<Place> smallest(List<Municipality> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var first = seen.getFirst();
        if (seen.size() == 1) {
            return Optional.of(first);
        }
        if (seen.stream().allMatch(one -> one.territory().equals(first.territory()))) {
            return Optional.of(first.territory());
        }
        return seen.stream()
                        .allMatch(
                                one -> one.territory().region().equals(first.territory().region()))
                ? Optional.of(first.territory().region())
                : Optional.empty();
    }
}
