package quebec.esja.rows;

import java.util.List;
import java.util.Map;

/// Which municipality a written place means.
public sealed interface PlaceReading {

    /// One municipality, beyond doubt or because a person said so.
    ///
    /// @param hintAgrees false when the MRC written beside it is another one
    record Resolved(String code, boolean hintAgrees) implements PlaceReading {}

    /// Several of that very name, none favoured by what else was written.
    record Shared(List<PlaceMatch> choices) implements PlaceReading {}

    /// None of that name; those that resemble it.
    record Unknown(List<PlaceMatch> choices) implements PlaceReading {}

    /// @param matches best first
    /// @param choices made by a person, code by [WrittenPlace#key]
    static PlaceReading of(
            WrittenPlace place, List<PlaceMatch> matches, Map<String, String> choices) {
        String chosen = choices.get(place.key());
        if (chosen != null) {
            return new Resolved(chosen, true);
        }
        List<PlaceMatch> same = matches.stream().filter(PlaceMatch::sameName).toList();
        if (same.isEmpty()) {
            return new Unknown(matches);
        }
        if (same.size() == 1) {
            return new Resolved(
                    same.getFirst().code(),
                    place.hint().isEmpty() || same.getFirst().lies(place.hint()));
        }
        List<PlaceMatch> there = same.stream().filter(match -> match.lies(place.hint())).toList();
        return there.size() == 1
                ? new Resolved(there.getFirst().code(), true)
                : new Shared(there.isEmpty() ? same : there);
    }
}
