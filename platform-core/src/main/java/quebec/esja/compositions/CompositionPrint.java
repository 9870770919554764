package quebec.esja.compositions;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.FileId;

/// The last printing of a portfolio.
///
/// @param placed how many enterprises are on the pages so far, while it runs
/// @param file the document; of the printing before while this one is not done
public record CompositionPrint(
        State state,
        Instant askedAt,
        Optional<Instant> endedAt,
        int placed,
        Optional<FileId> file) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /// Nothing that is listed was left, or the press failed.
        FAILED
    }

    public boolean underWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
