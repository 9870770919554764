package quebec.esja.buyers;

import java.util.Set;

/// Which buyers a list of the workspace shows, and in which order. Those whose e-mail is unconfirmed never show.
///
/// @param text     part of a name or a NEQ; accents and case do not count; empty for all
/// @param statuses none means any
/// @param kinds    none means any
public record BuyerFilter(
        String text,
        Set<BuyerStatus> statuses,
        Set<BuyerKind> kinds,
        Sort sort,
        boolean descending) {

    public enum Sort {
        NAME,
        KIND,
        MUNICIPALITY,
        STATUS,
        CREATED
    }

    public static final BuyerFilter ALL = new BuyerFilter("", Set.of(), Set.of(), Sort.NAME, false);

    public BuyerFilter {
        statuses = Set.copyOf(statuses);
        kinds = Set.copyOf(kinds);
    }

    public BuyerFilter withText(String changed) {
        return new BuyerFilter(changed, statuses, kinds, sort, descending);
    }

    public BuyerFilter withStatuses(Set<BuyerStatus> changed) {
        return new BuyerFilter(text, changed, kinds, sort, descending);
    }

    public BuyerFilter withKinds(Set<BuyerKind> changed) {
        return new BuyerFilter(text, statuses, changed, sort, descending);
    }

    public BuyerFilter sortedBy(Sort changed, boolean downwards) {
        return new BuyerFilter(text, statuses, kinds, changed, downwards);
    }
}
