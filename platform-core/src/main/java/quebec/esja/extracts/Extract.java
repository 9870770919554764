package quebec.esja.extracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.kernel.Neq;
import quebec.esja.names.NameKeys;

/// What an extract says, added up by supplier; no line of it is held.
///
/// @param paid in the order of the file
public record Extract(List<Paid> paid, Tally tally) {

    public Extract {
        paid = List.copyOf(paid);
    }

    /// What one supplier was paid.
    ///
    /// @param name    as first written
    /// @param inside  dollars of the lines dated within the period, or undated; credits taken off
    /// @param outside dollars of the lines dated without
    /// @param account the account it was most often booked to; empty without such a column
    public record Paid(
            String name,
            Optional<Neq> neq,
            BigDecimal inside,
            BigDecimal outside,
            int lines,
            String account) {

        /// One supplier, however its name is written.
        public String key() {
            return key(name, neq);
        }

        static String key(String name, Optional<Neq> neq) {
            String spelled = NameKeys.of(name).spelled();
            return neq.map(number -> "neq " + number)
                    .orElseGet(() -> spelled.isEmpty() ? name : spelled);
        }
    }

    /// How the lines were taken.
    ///
    /// @param lines       with an amount, totals left out
    /// @param totals      lines of totals, which are left out
    /// @param firstTotals numbers of the first of them
    /// @param unreadable  lines whose amount could not be read
    /// @param unreadableAt numbers of the first of them
    /// @param undated     lines without a date that can be read; counted within the period
    /// @param byYear      lines by year of their date
    /// @param inside      dollars within the period, all suppliers together
    /// @param outside     dollars dated without
    /// @param outsideLines lines dated without
    /// @param nameless    lines without a supplier; counted in the sum only
    public record Tally(
            int lines,
            int totals,
            List<Integer> firstTotals,
            int unreadable,
            List<Integer> unreadableAt,
            int undated,
            Map<Integer, Integer> byYear,
            BigDecimal inside,
            BigDecimal outside,
            int outsideLines,
            int nameless) {

        public Tally {
            firstTotals = List.copyOf(firstTotals);
            unreadableAt = List.copyOf(unreadableAt);
            byYear = Map.copyOf(byYear);
        }

        /// How many lines bear a date.
        public int dated() {
            return byYear.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
