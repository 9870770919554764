package quebec.esja.site.registration;

import java.util.List;
import java.util.Optional;
import quebec.esja.directory.ServiceArea;
import quebec.esja.territory.Place;

/// Where an offering is delivered, told from where the enterprise is.
enum AreaTyped {
    MUNICIPALITY("municipalite"),
    TERRITORY("mrc"),
    REGION("region"),
    QUEBEC("quebec"),
    AROUND("rayon");

    private static final int USUAL_KM = 50;

    private final String code;

    AreaTyped(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<AreaTyped> of(String code) {
        for (var area : values()) {
            if (area.code.equals(code)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /// The area, for an enterprise of that place.
    ///
    /// @param km as typed; what is not a number of kilometres is left to be refused
    ServiceArea from(Place.Municipality place, String km) {
        return switch (this) {
            case MUNICIPALITY -> new ServiceArea.Municipality(place.code());
            case TERRITORY -> new ServiceArea.Territory(place.territory().code());
            case REGION -> new ServiceArea.Region(place.territory().region().code());
            case QUEBEC -> new ServiceArea.Quebec();
            case AROUND -> new ServiceArea.Radius(place.code(), kilometres(km));
        };
    }

    private static int kilometres(String typed) {
        var digits = typed.replaceAll("(?i)\\s|km", "");
        if (digits.isEmpty()) {
            return USUAL_KM;
        }
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }

    /// The areas of an offering, none while it is not told or the place is not known.
    static List<ServiceArea> areas(String code, String km, Optional<Place.Municipality> place) {
        return of(code).flatMap(area -> place.map(here -> area.from(here, km)))
                .map(List::of)
                .orElseGet(List::of);
    }
}
