package quebec.esja.diagnostics;

/// What became of an answer, or of a submission. Nothing is written unless it was kept.
public sealed interface Filling {

    record Kept(Diagnostic diagnostic) implements Filling {}

    /// Someone else answered otherwise meanwhile.
    record Stale(Diagnostic now) implements Filling {}

    /// It was submitted meanwhile, and changes no more.
    record Submitted(Diagnostic diagnostic) implements Filling {}

    /// @param reason key of the sentence below `diagnostics.refusal.`
    record Refused(String reason) implements Filling {}

    /// There is no such run for this person.
    record Unknown() implements Filling {}
}
