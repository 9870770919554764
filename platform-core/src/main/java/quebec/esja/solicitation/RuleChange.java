package quebec.esja.solicitation;

import java.util.List;

/// What became of an edit of a rule.
public sealed interface RuleChange {

    record Saved() implements RuleChange {}

    /// @param reasons ends of keys `solicitation.refusal.…`
    record Refused(List<String> reasons) implements RuleChange {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Someone saved meanwhile, or there is no such rule.
    record Stale() implements RuleChange {}
}
