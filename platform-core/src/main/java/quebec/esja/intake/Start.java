package quebec.esja.intake;

/// What became of the wish to import.
public sealed interface Start {

    /// It goes on by itself; leaving the page changes nothing.
    record Started() implements Start {}

    /// Nobody needs to do anything: it is done, or under way.
    record AlreadyDone() implements Start {}

    /// No row would be taken in.
    record NothingToImport() implements Start {}

    /// There is no such file any more.
    record Gone() implements Start {}
}
