package quebec.esja.buyerneeds;

import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.BuyerId;

/// Which buyers' needs a list shows.
///
/// @param text     part of what is looked for or of the buyer's name; accents and case do not count; empty for all
/// @param buyers   only theirs; absent for those of all
/// @param statuses none means any
public record BuyerNeedFilter(
        String text,
        Optional<Set<BuyerId>> buyers,
        Set<BuyerNeedStatus> statuses,
        Sort sort,
        boolean descending) {

    public enum Sort {
        WHAT,
        BUYER,
        STATUS,
        ANSWER_BY,
        CREATED
    }

    public static final BuyerNeedFilter ALL =
            new BuyerNeedFilter("", Optional.empty(), Set.of(), Sort.CREATED, true);

    public BuyerNeedFilter {
        buyers = buyers.map(Set::copyOf);
        statuses = Set.copyOf(statuses);
    }

    public BuyerNeedFilter withText(String changed) {
        return new BuyerNeedFilter(changed, buyers, statuses, sort, descending);
    }

    public BuyerNeedFilter of(Set<BuyerId> changed) {
        return new BuyerNeedFilter(text, Optional.of(changed), statuses, sort, descending);
    }

    public BuyerNeedFilter withStatuses(Set<BuyerNeedStatus> changed) {
        return new BuyerNeedFilter(text, buyers, changed, sort, descending);
    }

    public BuyerNeedFilter sortedBy(Sort changed, boolean downwards) {
        return new BuyerNeedFilter(text, buyers, statuses, changed, downwards);
    }
}
