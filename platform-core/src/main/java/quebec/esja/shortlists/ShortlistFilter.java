package quebec.esja.shortlists;

/// Which enterprises of a list are shown, and in which order.
///
/// @param text part of a name, a note or a municipality; accents and case do not count; empty for all
public record ShortlistFilter(String text, Sort sort, boolean descending) {

    public enum Sort {
        NAME,
        MUNICIPALITY,
        ADDED
    }

    public static final ShortlistFilter ALL = new ShortlistFilter("", Sort.NAME, false);

    public ShortlistFilter withText(String changed) {
        return new ShortlistFilter(changed, sort, descending);
    }

    public ShortlistFilter sortedBy(Sort changed, boolean downwards) {
        return new ShortlistFilter(text, changed, downwards);
    }
}
