package quebec.esja.outcomes;

import java.util.List;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractProblem;

/// What became of the answer of a side.
public sealed interface FollowUpOutcome {

    /// The contract is declared; the other side is asked to confirm it.
    record Declared(Contract contract) implements FollowUpOutcome {}

    /// Both sides said it now.
    record Confirmed(Contract contract) implements FollowUpOutcome {}

    record NoContract() implements FollowUpOutcome {}

    record Refused(List<ContractProblem> problems) implements FollowUpOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// This side answered already.
    record Before() implements FollowUpOutcome {}

    record TooLate() implements FollowUpOutcome {}

    /// No such link, or what it stood for is no more.
    record Unknown() implements FollowUpOutcome {}
}
