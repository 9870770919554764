package quebec.esja.search;

import java.util.List;
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

    String[] array() {
        return tokens.toArray(String[]::new);
    }
}
