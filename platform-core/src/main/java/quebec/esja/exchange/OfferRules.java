package quebec.esja.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@,;:<>()]+@[^\\s@,;:<>()]+\\.[^\\s@,;:<>().]+");

    /// Ten digits as a telephone is said, in parts. A NEQ has none.
    private static final Pattern TELEPHONE =
            Pattern.compile(
                    "(?<![\\d-])(\\+?1[ .\u00A0-]?)?"
                            + "(\\(\\d{3}\\)|\\d{3}(?=[ .\u00A0-]))"
                            + "[ .\u00A0-]?\\d{3}[ .\u00A0-]?\\d{4}(?!\\d)");

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

    /// What an enterprise answered to the questions that crossed, in their order; empty where it was not asked one of them.
    ///
    /// @param crossed as they came with the offer
    /// @param asked   as the neighbour put them, which may have changed some
    /// @param answers to those asked, in their order
    static List<String> answers(List<String> crossed, List<String> asked, List<String> answers) {
        return crossed.stream()
                .map(asked::indexOf)
                .map(at -> at < 0 || at >= answers.size() ? "" : impersonal(answers.get(at)))
                .toList();
    }

    /// Words as they leave a Pôle: addresses of mail and numbers of telephone are of people, and stay.
    static String impersonal(String words) {
        return TELEPHONE.matcher(MAIL.matcher(words).replaceAll("[…]")).replaceAll("[…]");
    }

    /// Whether that tells why.
    static boolean isReason(String tidied) {
        return tidied.length() >= SHORTEST_REASON && tidied.length() <= LONGEST_REASON;
    }
}
