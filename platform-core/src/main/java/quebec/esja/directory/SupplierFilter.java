package quebec.esja.directory;

import java.util.EnumSet;
import java.util.Set;

/// Which enterprises a list of the workspace shows, and in which order.
///
/// @param text     part of a name, a legal name or a NEQ; accents and case do not count; empty for all
/// @param statuses none means any but merged
public record SupplierFilter(
        String text, Set<SupplierStatus> statuses, Sort sort, boolean descending) {

    public enum Sort {
        NAME,
        MUNICIPALITY,
        STATUS,
        CHANGED,
        CONFIRMED
    }

    public SupplierFilter {
        statuses = Set.copyOf(statuses);
    }

    public static final SupplierFilter ALL = new SupplierFilter("", Set.of(), Sort.NAME, false);

    public SupplierFilter withText(String changed) {
        return new SupplierFilter(changed, statuses, sort, descending);
    }

    public SupplierFilter withStatuses(Set<SupplierStatus> changed) {
        return new SupplierFilter(text, changed, sort, descending);
    }

    public SupplierFilter sortedBy(Sort changed, boolean downwards) {
        return new SupplierFilter(text, statuses, changed, downwards);
    }

    /// Those that wait for the Pôle.
    public static SupplierFilter waiting() {
        return ALL.withStatuses(EnumSet.of(SupplierStatus.SUBMITTED));
    }
}
