package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The middle of the other buyers, told only when it hides each of them.
public final class Peers {

    /// The fewest others among whom a median is told.
    public static final int FEWEST = 5;

    /// How far back their diagnostics count, in months.
    public static final int MONTHS = 24;

    private Peers() {}

    /// @param count of the others that have a score there
    public record Median(BigDecimal score, int count) {}

    /// The median of each section in which at least [#FEWEST] others have a score; nothing about the sections where fewer have one.
    ///
    /// @param others scores by section, once for each other buyer
    public static Map<String, Median> medians(Collection<Map<String, BigDecimal>> others) {
        Map<String, List<BigDecimal>> bySection = new TreeMap<>();
        others.forEach(other ->
                other.forEach((section, score) ->
                        bySection.computeIfAbsent(section, _ -> new ArrayList<>()).add(score)));
        Map<String, Median> medians = new TreeMap<>();
        bySection.forEach((section, scores) -> {
            if (scores.size() >= FEWEST) {
                medians.put(section, new Median(median(scores), scores.size()));
            }
        });
        return medians;
    }

    private static BigDecimal median(List<BigDecimal> scores) {
        List<BigDecimal> sorted = scores.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal upper = sorted.get(middle);
        return sorted.size() % 2 == 1
                ? upper.setScale(1, RoundingMode.HALF_UP)
                : upper.add(sorted.get(middle - 1)).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
    }
}
