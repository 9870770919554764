package quebec.esja.site.needs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// What the place that a person wrote turns out to be: a municipality, an MRC or a region.
sealed interface WantedPlace {

    record Nothing() implements WantedPlace {}

    record Found(Place place) implements WantedPlace {}

    /// Several municipalities of that name, or none of that name but some like it.
    record Choose(List<Place> among) implements WantedPlace {
        public Choose {
            among = List.copyOf(among);
        }
    }

    record NoneSuch() implements WantedPlace {}

    /// @param chosen code of the one meant; it counts only while it is among those that the words may mean
    static WantedPlace of(String written, String chosen, Territories territories) {
        var readable = written.replaceAll("\\p{Cntrl}", " ").strip();
        if (readable.isEmpty()) {
            return new Nothing();
        }
        var matches = territories.find(readable, 12);
        var larger = territories.named(readable);
        var picked =
                Stream.concat(
                                matches.stream().map(MunicipalityMatch::municipality),
                                larger.stream())
                        .filter(place -> place.code().equals(chosen))
                        .findFirst();
        if (picked.isPresent()) {
            return new Found(picked.get());
        }
        var same =
                matches.stream()
                        .filter(MunicipalityMatch::sameName)
                        .<Place>map(MunicipalityMatch::municipality)
                        .toList();
        var ofAnMrc = readable.toLowerCase(Locale.ROOT).startsWith("mrc");
        if (!larger.isEmpty() && (ofAnMrc || same.isEmpty())) {
            return new Found(larger.getFirst());
        }
        if (same.size() == 1) {
            return new Found(same.getFirst());
        }
        var among =
                same.isEmpty()
                        ? matches.stream()
                                .<Place>map(MunicipalityMatch::municipality)
                                .limit(5)
                                .toList()
                        : same;
        return among.isEmpty() ? new NoneSuch() : new Choose(among);
    }
}
