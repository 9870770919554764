package quebec.esja.bidfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The rules of bid files.
public final class BidRules {

    /// Days before its end at which a document's managers are told.
    static final int EARLY_REMINDER = 30;

    static final int LATE_REMINDER = 7;

    /// How long a bid file is shown when nobody says otherwise, in days.
    public static final int USUAL_SHARE = 30;

    /// The longest it may be shown, in days.
    public static final int LONGEST_SHARE = 366;

    public static final int SHORTEST_PURPOSE = 3;
    public static final int LONGEST_PURPOSE = 300;

    static final int MOST_DOCUMENTS = 40;
    static final int MOST_SHARES = 200;

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private BidRules() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    /// The end of that day, when a link stops serving.
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(QUEBEC).toInstant();
    }

    /// Which reminder of an end is due: 30 or 7 days before at most; none once it is past.
    static Optional<Integer> reminder(LocalDate until, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, until);
        if (left < 0 || left > EARLY_REMINDER) {
            return Optional.empty();
        }
        return Optional.of(left <= LATE_REMINDER ? LATE_REMINDER : EARLY_REMINDER);
    }

    /// The key of the sentence that says what is wrong with a share, if anything is.
    static Optional<String> problem(String purpose, LocalDate until, LocalDate today) {
        if (purpose.length() < SHORTEST_PURPOSE || purpose.length() > LONGEST_PURPOSE) {
            return Optional.of("bidfile.refusal.purpose");
        }
        return until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_SHARE))
                ? Optional.of("bidfile.refusal.until")
                : Optional.empty();
    }
}
