package quebec.esja.site;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The pages of a long result.
///
/// @param current the page shown, from 1
/// @param last    the last page, at least 1
/// @param address of each page
public record Paging(int current, int last, IntFunction<String> address) {

    private static final int AROUND = 2;

    /// @param total rows in all
    /// @param size  rows on a page, at least 1
    public static Paging of(int current, long total, int size, IntFunction<String> address) {
        return new Paging(current, (int) Math.max(1, Math.ceilDiv(total, size)), address);
    }

    public Optional<String> previous() {
        return current > 1 ? Optional.of(address.apply(current - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return current < last ? Optional.of(address.apply(current + 1)) : Optional.empty();
    }

    /// The pages worth a link: the first, the last, and those around the current one.
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - current) <= AROUND)
                .boxed()
                .toList();
    }

    /// Whether pages are left out before that one.
    public boolean gapBefore(int number) {
        return number > 1 && !numbers().contains(number - 1);
    }
}
