package quebec.esja.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;

/// A declaration in force, without its lines.
///
/// @param addressable the denominator; absent when the buyer does not know it
public record DeclaredPeriod(
        DeclarationId id, BuyerId buyer, Period period, Optional<BigDecimal> addressable) {

    /// The year it counts for: that of its first day.
    public int year() {
        return period.from().getYear();
    }

    boolean holds(LocalDate day) {
        return period.holds(day);
    }

    /// Its months, counted from the January of its year: what makes two years comparable.
    Set<Integer> months() {
        Set<Integer> months = new HashSet<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add((month.getYear() - year()) * 12 + month.getMonthValue());
        }
        return months;
    }
}
