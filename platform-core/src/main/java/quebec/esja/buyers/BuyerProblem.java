package quebec.esja.buyers;

import java.util.List;

/// One thing to mend in [BuyerData].
///
/// @param field     path of the field, as `contact.email`
/// @param key       of the text that says what to do, as `buyers.refusal.kind`
/// @param arguments of that text
public record BuyerProblem(String field, String key, List<String> arguments) {

    public BuyerProblem {
        arguments = List.copyOf(arguments);
    }

    BuyerProblem(String field, String reason) {
        this(field, "buyers.refusal." + reason, List.of());
    }
}
