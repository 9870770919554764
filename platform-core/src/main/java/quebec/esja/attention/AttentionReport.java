package quebec.esja.attention;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// How often an enterprise was seen, month after month, beside the others of its category.
///
/// @param months   the oldest first, the present one last
/// @param category code of what it sells first, empty while it sells nothing
/// @param others   how many other listed enterprises sell in that category
public record AttentionReport(List<Month> months, String category, int others) {

    public AttentionReport {
        months = List.copyOf(months);
    }

    /// @param views       of its page
    /// @param appearances in searches
    /// @param reveals     of its persons to contact
    public record Month(YearMonth month, Count views, Count appearances, Count reveals) {}

    /// @param median of the others; absent when they are too few to be compared with
    public record Count(long times, Optional<Double> median) {}

    /// Whether there are enough others for a median to hide each of them.
    public boolean compared() {
        return others >= AttentionRules.LEAST_OTHERS;
    }
}
