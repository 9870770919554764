package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The purchases of a year.
///
/// @param declarants buyers that declared some of it
/// @param rated      those among them that know their total
/// @param dollars    counted, declared or not
/// @param panel      absent when no buyer declared both years
/// @param years      that have something to show, the latest first
public record RateFigures(
        int year,
        int declarants,
        int rated,
        BigDecimal dollars,
        Rate rate,
        Optional<Panel> panel,
        List<RateRow> byGrade,
        List<RateRow> byBuyer,
        List<RateRow> byCategory,
        List<RateRow> byTerritory,
        List<RateRow> byMode,
        List<Integer> years) {

    public RateFigures {
        byGrade = List.copyOf(byGrade);
        byBuyer = List.copyOf(byBuyer);
        byCategory = List.copyOf(byCategory);
        byTerritory = List.copyOf(byTerritory);
        byMode = List.copyOf(byMode);
        years = List.copyOf(years);
    }
}
