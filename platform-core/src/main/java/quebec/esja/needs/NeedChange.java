package quebec.esja.needs;

import java.util.List;

/// What became of a change by the team.
public sealed interface NeedChange {

    record Saved(Need need) implements NeedChange {}

    record Refused(List<NeedProblem> problems) implements NeedChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone changed it meanwhile; nothing was written.
    record Stale(Need theirs) implements NeedChange {}

    record Unknown() implements NeedChange {}
}
