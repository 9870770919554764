package quebec.esja.merging;

import java.util.Map;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.merging.MergeField.Choice;

/// A merge as someone prepares it, on both enterprises as they saw them.
///
/// @param kept    stays, with its address and its place in the directory
/// @param gone    becomes a pointer to it
/// @param choices per field; one that is missing keeps the usual value
public record MergeDraft(Supplier kept, Supplier gone, Map<MergeField, Choice> choices) {

    public MergeDraft {
        choices = Map.copyOf(choices);
    }

    /// The profile of the kept enterprise after the merge.
    public SupplierData merged() {
        SupplierData merged = kept.data();
        for (MergeField field : MergeField.values()) {
            Choice choice = choices.getOrDefault(field, field.usual(kept.data(), gone.data()));
            merged = field.choose(merged, kept.data(), gone.data(), choice);
        }
        return merged;
    }
}
