package quebec.esja.site;

import java.util.HashMap;
import java.util.Map;

/// What a person typed in a public form, as it came; nothing here is checked but its length.
///
/// @param answers by name of field, each at most [#LONGEST] characters
public record TypedForm(Map<String, String> answers) {

    /// A field that people do not see; what fills it is no person.
    public static final String TRAP = "adresse-secondaire";

    private static final int LONGEST = 5000;
    private static final String YES = "oui";

    public TypedForm {
        answers = Map.copyOf(answers);
    }

    public static TypedForm of(Map<String, String> parameters) {
        var bounded = new HashMap<String, String>();
        parameters.forEach((name, value) ->
                bounded.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
        return new TypedForm(bounded);
    }

    public String get(String name) {
        return answers.getOrDefault(name, "");
    }

    public boolean ticked(String name) {
        return get(name).equals(YES);
    }

    /// Whether something filled the field that people do not see.
    public boolean trapped() {
        return !get(TRAP).isEmpty();
    }
}
