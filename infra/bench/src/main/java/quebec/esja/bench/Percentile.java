package quebec.esja.bench;

import java.util.ArrayList;
import java.util.List;

/// Times of the same kind, in milliseconds.
final class Percentile {

    private final List<Double> took = new ArrayList<>();

    void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        took.add((System.nanoTime() - begun) / 1e6);
    }

    /// @param percent 1 to 99
    double at(int percent) {
        List<Double> ordered = took.stream().sorted().toList();
        return ordered.get(ordered.size() * percent / 100);
    }
}
