package quebec.esja.search;

/// What became of a synonym that someone wanted to add.
public sealed interface SynonymChange {

    record Added(Synonym synonym) implements SynonymChange {}

    record Refused(Reason reason) implements SynonymChange {}

    /// Why it was not taken.
    enum Reason {
        /// 2 to 80 characters each.
        LENGTH,
        /// One of the two has no word to search by, or both are the same word to the search.
        SAME,
        /// The Pôle has it, or all Pôles do.
        KNOWN,
        /// The Pôle has [Synonyms#MOST] of them.
        FULL
    }
}
