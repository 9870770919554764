package quebec.esja.directory;

import java.util.Arrays;

/// The offerings that hold the words of a search.
///
/// @param numbers of [Shelf.Item], ascending
/// @param fits    how well each answers, in the order of `numbers`
record Hits(long[] numbers, float[] fits) {

    static final Hits NONE = new Hits(new long[0], new float[0]);

    static Hits of(Long[] numbers, Float[] fits) {
        long[] unboxed = new long[numbers.length];
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            unboxed[i] = numbers[i];
            weights[i] = fits[i];
        }
        return new Hits(unboxed, weights);
    }

    /// The place of an offering among the hits; negative when it is not one.
    int indexOf(long number) {
        return Arrays.binarySearch(numbers, number);
    }
}
