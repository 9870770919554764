package quebec.esja.tenders;

import java.util.Comparator;
import java.util.List;

/// A notice that an enterprise might answer.
///
/// @param reasons the strongest first; never empty
/// @param weight  how strong they are together, from 1
public record TenderMatch(OpenNotice notice, List<MatchReason> reasons, int weight) {

    /// The strongest first; among equals, what ends first.
    static final Comparator<TenderMatch> BEST =
            Comparator.comparingInt(TenderMatch::weight)
                    .reversed()
                    .thenComparing(match -> match.notice().ends())
                    .thenComparing(match -> match.notice().ocid());

    public TenderMatch {
        reasons = List.copyOf(reasons);
    }
}
