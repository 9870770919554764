package quebec.esja.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.SupplierId;

/// One enterprise of an act.
///
/// @param why          key of a text, for one that was left untouched or kept
/// @param before       how the enterprise stood, as far as undoing needs it
/// @param versionAfter of the enterprise once it was treated; null when it was not
record BulkItem(
        SupplierId supplier,
        String state,
        String why,
        Map<String, String> before,
        @Nullable Integer versionAfter) {

    static final String WAITING = "waiting";
    static final String DONE = "done";
    private static final String UNTOUCHED = "untouched";
    private static final String UNDONE = "undone";
    private static final String KEPT = "kept";

    BulkItem {
        before = Map.copyOf(before);
    }

    BulkItem done(Map<String, String> stood, @Nullable Integer version) {
        return new BulkItem(supplier, DONE, "", stood, version);
    }

    BulkItem untouched(String reason) {
        return new BulkItem(supplier, UNTOUCHED, reason, before, null);
    }

    BulkItem undone() {
        return new BulkItem(supplier, UNDONE, "", before, versionAfter);
    }

    BulkItem kept(String reason) {
        return new BulkItem(supplier, KEPT, reason, before, versionAfter);
    }
}
