package quebec.esja.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One thing told about a row.
///
/// @param key       of its sentence
/// @param arguments of the sentence; one that is itself a key of this feature's texts stands for that text
public record Note(String key, List<String> arguments) {

    public Note {
        arguments = List.copyOf(arguments);
    }

    public static Note of(String name, Object... arguments) {
        return new Note(
                "intake.note." + name, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static Note about(String name, Field field, Object... more) {
        List<String> arguments = new ArrayList<>(List.of(field.key()));
        Arrays.stream(more).map(String::valueOf).forEach(arguments::add);
        return new Note("intake.note." + name, arguments);
    }
}
