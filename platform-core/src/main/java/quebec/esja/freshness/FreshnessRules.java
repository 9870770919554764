package quebec.esja.freshness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.registration.Review;

/// When people are asked, warned and taken out of the directory, and how they come back. No one is taken out who was not warned
/// 30 days and 7 days before, however late the warnings.
final class FreshnessRules {

    static final int FIRST_NOTICE_DAYS = 30;
    static final int LAST_NOTICE_DAYS = 7;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private FreshnessRules() {}

    /// What to do about a listed enterprise today.
    sealed interface Step {
        record Wait() implements Step {}

        record Ask() implements Step {}

        record FirstNotice(LocalDate withdrawOn) implements Step {}

        record LastNotice(LocalDate withdrawOn) implements Step {}

        record Withdraw() implements Step {}
    }

    /// @param since   see [#since]
    /// @param letters those that left after `since`
    static Step next(
            LocalDate since,
            List<LetterKind.Sent> letters,
            FreshnessPolicy policy,
            LocalDate today) {
        LocalDate due = since.plusMonths(policy.withdrawMonths());
        if (!today.isBefore(due.minusDays(FIRST_NOTICE_DAYS))) {
            return ending(due, letters, today);
        }
        LocalDate asked =
                last(letters, LetterKind.ASK)
                        .map(LetterKind.Sent::on)
                        .filter(on -> on.isAfter(since))
                        .orElse(since);
        return today.isBefore(asked.plusMonths(policy.askMonths()))
                ? new Step.Wait()
                : new Step.Ask();
    }

    private static Step ending(LocalDate due, List<LetterKind.Sent> letters, LocalDate today) {
        Optional<LocalDate> first = announced(letters, LetterKind.FIRST_NOTICE);
        if (first.isEmpty()) {
            return new Step.FirstNotice(later(due, today.plusDays(FIRST_NOTICE_DAYS)));
        }
        Optional<LocalDate> last = announced(letters, LetterKind.LAST_NOTICE);
        LocalDate on = later(due, last.orElse(first.get()));
        if (last.isEmpty()) {
            return today.isBefore(on.minusDays(LAST_NOTICE_DAYS))
                    ? new Step.Wait()
                    : new Step.LastNotice(later(on, today.plusDays(LAST_NOTICE_DAYS)));
        }
        return today.isBefore(on) ? new Step.Wait() : new Step.Withdraw();
    }

    private static Optional<LocalDate> announced(List<LetterKind.Sent> letters, LetterKind kind) {
        return last(letters, kind).flatMap(LetterKind.Sent::withdrawOn);
    }

    private static Optional<LetterKind.Sent> last(List<LetterKind.Sent> letters, LetterKind kind) {
        return letters.stream()
                .filter(letter -> letter.kind() == kind)
                .max(Comparator.comparing(LetterKind.Sent::on));
    }

    /// The day from which ageing counts: the later of the last confirmation of all and the listing.
    static LocalDate since(Supplier listed) {
        LocalDate shown = day(listed.listedAt().orElseThrow());
        return listed.confirmedOn().map(on -> later(on, shown)).orElse(shown);
    }

    /// What an edit by the enterprise's manager confirms: the blocks it changed.
    static Set<ProfileBlock> changed(SupplierData before, SupplierData after) {
        Set<ProfileBlock> changed = EnumSet.noneOf(ProfileBlock.class);
        for (ProfileBlock block : ProfileBlock.values()) {
            if (!block.same(before, after)) {
                changed.add(block);
            }
        }
        return changed;
    }

    /// How an enterprise that was taken out comes back when it confirms.
    enum Return {
        /// Public at once: its eligibility still stands.
        RELISTED,
        /// The Pôle looks at it again: its eligibility was never reviewed, or the review is too old.
        TO_REVIEW,
        /// Only the Pôle can let it back: it took the enterprise out itself.
        CLOSED
    }

    /// @param newest the last review of the enterprise
    static Return comingBack(Optional<Review> newest, LocalDate today) {
        if (newest.isEmpty()) {
            return Return.TO_REVIEW;
        }
        return switch (newest.get().verdict()) {
            case ACCEPTED ->
                    newest.get().revalidateOn().filter(on -> on.isAfter(today)).isPresent()
                            ? Return.RELISTED
                            : Return.TO_REVIEW;
            case CHANGES_REQUESTED, REFUSED -> Return.CLOSED;
        };
    }

    /// What is wrong with delays, as keys of texts.
    static List<String> problems(FreshnessPolicy policy) {
        List<String> problems = new ArrayList<>();
        if (policy.askMonths() < 1 || policy.askMonths() > 24) {
            problems.add("freshness.refusal.ask");
        }
        if (policy.withdrawMonths() < policy.askMonths() + 2 || policy.withdrawMonths() > 60) {
            problems.add("freshness.refusal.withdraw");
        }
        return problems;
    }

    /// The day in Québec.
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    /// The first instant of the day in Québec.
    static Instant start(LocalDate day) {
        return day.atStartOfDay(QUEBEC).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
