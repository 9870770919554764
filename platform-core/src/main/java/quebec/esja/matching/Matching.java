package quebec.esja.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Orders the enterprises of a directory by how well they fit a need. Each is weighed alone, so that another in the directory changes
/// nothing between two; nobody is left out. The weights are told in `docs/concepts/besoins.md`.
public final class Matching {

    /// The share of its yearly revenue that a need may be without a warning.
    static final BigDecimal SHARE = new BigDecimal("0.30");

    private static final int SAME_GOOD = 40;
    private static final int SAME_CLASS = 34;
    private static final int SAME_CATEGORY = 30;
    private static final int EVERY_WORD = 24;
    private static final int SAME_FAMILY = 22;
    private static final int SOME_WORDS = 10;
    private static final int SERVED = 30;
    private static final int SERVED_OTHERWISE = 12;
    private static final int SERVICE_UNKNOWN = 10;
    private static final int ABLE = 10;
    private static final int CAPACITY_UNKNOWN = 5;
    private static final int MOST_PROOF = 12;
    private static final int FRESH_MONTHS = 6;
    private static final int STALE_MONTHS = 12;
    private static final int MOST_REASONS = 3;

    private Matching() {}

    /// All of them, the best first. Among equals a draw decides that is the same each time.
    ///
    /// @param today in Québec
    public static List<Fit> rank(Wanted wanted, Collection<Candidate> candidates, LocalDate today) {
        return candidates.stream()
                .map(candidate -> weigh(wanted, candidate, today))
                .sorted(order(wanted))
                .toList();
    }

    /// A total order: by grade, by points, by draw.
    static Comparator<Fit> order(Wanted wanted) {
        return Comparator.comparing(Fit::grade)
                .thenComparing(Comparator.comparingInt(Fit::points).reversed())
                .thenComparingLong(fit -> Lot.of(wanted.need(), fit.candidate().supplier()))
                .thenComparing(fit -> fit.candidate().supplier().value());
    }

    /// A reason, what it weighs and what it allows at best.
    private record Weighed(FitReason reason, int points, Grade best) {}

    static Fit weigh(Wanted wanted, Candidate candidate, LocalDate today) {
        Trade trade = trade(wanted, candidate);
        List<Weighed> weighed =
                Stream.of(
                                Stream.of(trade.activity(), trade.place()),
                                Stream.of(
                                        capacity(wanted, candidate),
                                        proof(candidate.proof()),
                                        freshness(candidate.confirmedOn(), today)),
                                declined(wanted, candidate).stream())
                        .flatMap(one -> one)
                        .toList();
        Grade grade =
                weighed.stream()
                        .map(Weighed::best)
                        .max(Comparator.naturalOrder())
                        .orElse(Grade.UNLIKELY);
        return new Fit(
                candidate,
                grade,
                weighed.stream().mapToInt(Weighed::points).sum(),
                weighed.stream().map(Weighed::reason).toList());
    }

    /// The activity that fits best, what and where taken together.
    private record Trade(Weighed activity, Weighed place) {
        int points() {
            return activity.points() + place.points();
        }

        Grade grade() {
            return activity.best().compareTo(place.best()) > 0 ? activity.best() : place.best();
        }
    }

    private static Trade trade(Wanted wanted, Candidate candidate) {
        return candidate.activities().stream()
                .flatMap(activity ->
                        activity(wanted, activity)
                                .map(found -> new Trade(found, place(wanted, candidate, activity)))
                                .stream())
                .min(
                        Comparator.comparing(Trade::grade)
                                .thenComparing(Comparator.comparingInt(Trade::points).reversed()))
                .orElseGet(() ->
                        new Trade(
                                new Weighed(new FitReason.NoActivity(), 0, Grade.UNLIKELY),
                                anyPlace(wanted, candidate)));
    }

    private static Optional<Weighed> activity(Wanted wanted, Candidate.Activity activity) {
        int digits = sameDigits(wanted.unspsc(), activity.unspsc());
        String title = activity.title();
        if (digits == 8) {
            return fitting(new FitReason.SameCode(title, digits), SAME_GOOD);
        }
        if (digits == 6) {
            return fitting(new FitReason.SameCode(title, digits), SAME_CLASS);
        }
        if (activity.category().equals(wanted.category())) {
            boolean every = activity.words() == Candidate.Words.EVERY;
            return fitting(new FitReason.SameCategory(title), SAME_CATEGORY + (every ? 6 : 0));
        }
        if (activity.words() == Candidate.Words.EVERY) {
            return fitting(new FitReason.Words(title, true), EVERY_WORD);
        }
        if (digits == 4) {
            return Optional.of(
                    new Weighed(
                            new FitReason.SameCode(title, digits), SAME_FAMILY, Grade.POSSIBLE));
        }
        return activity.words() == Candidate.Words.SOME
                ? Optional.of(
                        new Weighed(new FitReason.Words(title, false), SOME_WORDS, Grade.POSSIBLE))
                : Optional.empty();
    }

    private static Optional<Weighed> fitting(FitReason reason, int points) {
        return Optional.of(new Weighed(reason, points, Grade.FITTING));
    }

    /// How many digits two codes begin with, in steps of the classification: 8, 6, 4 or none.
    private static int sameDigits(String one, String other) {
        if (one.length() != 8 || other.length() != 8) {
            return 0;
        }
        return Stream.of(8, 6, 4)
                .filter(digits -> one.regionMatches(0, other, 0, digits))
                .findFirst()
                .orElse(0);
    }

