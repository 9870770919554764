package quebec.esja.corrections;

import java.util.List;
import java.util.stream.Stream;
import quebec.esja.directory.ServiceArea;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Service areas less one place: an area that holds it is told by the parts of it that are left. A circle stays a circle.
final class AreaNarrowing {

    private final Territories territories;

    AreaNarrowing(Territories territories) {
        this.territories = territories;
    }

    List<ServiceArea> without(List<ServiceArea> areas, Place place) {
        return areas.stream().flatMap(area -> without(area, place)).distinct().toList();
    }

    private Stream<ServiceArea> without(ServiceArea area, Place place) {
        return switch (area) {
            case ServiceArea.Municipality(String code) ->
                    territories.place(code).filter(one -> holds(place, one)).isPresent()
                            ? Stream.empty()
                            : Stream.of(area);
            case ServiceArea.Territory(String code) -> part(area, code, place);
            case ServiceArea.Region(String code) -> part(area, code, place);
            case ServiceArea.Quebec _ ->
                    Stream.concat(
                            territories.regions().stream()
                                    .filter(region -> !region.equals(region(place)))
                                    .map(region -> new ServiceArea.Region(region.code())),
                            inside(region(place), place));
            case ServiceArea.Radius _ -> Stream.of(area);
        };
    }

    private Stream<ServiceArea> part(ServiceArea area, String code, Place place) {
        return territories
                .place(code)
                .map(whole ->
                        holds(place, whole)
                                ? Stream.<ServiceArea>empty()
                                : holds(whole, place) ? inside(whole, place) : Stream.of(area))
                .orElseGet(() -> Stream.of(area));
    }

    /// The parts of what holds a place, that place left out.
    private Stream<ServiceArea> inside(Place whole, Place place) {
        if (whole.equals(place)) {
            return Stream.empty();
        }
        return switch (whole) {
            case Place.Region region ->
                    territories.territories().stream()
                            .filter(one -> one.region().equals(region))
                            .flatMap(one ->
                                    holds(one, place)
                                            ? inside(one, place)
                                            : Stream.of(new ServiceArea.Territory(one.code())));
            case Place.Territory territory ->
                    territories.municipalitiesOf(territory.code()).stream()
                            .filter(one -> !one.equals(place))
                            .map(one -> new ServiceArea.Municipality(one.code()));
            case Place.Municipality _ -> Stream.empty();
        };
    }

    /// Whether one place is the other or holds it.
    private static boolean holds(Place whole, Place part) {
        return whole.equals(part)
                || switch (part) {
                    case Place.Municipality municipality -> holds(whole, municipality.territory());
                    case Place.Territory territory -> whole.equals(territory.region());
                    case Place.Region _ -> false;
                };
    }

    private static Place.Region region(Place place) {
        return switch (place) {
            case Place.Municipality municipality -> municipality.territory().region();
            case Place.Territory territory -> territory.region();
            case Place.Region region -> region;
        };
    }
}
