package quebec.esja.freshness;

import java.util.List;

/// What the directory shows in one block of a profile, in words.
///
/// @param title     its name
/// @param confirmed « confirmé il y a huit mois »
/// @param aged      confirmed so long ago, or never, that a reader should ask
/// @param lines     never empty
public record ShownBlock(
        ProfileBlock block, String title, String confirmed, boolean aged, List<String> lines) {

    public ShownBlock {
        lines = List.copyOf(lines);
    }

    /// As one paragraph of a letter or of a page.
    public String paragraph() {
        return title + " (" + confirmed + ")\n" + String.join("\n", lines);
    }
}
