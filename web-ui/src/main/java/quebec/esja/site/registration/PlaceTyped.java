package quebec.esja.site.registration;

import java.util.List;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// What the municipality that a person wrote turns out to be.
sealed interface PlaceTyped {

    record Nothing() implements PlaceTyped {}

    record Found(Place.Municipality municipality) implements PlaceTyped {}

    /// Several of that name, or none of that name but some like it.
    record Choose(List<Place.Municipality> among) implements PlaceTyped {
        public Choose {
            among = List.copyOf(among);
        }
    }

    record NoneSuch() implements PlaceTyped {}

    /// @param chosen code of the one chosen from an earlier [Choose]; it counts only while it is among those
    static PlaceTyped of(String written, String chosen, Territories territories) {
        if (written.isBlank()) {
            return new Nothing();
        }
        var matches = territories.find(written, 12);
        var picked =
                matches.stream()
                        .map(MunicipalityMatch::municipality)
                        .filter(place -> place.code().equals(chosen))
                        .findFirst();
        if (picked.isPresent()) {
            return new Found(picked.get());
        }
        var same =
                matches.stream()
                        .filter(MunicipalityMatch::sameName)
                        .map(MunicipalityMatch::municipality)
                        .toList();
        if (same.size() == 1) {
            return new Found(same.getFirst());
        }
        var among =
                same.isEmpty()
                        ? matches.stream().map(MunicipalityMatch::municipality).limit(5).toList()
                        : same;
        return among.isEmpty() ? new NoneSuch() : new Choose(among);
    }
}
