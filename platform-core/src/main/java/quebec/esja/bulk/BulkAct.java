package quebec.esja.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something done to many enterprises, and how far it is.
///
/// @param tagName of a tag added or removed; empty otherwise
/// @param by      who asked for it
/// @param undone  who undid it, and when
public record BulkAct(
        BulkActId id,
        BulkAction action,
        String tagName,
        State state,
        String by,
        Instant askedAt,
        Counts counts,
        Optional<Undone> undone) {

    /// How long it can be undone.
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    /// How many enterprises stand in each state.
    ///
    /// @param untouched there was nothing to do, or it could not be done
    /// @param kept      it could not be undone
    public record Counts(int waiting, int done, int untouched, int undone, int kept) {

        public int total() {
            return waiting + done + untouched + undone + kept;
        }
    }

    public record Undone(String by, Instant at) {}

    public boolean underWay() {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /// Whether someone may still undo it.
    public boolean undoable(Instant now) {
        return state == State.DONE
                && action.undoable()
                && counts.done() > 0
                && now.isBefore(askedAt.plus(UNDOABLE));
    }

    /// Enterprises already treated, of those to treat in the present direction.
    public int treated() {
        return switch (state) {
            case RUNNING, DONE -> counts.total() - counts.waiting();
            case UNDOING, UNDONE -> counts.undone() + counts.kept();
        };
    }

    /// Enterprises to treat in the present direction.
    public int toTreat() {
        return switch (state) {
            case RUNNING, DONE -> counts.total();
            case UNDOING, UNDONE -> counts.done() + counts.undone() + counts.kept();
        };
    }
}
