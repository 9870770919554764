package quebec.esja.search;

import java.util.Arrays;

/// The offerings that hold the words of a search.
///
/// @param numbers of [Shelf.Item], ascending
/// @param fits    how well each answers, in the order of `numbers`
record Hits(long[] numbers, float[] fits) {

    private static final int PLACE_BITS = 24;

    static final Hits NONE = new Hits(new long[0], new float[0]);

    /// In any order.
    ///
    /// @param numbers at most 2³⁹ each: with its place, each is sorted as one number
    static Hits of(Long[] numbers, Float[] fits) {
        long[] placed = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            placed[i] = numbers[i] << PLACE_BITS | i;
        }
        Arrays.sort(placed);
        long[] ordered = new long[numbers.length];
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            ordered[i] = placed[i] >> PLACE_BITS;
            weights[i] = fits[(int) (placed[i] & (1 << PLACE_BITS) - 1)];
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
