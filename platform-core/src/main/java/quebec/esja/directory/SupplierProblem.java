package quebec.esja.directory;

import java.util.List;

/// One thing to mend in [SupplierData].
///
/// @param field     path of the field, as `identity.neq` or `offerings[2].title`
/// @param key       of the text that says what to do, as `supplier.refusal.neq-taken`
/// @param arguments of that text
public record SupplierProblem(String field, String key, List<String> arguments) {

    public SupplierProblem {
        arguments = List.copyOf(arguments);
    }

    SupplierProblem(String field, String key) {
        this(field, key, List.of());
    }
}
