package quebec.esja.purchases;

import java.util.List;

/// What became of declaring or correcting a contract. Something is written for `Saved` only.
public sealed interface Declaration {

    /// It is kept and counted; the other party is asked to confirm.
    record Saved(Contract contract) implements Declaration {}

    record Refused(List<ContractProblem> problems) implements Declaration {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// These are of the same two parties, of the same amount, over days they share: probably the same contract. Declared again
    /// with the word that it is another, it is kept.
    record ProbablyTheSame(List<Contract> contracts) implements Declaration {
        public ProbablyTheSame {
            contracts = List.copyOf(contracts);
        }
    }

    /// Someone else saved since this person opened the page.
    record Stale(Contract theirs) implements Declaration {}

    /// There is no such contract, it is not this party's, or its state does not allow it any more.
    record NotAllowed() implements Declaration {}
}
