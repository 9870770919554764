package quebec.esja.workspace.suppliers;

import java.util.List;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierRow;
import quebec.esja.directory.Suppliers;

/// A line of the list of enterprises.
///
/// @param missing how many steps its profile lacks
record SupplierLine(SupplierRow row, int missing) {

    static List<SupplierLine> page(
            Suppliers suppliers, ProfileSteps steps, SupplierFilter filter, int offset, int limit) {
        var rows = suppliers.rows(filter, offset, limit);
        var completeness = steps.of(rows.stream().map(SupplierRow::id).toList());
        return rows.stream()
                .map(row ->
                        new SupplierLine(
                                row,
                                completeness.containsKey(row.id())
                                        ? completeness.get(row.id()).missing().size()
                                        : 0))
                .toList();
    }
}
