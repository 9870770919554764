package quebec.esja.province;

import java.time.Instant;
import java.util.List;

/// The purchases that buyers declared for a year, province-wide.
///
/// @param years      that have declarations, the latest first
/// @param declarants buyers that declared
public record DeclaredFigures(
        int year,
        Instant asOf,
        List<Integer> years,
        int declarants,
        DeclaredRow total,
        List<DeclaredRow> byPole,
        List<DeclaredRow> byGrade,
        List<DeclaredRow> bySector) {

    public DeclaredFigures {
        years = List.copyOf(years);
        byPole = List.copyOf(byPole);
        byGrade = List.copyOf(byGrade);
        bySector = List.copyOf(bySector);
    }
}
