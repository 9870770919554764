package quebec.esja.province;

import java.math.BigDecimal;

/// Contracts of one row and one evidence grade.
public sealed interface FigureCell {

    /// @param dollars with cents
    record Shown(int contracts, BigDecimal dollars) implements FigureCell {}

    /// Few enterprises, or one of them nearly alone, stand behind it, or behind another cell that it would give away. Written « x ».
    record Hidden() implements FigureCell {}

    FigureCell NONE = new Shown(0, BigDecimal.ZERO);
}
