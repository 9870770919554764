package quebec.esja.intake;

import java.util.List;
import java.util.Map;

/// What rows are understood with: the closed lists, and the places that were looked up for this file.
///
/// @param found   municipalities by [WrittenPlace#name]
/// @param choices of a person, municipality code by [WrittenPlace#key]
record RowWords(
        TradeWords trades,
        AreaWords areas,
        Map<String, List<PlaceMatch>> found,
        Map<String, String> choices) {

    PlaceReading place(WrittenPlace place) {
        return PlaceReading.of(place, found.getOrDefault(place.name(), List.of()), choices);
    }
}
