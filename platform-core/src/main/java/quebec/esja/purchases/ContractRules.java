package quebec.esja.purchases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;

/// What a contract must hold, and when two are probably one.
final class ContractRules {

    /// How long the letter that asks for a confirmation is good.
    static final Duration LINK_VALIDITY = Duration.ofDays(60);

    static final int SHORTEST_NOTE = 5;
    static final int LONGEST_NOTE = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_YEARS = 10;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private ContractRules() {}

    /// What a draft turns out to be.
    sealed interface Reading {
        record Sound(ContractData data) implements Reading {}

        record Refused(List<ContractProblem> problems) implements Reading {}
    }

    /// @param categoryKnown whether the draft's category is in the list
    static Reading read(ContractDraft draft, boolean categoryKnown, LocalDate today) {
        List<ContractProblem> problems = new ArrayList<>();
        String title = line(draft.title());
        if (draft.supplier().isEmpty()) {
            problems.add(new ContractProblem("supplier", "supplier"));
        }
        if (draft.buyer().isEmpty()) {
            problems.add(new ContractProblem("buyer", "buyer"));
        }
        if (title.length() < 3 || title.length() > 200) {
            problems.add(new ContractProblem("title", "title"));
        }
        if (!categoryKnown) {
            problems.add(new ContractProblem("category", "category"));
        }
        if (draft.nature().isEmpty()) {
            problems.add(new ContractProblem("nature", "nature"));
        }
        if (draft.mode().isEmpty()) {
            problems.add(new ContractProblem("mode", "mode"));
        }
        BigDecimal amount = amount(draft.amount(), problems);
        if (draft.taxBasis().isEmpty()) {
            problems.add(new ContractProblem("taxBasis", "tax-basis"));
        }
        periodProblems(draft, today, problems);
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        return new Reading.Sound(
                new ContractData(
                        draft.supplier().orElseThrow(),
                        draft.buyer().orElseThrow(),
                        title,
                        draft.category(),
                        draft.nature().orElseThrow(),
                        draft.mode().orElseThrow(),
                        amount,
                        draft.taxBasis().orElseThrow(),
                        new Period(draft.from().orElseThrow(), draft.to().orElseThrow())));
    }

    private static BigDecimal amount(String typed, List<ContractProblem> problems) {
        return switch (AmountReading.read(typed)) {
            case AmountReading.Sound(BigDecimal dollars) -> dollars;
            case AmountReading.Absent _ -> refused("amount-absent", problems);
            case AmountReading.NotANumber _ -> refused("amount-letters", problems);
            case AmountReading.NotPositive _ -> refused("amount-positive", problems);
            case AmountReading.TooLarge _ -> refused("amount-large", problems);
            case AmountReading.TooPrecise _ -> refused("amount-precise", problems);
        };
    }

    private static BigDecimal refused(String reason, List<ContractProblem> problems) {
        problems.add(new ContractProblem("amount", reason));
        return BigDecimal.ZERO;
    }

    private static void periodProblems(
            ContractDraft draft, LocalDate today, List<ContractProblem> problems) {
        if (draft.from().isEmpty()) {
            problems.add(new ContractProblem("from", "from"));
        }
        if (draft.to().isEmpty()) {
            problems.add(new ContractProblem("to", "to"));
        }
        if (draft.from().isEmpty() || draft.to().isEmpty()) {
            return;
        }
        LocalDate from = draft.from().get();
        LocalDate to = draft.to().get();
        if (from.isBefore(EARLIEST)) {
            problems.add(new ContractProblem("from", "from-early"));
        } else if (from.isAfter(today)) {
            problems.add(new ContractProblem("from", "from-future"));
        }
        if (to.isBefore(from)) {
            problems.add(new ContractProblem("to", "to-before"));
        } else if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            problems.add(new ContractProblem("to", "to-late"));
        }
    }

    /// Same parties, same amount to the cent, and at least one day in common.
    static boolean probablySame(ContractData one, ContractData other) {
        return one.supplier().equals(other.supplier())
                && one.buyer().equals(other.buyer())
                && one.amount().compareTo(other.amount()) == 0
                && overlap(one.period(), other.period());
    }

    private static boolean overlap(Period one, Period other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    /// Whether a party may declare in that name: its own contract, or any for the Pôle.
    static boolean mayDeclare(Party party, BuyerId buyer, SupplierId supplier) {
        return switch (party) {
            case Party.OfBuyer(BuyerId own) -> own.equals(buyer);
            case Party.OfSupplier(SupplierId own) -> own.equals(supplier);
            case Party.OfPole _ -> true;
        };
    }

    /// Whether the party that declared may still correct or take back: until the other one has confirmed, or the Pôle decided.
    static boolean mayCorrect(Contract contract, Party party) {
        return contract.isOf(party)
                && contract.declaredBy() == party.side()
                && switch (contract.answer()) {
                    case WAITING, CONTESTED -> true;
                    case CONFIRMED, SETTLED -> false;
                };
    }

    /// Whether this party is the one that is asked, and has not answered.
    static boolean mayAnswer(Contract contract, Party party) {
        return contract.isOf(party) && contract.answeredBy() == party.side();
    }

    static String line(String typed) {
        return CONTROL.matcher(typed).replaceAll(" ").replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
