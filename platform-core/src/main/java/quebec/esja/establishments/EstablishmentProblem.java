package quebec.esja.establishments;

import java.util.List;

/// One thing to mend in a list of places.
///
/// @param place     from 1; 0 for the list as a whole
/// @param key       of the text that says what to do
/// @param arguments of that text
public record EstablishmentProblem(int place, String key, List<String> arguments) {

    public EstablishmentProblem {
        arguments = List.copyOf(arguments);
    }

    EstablishmentProblem(int place, String key, String... arguments) {
        this(place, key, List.of(arguments));
    }
}
