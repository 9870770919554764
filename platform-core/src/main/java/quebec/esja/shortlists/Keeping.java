package quebec.esja.shortlists;

/// What became of adding enterprises to a list.
public sealed interface Keeping {

    /// @param added    how many were added
    /// @param there    how many stood in the list before
    /// @param unlisted how many the directory does not list
    record Kept(int added, int there, int unlisted) implements Keeping {}

    /// A list holds [Shortlists#MOST_KEPT] enterprises at most; none was added.
    record Full() implements Keeping {}

    /// The buyer has no such list, or no longer.
    record Unknown() implements Keeping {}
}
