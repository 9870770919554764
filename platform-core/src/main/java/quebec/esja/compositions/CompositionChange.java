package quebec.esja.compositions;

/// What became of an edit. Nothing is written unless it was saved.
public sealed interface CompositionChange {

    record Saved(Composition composition) implements CompositionChange {}

    /// @param problem key of the sentence that says why
    record Refused(String problem) implements CompositionChange {}

    /// Someone else saved since this person opened the page.
    record Stale(Composition theirs) implements CompositionChange {}

    /// There is no such portfolio, or no longer.
    record Unknown() implements CompositionChange {}
}