    private static Weighed place(Wanted wanted, Candidate candidate, Candidate.Activity activity) {
        if (wanted.place().isEmpty()) {
            return new Weighed(new FitReason.Served(activity.title()), SERVED, Grade.FITTING);
        }
        return switch (activity.reach()) {
            case COVERED ->
                    new Weighed(new FitReason.Served(activity.title()), SERVED, Grade.FITTING);
            case UNKNOWN ->
                    new Weighed(new FitReason.ServiceUnknown(), SERVICE_UNKNOWN, Grade.POSSIBLE);
            case NOT_COVERED -> elsewhere(candidate, Grade.POSSIBLE);
        };
    }

    private static Weighed anyPlace(Wanted wanted, Candidate candidate) {
        return candidate.activities().isEmpty() || wanted.place().isEmpty()
                ? new Weighed(new FitReason.ServiceUnknown(), 0, Grade.UNLIKELY)
                : elsewhere(candidate, Grade.UNLIKELY);
    }

    private static Weighed elsewhere(Candidate candidate, Grade served) {
        return candidate.activities().stream()
                .filter(other -> other.reach() == Candidate.Reach.COVERED)
                .findFirst()
                .map(other ->
                        new Weighed(
                                new FitReason.ServedOtherwise(other.title()),
                                SERVED_OTHERWISE,
                                served))
                .orElseGet(() -> new Weighed(new FitReason.NotServed(), 0, Grade.UNLIKELY));
    }

    private static Weighed capacity(Wanted wanted, Candidate candidate) {
        if (wanted.high()
                .filter(most -> most.compareTo(candidate.yearOfWork().multiply(SHARE)) <= 0)
                .isPresent()) {
            return new Weighed(new FitReason.Able(true), ABLE, Grade.FITTING);
        }
        return candidate
                .revenue()
                .map(revenue -> capacity(wanted, revenue))
                .orElseGet(() ->
                        new Weighed(
                                new FitReason.CapacityUnknown(candidate.employees()),
                                CAPACITY_UNKNOWN,
                                Grade.FITTING));
    }

    private static Weighed capacity(Wanted wanted, Revenue revenue) {
        boolean able =
                wanted.high()
                        .filter(most -> most.compareTo(revenue.low().multiply(SHARE)) <= 0)
                        .isPresent();
        if (able) {
            return new Weighed(new FitReason.Able(false), ABLE, Grade.FITTING);
        }
        boolean tooLarge =
                revenue.high()
                        .filter(most -> wanted.low().compareTo(most.multiply(SHARE)) > 0)
                        .isPresent();
        return tooLarge
                ? new Weighed(new FitReason.TooLarge(), 0, Grade.FITTING)
                : new Weighed(new FitReason.MaybeTooLarge(), CAPACITY_UNKNOWN, Grade.FITTING);
    }

    private static Weighed proof(Candidate.Proof proof) {
        if (proof.equals(Candidate.Proof.NONE)) {
            return new Weighed(new FitReason.NoProof(), 0, Grade.FITTING);
        }
        int points =
                4 * Math.min(2, proof.sameCategory())
                        + Math.min(2, proof.contracts() - proof.sameCategory())
                        + Math.min(2, proof.labels());
        return new Weighed(
                new FitReason.Proven(proof.contracts(), proof.sameCategory(), proof.labels()),
                Math.min(MOST_PROOF, points),
                Grade.FITTING);
    }

    private static Weighed freshness(Optional<LocalDate> on, LocalDate today) {
        int points =
                on.map(day ->
                                day.isAfter(today.minusMonths(FRESH_MONTHS))
                                        ? 5
                                        : day.isAfter(today.minusMonths(STALE_MONTHS)) ? 3 : 0)
                        .orElse(0);
        return new Weighed(new FitReason.Confirmed(on), points, Grade.FITTING);
    }

    /// What it said of alike needs: that its profile promises too much lowers it; a price or a delay of another time does not.
    private static Optional<Weighed> declined(Wanted wanted, Candidate candidate) {
        if (candidate.refusals().isEmpty()) {
            return Optional.empty();
        }
        int points = 0;
        Grade best = Grade.FITTING;
        List<RefusalReason> reasons = new ArrayList<>();
        for (Candidate.Refusal refusal : candidate.refusals()) {
            if (!reasons.contains(refusal.reason())) {
                reasons.add(refusal.reason());
            }
            switch (refusal.reason()) {
                case TRADE -> {
                    points = Math.min(points, -20);
                    best = Grade.POSSIBLE;
                }
                case ZONE -> {
                    if (refusal.samePlace()) {
                        points = Math.min(points, -15);
                        best = Grade.POSSIBLE;
                    }
                }
                case CAPACITY -> {
                    if (wanted.low().compareTo(refusal.low()) >= 0) {
                        points = Math.min(points, -10);
                    }
                }
                case DELAY, PRICE, OTHER -> {}
            }
        }
        LocalDate last =
                candidate.refusals().stream()
                        .map(Candidate.Refusal::on)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return Optional.of(
                new Weighed(
                        new FitReason.Declined(
                                reasons.subList(0, Math.min(MOST_REASONS, reasons.size())), last),
                        points,
                        best));
    }
}
