package quebec.esja.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quebec.esja.territory.Place;

/// A place and the tokens of `reference.coverage` that hold it in whole.
public record PlaceTokens(String code, List<String> tokens) {

    public static PlaceTokens of(Place place) {
        return new PlaceTokens(
                place.code(),
                switch (place) {
                    case Place.Municipality municipality ->
                            List.of(
                                    "q",
                                    "r" + municipality.territory().region().code(),
                                    "t" + municipality.territory().code(),
                                    "m" + municipality.code());
                    case Place.Territory territory ->
                            List.of("q", "r" + territory.region().code(), "t" + territory.code());
                    case Place.Region region -> List.of("q", "r" + region.code());
                });
    }

    /// For each token, the places that it holds in whole: one bit each, in their order; 64 at most.
    static Map<String, Long> byToken(List<PlaceTokens> places) {
        Map<String, Long> held = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            for (String token : places.get(i).tokens()) {
                held.merge(token, 1L << i, (some, more) -> some | more);
            }
        }
        return held;
    }

    String[] array() {
        return tokens.toArray(String[]::new);
    }
}
