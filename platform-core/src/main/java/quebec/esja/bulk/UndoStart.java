package quebec.esja.bulk;

/// What became of an undoing that someone asked for.
public sealed interface UndoStart {

    record Started() implements UndoStart {}

    /// Someone undid it before.
    record Before(BulkAct.Undone undone) implements UndoStart {}

    /// It is still being done, is older than 30 days, or changed nothing that can be undone.
    record TooLate() implements UndoStart {}

    record Unknown() implements UndoStart {}
}
