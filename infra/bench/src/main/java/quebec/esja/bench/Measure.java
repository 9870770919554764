package quebec.esja.bench;

/// One figure beside its limit.
///
/// @param unit   `ratio`, `ms`, `s`
/// @param budget the limit, in the same unit
/// @param atMost whether the value must stay below the budget, or reach it
public record Measure(String name, double value, String unit, double budget, boolean atMost) {

    public boolean holds() {
        return atMost ? value <= budget : value >= budget;
    }
}
