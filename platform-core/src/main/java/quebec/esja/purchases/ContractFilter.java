package quebec.esja.purchases;

import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;

/// Which contracts a list shows, and in which order.
///
/// @param text    part of a title, of the buyer's name or of the enterprise's; accents and case do not count; empty for all
/// @param answers none means any
public record ContractFilter(
        String text,
        Set<Answer> answers,
        Optional<BuyerId> buyer,
        Optional<SupplierId> supplier,
        Sort sort,
        boolean descending) {

    public enum Sort {
        DECLARED,
        PERIOD,
        AMOUNT,
        TITLE,
        BUYER,
        SUPPLIER,
        ANSWER
    }

    public static final ContractFilter ALL =
            new ContractFilter(
                    "", Set.of(), Optional.empty(), Optional.empty(), Sort.DECLARED, true);

    public ContractFilter {
        answers = Set.copyOf(answers);
    }

    /// What that party may see.
    public static ContractFilter of(Party party) {
        return switch (party) {
            case Party.OfBuyer(var buyer) ->
                    new ContractFilter(
                            "",
                            Set.of(),
                            Optional.of(buyer),
                            Optional.empty(),
                            Sort.DECLARED,
                            true);
            case Party.OfSupplier(var supplier) ->
                    new ContractFilter(
                            "",
                            Set.of(),
                            Optional.empty(),
                            Optional.of(supplier),
                            Sort.DECLARED,
                            true);
            case Party.OfPole _ -> ALL;
        };
    }

    public ContractFilter withText(String changed) {
        return new ContractFilter(changed, answers, buyer, supplier, sort, descending);
    }

    public ContractFilter withAnswers(Set<Answer> changed) {
        return new ContractFilter(text, changed, buyer, supplier, sort, descending);
    }

    public ContractFilter sortedBy(Sort changed, boolean downwards) {
        return new ContractFilter(text, answers, buyer, supplier, changed, downwards);
    }
}
