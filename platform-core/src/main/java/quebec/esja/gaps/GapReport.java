package quebec.esja.gaps;

import java.util.List;
import java.util.Map;

/// The gap map of a Pôle over a period.
///
/// @param cells where something was asked for in vain, the most asked first
/// @param ways  how often each way on was taken
public record GapReport(List<GapCell> cells, Map<WayOn, Integer> ways) {

    public GapReport {
        cells = List.copyOf(cells);
        ways = Map.copyOf(ways);
    }
}
