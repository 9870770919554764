package quebec.esja.attention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How an enterprise is compared with others.
final class AttentionRules {

    /// Below this many others a median could tell how one of them does.
    static final int LEAST_OTHERS = 5;

    private AttentionRules() {}

    /// The median of the others; those without a count had none.
    ///
    /// @param counts of the others that have one
    /// @param others how many others there are
    static Optional<Double> median(Collection<Long> counts, int others) {
        if (others < LEAST_OTHERS) {
            return Optional.empty();
        }
        List<Long> sorted = counts.stream().sorted().toList();
        int zeros = others - sorted.size();
        int middle = others / 2;
        double upper = at(sorted, middle - zeros);
        return Optional.of(others % 2 == 1 ? upper : (at(sorted, middle - 1 - zeros) + upper) / 2);
    }

    private static double at(List<Long> sorted, int index) {
        return index < 0 ? 0 : sorted.get(index);
    }
}
