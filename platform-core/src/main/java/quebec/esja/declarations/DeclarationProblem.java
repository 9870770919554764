package quebec.esja.declarations;

import java.util.List;

/// One thing to mend before a declaration can be kept or signed.
///
/// @param field     name of the field, as `addressable`
/// @param key       of the text that says what to do
/// @param arguments of that text
public record DeclarationProblem(String field, String key, List<Object> arguments) {

    public DeclarationProblem {
        arguments = List.copyOf(arguments);
    }

    static DeclarationProblem of(String field, String reason, Object... arguments) {
        return new DeclarationProblem(field, "declarations.refusal." + reason, List.of(arguments));
    }
}
