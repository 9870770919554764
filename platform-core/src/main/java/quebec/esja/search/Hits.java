package quebec.esja.search;

import java.util.Arrays;
import java.util.Comparator;

/// The offerings that hold the words of a search.
///
/// @param numbers of [Shelf.Item], ascending
/// @param fits    how well each answers, in the order of `numbers`
record Hits(long[] numbers, float[] fits) {

    static final Hits NONE = new Hits(new long[0], new float[0]);

    /// In any order.
    static Hits of(Long[] numbers, Float[] fits) {
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> numbers[i]));
        long[] ordered = new long[numbers.length];
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            ordered[i] = numbers[order[i]];
            weights[i] = fits[order[i]];
        }
        return new Hits(ordered, weights);
    }

    /// An offering, and how well it answers.
    interface Found {
        void take(Shelf.Item item, float fit);
    }

    /// Goes through those that stand on the shelf.
    void among(Shelf shelf, Found found) {
        long[] there = shelf.numbers();
        int hit = there.length == 0 ? numbers.length : firstFrom(there[0]);
        for (int at = 0; at < there.length && hit < numbers.length; ) {
            if (there[at] < numbers[hit]) {
                at++;
            } else if (there[at] > numbers[hit]) {
                hit++;
            } else {
                found.take(shelf.items().get(at++), fits[hit++]);
            }
        }
    }

    private int firstFrom(long number) {
        int at = Arrays.binarySearch(numbers, number);
        return at < 0 ? -at - 1 : at;
    }
}
