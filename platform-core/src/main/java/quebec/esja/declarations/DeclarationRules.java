package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.extracts.AmountStyle;
import quebec.esja.extracts.LedgerAmount;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.purchases.Party;

/// What a declaration must hold.
final class DeclarationRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_REASON = 500;
    static final int SHORTEST_REASON = 5;
    private static final int EARLIEST_YEAR = 2013;

    private DeclarationRules() {}

    /// What a typed amount turns out to be.
    sealed interface Amount {
        record Sound(BigDecimal dollars) implements Amount {}

        record Absent() implements Amount {}

        record Wrong(DeclarationProblem problem) implements Amount {}
    }

    static Amount amount(String field, String typed) {
        return switch (AmountStyle.UNKNOWN.read(typed)) {
            case LedgerAmount.Absent _ -> new Amount.Absent();
            case LedgerAmount.Unreadable _ ->
                    new Amount.Wrong(DeclarationProblem.of(field, "amount-letters"));
            case LedgerAmount.TooLarge _ ->
                    new Amount.Wrong(DeclarationProblem.of(field, "amount-large"));
            case LedgerAmount.Sound(BigDecimal dollars) ->
                    dollars.signum() > 0
                            ? new Amount.Sound(dollars)
                            : new Amount.Wrong(DeclarationProblem.of(field, "amount-positive"));
        };
    }

    /// A period is made of whole months, a year at most, and has begun.
    static Optional<DeclarationProblem> problem(Period period, LocalDate today) {
        boolean wholeMonths =
                period.from().getDayOfMonth() == 1 && period.to().plusDays(1).getDayOfMonth() == 1;
        if (!wholeMonths) {
            return Optional.of(DeclarationProblem.of("period", "period-months"));
        }
        if (!period.to().isBefore(period.from().plusYears(1))) {
            return Optional.of(DeclarationProblem.of("period", "period-long"));
        }
        return period.from().getYear() < EARLIEST_YEAR || period.from().isAfter(today)
                ? Optional.of(DeclarationProblem.of("period", "period-range"))
                : Optional.empty();
    }

    static boolean mayWork(PurchaseDeclaration declaration, Party party) {
        return mayWork(declaration.buyer(), party);
    }

    static boolean mayWork(BuyerId declarant, Party party) {
        return switch (party) {
            case Party.OfBuyer(var buyer) -> buyer.equals(declarant);
            case Party.OfPole _ -> true;
            case Party.OfSupplier _ -> false;
        };
    }

    /// What keeps a draft from being signed. The social-economy part never exceeds the total: no rate is above 100 %.
    ///
    /// @param unsettled names of the extract of which nobody said whether they mean an enterprise
    static List<DeclarationProblem> problems(
            PurchaseDeclaration declaration, Signing signing, int unsettled, LocalDate today) {
        List<DeclarationProblem> problems = new ArrayList<>();
        DeclarationVersion draft = declaration.newest();
        if (!declaration.period().to().isBefore(today)) {
            problems.add(DeclarationProblem.of("period", "period-open", declaration.period().to()));
        }
        if (unsettled > 0) {
            problems.add(DeclarationProblem.of("names", "names-unsettled", unsettled));
        }
        if (draft.addressable().isEmpty() && !signing.totalUnknown()) {
            problems.add(DeclarationProblem.of("addressable", "addressable-absent"));
        }
        draft.addressable()
                .filter(total -> draft.social().compareTo(total) > 0)
                .ifPresent(total ->
                        problems.add(
                                DeclarationProblem.of(
                                        "addressable",
                                        "addressable-exceeded",
                                        draft.social(),
                                        total)));
        if (!isBetween(signing.name(), 2, LONGEST_NAME)) {
            problems.add(DeclarationProblem.of("name", "signatory-name"));
        }
        if (!isBetween(signing.function(), 2, LONGEST_NAME)) {
            problems.add(DeclarationProblem.of("function", "signatory-function"));
        }
        if (draft.number() > 1 && !isBetween(signing.reason(), SHORTEST_REASON, LONGEST_REASON)) {
            problems.add(DeclarationProblem.of("reason", "reason"));
        }
        return problems;
    }

    private static boolean isBetween(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }
}
