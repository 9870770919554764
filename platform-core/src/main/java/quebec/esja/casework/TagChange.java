package quebec.esja.casework;

/// What became of a tag.
public sealed interface TagChange {

    record Saved(Tag tag) implements TagChange {}

    /// Another one has this name already; they may be merged.
    record Taken(Tag other) implements TagChange {}

    /// A name has 1 to 40 characters, and a Pôle 500 tags at most.
    record Refused() implements TagChange {}

    /// Someone removed or merged it meanwhile.
    record Gone() implements TagChange {}
}
