package quebec.esja.exchange;

import java.time.Instant;
import java.time.LocalDate;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.waves.BusinessCalendar;
import quebec.esja.waves.WaveStep;

/// When a need may be offered to a neighbour, and when it is time to think of it.
final class OfferRules {

    /// Days before the deadline from which a need that nobody wants is worth offering.
    static final int NEAR = 7;

    /// Business days that a neighbour has to answer.
    static final int WAIT = 3;

    private static final BusinessCalendar CALENDAR = new BusinessCalendar();
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private OfferRules() {}

    /// A need that is answered for now, and is of a buyer of the Pôle: what came from a neighbour goes no further.
    static boolean mayOffer(BuyerNeed need, Instant now) {
        return need.answerable(now) && need.exchange().isEmpty();
    }

    /// When an offer made now lapses: after the last of the days its neighbour has to answer, and with the need at the latest.
    static Instant lapse(Instant now, Instant over) {
        Instant waited = BusinessCalendar.endOf(CALENDAR.plus(BusinessCalendar.day(now), WAIT));
        return waited.isBefore(over) ? waited : over;
    }

    /// Whether a need stays without answer: nobody is interested, and all were written to or its deadline is near.
    static boolean unanswered(int interested, WaveStep next, LocalDate answerBy, LocalDate today) {
        if (interested > 0) {
            return false;
        }
        boolean nothingMoreLeaves =
                switch (next) {
                    case WaveStep.Done _ -> true;
                    case WaveStep.Send _, WaveStep.Later _ -> false;
                };
        return nothingMoreLeaves || !answerBy.isAfter(today.plusDays(NEAR));
    }

    /// Whether that tells why.
    static boolean isReason(String tidied) {
        return tidied.length() >= SHORTEST_REASON && tidied.length() <= LONGEST_REASON;
    }
}
