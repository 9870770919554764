package quebec.esja.organizations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.purchases.Nature;

/// A rule that an organization gave itself, and where it is written.
///
/// @param until   the first day it no longer holds; none while it holds
/// @param addedBy who told it
public record OwnRule(UUID id, Data data, Optional<LocalDate> until, String addedBy) {

    /// What it is about.
    public enum Kind {
        THRESHOLD("threshold"),
        ROTATION("rotation"),
        /// A clause of responsible purchasing.
        RESPONSIBLE("responsible"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Key of its name.
        public String text() {
            return "organizations.rule." + code;
        }

        static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// @param nature none for all
    /// @param amount a threshold has one, in dollars
    /// @param text   5 to 1000 characters
    /// @param from   the first day it holds
    /// @param source where it is written, 3 to 300 characters
    public record Data(
            Kind kind,
            Optional<Nature> nature,
            Optional<BigDecimal> amount,
            String text,
            Optional<LocalDate> from,
            String source) {

        Data tidy() {
            return new Data(kind, nature, amount, text.strip(), from, source.strip());
        }
    }

    public boolean holds(LocalDate day) {
        return data.from().filter(from -> !from.isAfter(day)).isPresent()
                && until.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
