package quebec.esja.province;

import java.math.BigDecimal;
import java.util.Optional;

/// What anyone may know of the province. Contracts are rounded to 5 and dollars to 1,000.
///
/// @param poles       open to visitors
/// @param enterprises distinct, exactly as many as the directory finds
/// @param buyers      rounded to 5
/// @param year        of the contracts
/// @param contracts   empty while too few enterprises stand behind them
public record PublicFigures(
        int poles, int enterprises, int buyers, int year, Optional<Contracts> contracts) {

    /// @param number  rounded to 5
    /// @param dollars rounded to 1,000
    public record Contracts(int number, BigDecimal dollars) {}
}
