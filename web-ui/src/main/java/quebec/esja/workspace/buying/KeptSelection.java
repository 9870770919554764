package quebec.esja.workspace.buying;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.kernel.SupplierId;
import quebec.esja.site.Selection;

/// What a visitor kept in the address of the public site, brought here to be put in a list.
///
/// @param names of the enterprises that are still listed
record KeptSelection(List<SupplierId> enterprises, List<String> names) implements Serializable {

    /// None when the address holds nothing that is listed.
    static Optional<KeptSelection> of(List<String> slugs, SupplierDirectory directory) {
        var selection = Selection.of(slugs);
        if (selection.isEmpty()) {
            return Optional.empty();
        }
        var found = directory.at(selection.slugs());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeptSelection(
                                found.stream().map(Supplier::id).toList(),
                                found.stream().map(Supplier::name).toList()));
    }
}
