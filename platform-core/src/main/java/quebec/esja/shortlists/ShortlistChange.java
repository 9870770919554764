package quebec.esja.shortlists;

/// What became of making or renaming a list.
public sealed interface ShortlistChange {

    record Saved(Shortlist list) implements ShortlistChange {}

    /// A name has 1 to [Shortlists#LONGEST_NAME] characters.
    record Nameless() implements ShortlistChange {}

    /// Another list of the buyer has that name, accents and case aside.
    record NameTaken(String name) implements ShortlistChange {}

    /// A buyer has [Shortlists#MOST_LISTS] lists at most.
    record TooMany() implements ShortlistChange {}

    /// The buyer has no such list, or no longer.
    record Unknown() implements ShortlistChange {}
}
