package quebec.esja.needs;

import java.util.Set;

/// Which needs a list of the workspace shows, and in which order. Those whose e-mail is unconfirmed never show.
///
/// @param text     part of what is looked for or of the organization; accents and case do not count; empty for all
/// @param statuses none means any
public record NeedFilter(String text, Set<NeedStatus> statuses, Sort sort, boolean descending) {

    public enum Sort {
        WHAT,
        ORGANIZATION,
        WANTED,
        STATUS,
        CREATED
    }

    /// The oldest first: it has waited longest.
    public static final NeedFilter ALL = new NeedFilter("", Set.of(), Sort.CREATED, false);

    public NeedFilter {
        statuses = Set.copyOf(statuses);
    }

    public NeedFilter withText(String changed) {
        return new NeedFilter(changed, statuses, sort, descending);
    }

    public NeedFilter withStatuses(Set<NeedStatus> changed) {
        return new NeedFilter(text, changed, sort, descending);
    }

    public NeedFilter sortedBy(Sort changed, boolean downwards) {
        return new NeedFilter(text, statuses, changed, downwards);
    }
}
