package quebec.esja.province;

import java.time.Instant;
import java.util.List;

/// The figures of one year, taken at one instant. For the province the rows of `byPole` are the Pôles; for a Pôle there is none.
///
/// @param years       those that have contracts, the latest first
/// @param enterprises distinct
/// @param inSeveral   enterprises that more than one Pôle lists
/// @param total       of the year
public record Figures(
        int year,
        Instant asOf,
        List<Integer> years,
        int enterprises,
        int inSeveral,
        int buyers,
        FigureRow total,
        List<PoleStanding> poles,
        List<SectorStanding> sectors,
        List<FigureRow> byPole,
        List<FigureRow> byMonth,
        List<FigureRow> bySector) {

    public Figures {
        years = List.copyOf(years);
        poles = List.copyOf(poles);
        sectors = List.copyOf(sectors);
        byPole = List.copyOf(byPole);
        byMonth = List.copyOf(byMonth);
        bySector = List.copyOf(bySector);
    }
}
