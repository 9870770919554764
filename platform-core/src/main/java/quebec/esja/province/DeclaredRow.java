package quebec.esja.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import quebec.esja.kernel.LocalizedText;

/// Declared purchases of one Pôle, sector or grade, cells hidden where they would tell somebody's affairs. In a cell, `contracts` is
/// the number of buyers behind it.
///
/// @param key     slug of the Pôle, code of the sector (`-` for none) or of the grade
/// @param dollars declared
/// @param part    those of buyers that know their total of purchases
/// @param total   of purchases of these buyers
public record DeclaredRow(
        String key, LocalizedText name, FigureCell dollars, FigureCell part, FigureCell total) {

    private static final int DECIMALS = 6;

    /// Between 0 and 1; absent without a total, when none of its purchases has one beside it, or when a cell of it is hidden.
    public Optional<BigDecimal> rate() {
        return part instanceof FigureCell.Shown shownPart
                        && total instanceof FigureCell.Shown shownTotal
                        && shownTotal.dollars().signum() > 0
                        && (shownPart.dollars().signum() > 0 || !bought())
                ? Optional.of(
                        shownPart
                                .dollars()
                                .divide(shownTotal.dollars(), DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private boolean bought() {
        return switch (dollars) {
            case FigureCell.Shown shown -> shown.dollars().signum() > 0;
            case FigureCell.Hidden _ -> true;
        };
    }

    /// Whether there is a rate that is not told.
    public boolean rateHidden() {
        return part instanceof FigureCell.Hidden || total instanceof FigureCell.Hidden;
    }
}
