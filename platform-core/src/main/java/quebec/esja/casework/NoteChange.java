package quebec.esja.casework;

/// What became of a note.
public sealed interface NoteChange {

    record Saved(Note note) implements NoteChange {}

    /// A note has 1 to 4,000 characters.
    record Refused() implements NoteChange {}

    /// Its author edited it in another window since.
    record Stale(Note now) implements NoteChange {}

    /// It is gone, or someone else's.
    record NotYours() implements NoteChange {}
}
