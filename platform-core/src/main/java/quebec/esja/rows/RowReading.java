package quebec.esja.rows;

import java.util.List;
import java.util.Map;
import quebec.esja.directory.OfferingData;

/// A row, understood.
///
/// @param values    what the row tells, in its usual writing; codes where the reference data have codes; untold fields are absent
/// @param offerings what it sells, as far as categories were recognized
/// @param blocking  why it cannot be taken in at all
/// @param untied    why it cannot become a new enterprise: its municipality is not known
/// @param notes     what was mended, supposed or left aside
/// @param place     the municipality as written
public record RowReading(
        int number,
        Map<Field, String> values,
        List<OfferingData> offerings,
        List<Note> blocking,
        List<Note> untied,
        List<Note> notes,
        WrittenPlace place) {

    public RowReading {
        values = Map.copyOf(values);
        offerings = List.copyOf(offerings);
        blocking = List.copyOf(blocking);
        untied = List.copyOf(untied);
        notes = List.copyOf(notes);
    }

    public String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
