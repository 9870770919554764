package quebec.esja.diagnostics;

import java.util.List;

/// What became of a change to the plan. Nothing is written unless it was kept.
public sealed interface PlanChange {

    record Kept(PlanAction action) implements PlanChange {}

    /// @param reasons keys of the sentences below `diagnostics.refusal.`
    record Refused(List<String> reasons) implements PlanChange {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Someone else changed it since this person saw it.
    record Stale(PlanAction now) implements PlanChange {}

    /// There is no such action for this person, or no longer.
    record Unknown() implements PlanChange {}
}
