package quebec.esja.matching;

import java.util.List;

/// How an enterprise fits a need, with the reasons in the order in which they are weighed.
///
/// @param points what the reasons weigh together, within the grade
public record Fit(Candidate candidate, Grade grade, int points, List<FitReason> reasons) {

    public Fit {
        reasons = List.copyOf(reasons);
    }
}
