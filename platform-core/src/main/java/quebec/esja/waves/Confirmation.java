package quebec.esja.waves;

import java.util.List;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedProblem;

/// What became of confirming a list. Something is written for `Confirmed` only.
public sealed interface Confirmation {

    /// @param sent how many were written to at once
    /// @param next what comes then
    record Confirmed(BuyerNeed need, int sent, WaveStep next) implements Confirmation {}

    /// The need itself is to be mended first.
    record Refused(List<BuyerNeedProblem> problems) implements Confirmation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Nobody was chosen.
    record Nobody() implements Confirmation {}

    /// Some that may fit were left out, and no reason of 5 to 500 characters was given.
    record ReasonMissing(List<String> names) implements Confirmation {
        public ReasonMissing {
            names = List.copyOf(names);
        }
    }

    /// Someone confirmed or changed it meanwhile, or the directory changed: to be looked at again.
    record Stale() implements Confirmation {}
}
