package quebec.esja.purchases;

import java.util.List;

/// One thing to mend in a [ContractDraft].
///
/// @param field     name of the field, as `amount`
/// @param key       of the text that says what to do, as `purchases.refusal.amount-letters`
/// @param arguments of that text
public record ContractProblem(String field, String key, List<String> arguments) {

    public ContractProblem {
        arguments = List.copyOf(arguments);
    }

    ContractProblem(String field, String reason) {
        this(field, "purchases.refusal." + reason, List.of());
    }
}
