package quebec.esja.buyers;

import java.util.List;

/// What became of an edit or a decision. Nothing is written unless it was saved.
public sealed interface BuyerChange {

    record Saved(Buyer buyer) implements BuyerChange {}

    record Refused(List<BuyerProblem> problems) implements BuyerChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone else saved since this person opened the page.
    record Stale(Buyer theirs) implements BuyerChange {}

    /// The Pôle knows no such buyer.
    record Unknown() implements BuyerChange {}
}
