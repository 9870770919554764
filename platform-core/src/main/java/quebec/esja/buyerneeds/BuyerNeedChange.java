package quebec.esja.buyerneeds;

import java.util.List;

/// What became of a change of a buyer's need. Something is written for `Saved` only.
public sealed interface BuyerNeedChange {

    record Saved(BuyerNeed need) implements BuyerNeedChange {}

    record Refused(List<BuyerNeedProblem> problems) implements BuyerNeedChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone changed it meanwhile, or it stands elsewhere than that person saw.
    record Stale(BuyerNeed theirs) implements BuyerNeedChange {}

    /// There is no such need, or it is not this party's.
    record NotAllowed() implements BuyerNeedChange {}
}
