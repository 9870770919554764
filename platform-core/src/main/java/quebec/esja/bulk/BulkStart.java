package quebec.esja.bulk;

/// What became of an act that someone asked for.
public sealed interface BulkStart {

    record Started(BulkActId act) implements BulkStart {}

    /// No enterprise was chosen, or more than 20,000.
    record NothingToDo() implements BulkStart {}

    /// The reason is too short or too long.
    record Unclear() implements BulkStart {}

    /// Someone removed or merged the tag meanwhile.
    record TagGone() implements BulkStart {}
}
