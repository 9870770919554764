package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The purchases of a year, or of a part of one.
///
/// @param declarants buyers that declared some of it
/// @param rated      those among them that know their total
/// @param dollars    counted, declared or not
/// @param panel      absent when no buyer declared the same months of the year before
/// @param years      that have something to show, the latest first
/// @param parts      of the year, those in which a whole declaration lies
public record RateFigures(
        RateSpan span,
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
        List<Integer> years,
        List<RateSpan> parts) {

    public RateFigures {
        byGrade = List.copyOf(byGrade);
        byBuyer = List.copyOf(byBuyer);
        byCategory = List.copyOf(byCategory);
        byTerritory = List.copyOf(byTerritory);
        byMode = List.copyOf(byMode);
        years = List.copyOf(years);
        parts = List.copyOf(parts);
    }
}
