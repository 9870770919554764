package quebec.esja.seao;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What became of a file: all of it, or nothing.
public sealed interface ImportOutcome {

    /// @param skipped        how many releases were left out, by reason
    /// @param amountsLeftOut amounts that were none; their releases are kept without them
    /// @param olderThan      when a file published later had been imported before
    record Done(
            ImportCounts counts,
            Map<SkipReason, Integer> skipped,
            int amountsLeftOut,
            Optional<Instant> olderThan)
            implements ImportOutcome {
        public Done {
            skipped = Map.copyOf(skipped);
        }
    }

    /// @param releases how many had been read until then
    record Refused(ImportRefusal refusal, int releases) implements ImportOutcome {}
}
