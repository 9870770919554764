package quebec.esja.province;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.Slug;

/// A cell as the database sums it.
///
/// @param pole           absent when it spans all Pôles
/// @param span           a year or a month
/// @param category       code, `*` for any, `-` for none
/// @param grade          code, `any` for any
/// @param suppliersLeast distinct enterprises: no fewer than this
/// @param suppliersMost  no more than this
/// @param topLeast       dollars of the largest enterprise: no fewer than this
/// @param topMost        no more than this
record RawCell(
        Optional<Slug> pole,
        String span,
        String category,
        String grade,
        int contracts,
        BigDecimal dollars,
        int suppliersLeast,
        int suppliersMost,
        BigDecimal topLeast,
        BigDecimal topMost) {

    /// Whether the bounds leave it open whether the cell may be shown.
    boolean undecided() {
        boolean fewOpen =
                suppliersLeast < Disclosure.FEWEST_SUPPLIERS
                        && suppliersMost >= Disclosure.FEWEST_SUPPLIERS;
        boolean topOpen =
                !Disclosure.dominated(topLeast, dollars) && Disclosure.dominated(topMost, dollars);
        return fewOpen || topOpen;
    }

    RawCell exactly(int suppliers, BigDecimal top) {
        return new RawCell(
                pole, span, category, grade, contracts, dollars, suppliers, suppliers, top, top);
    }
}
