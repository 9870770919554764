package quebec.esja.rows;

import java.util.List;
import java.util.Map;

/// What rows are understood with: the closed lists, and the places that were looked up for this file.
public final class RowWords {

    private final TradeWords trades;
    private final AreaWords areas;
    private final Map<String, List<PlaceMatch>> found;
    private final Map<String, String> choices;

    /// @param found   municipalities by [WrittenPlace#name]
    /// @param choices of a person, municipality code by [WrittenPlace#key]
    RowWords(
            TradeWords trades,
            AreaWords areas,
            Map<String, List<PlaceMatch>> found,
            Map<String, String> choices) {
        this.trades = trades;
        this.areas = areas;
        this.found = found;
        this.choices = choices;
    }

    TradeWords trades() {
        return trades;
    }

    AreaWords areas() {
        return areas;
    }

    public PlaceReading place(WrittenPlace place) {
        return PlaceReading.of(place, found.getOrDefault(place.name(), List.of()), choices);
    }
}
