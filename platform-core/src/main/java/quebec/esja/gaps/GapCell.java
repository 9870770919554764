package quebec.esja.gaps;

import java.util.List;

/// What is missing in one sector of one MRC.
///
/// @param category    code; empty for what could not be classified
/// @param territory   three-digit code, or one of [GapMap#NO_PLACE] and [GapMap#OUTSIDE]
/// @param searches    that found nothing, in the period
/// @param needs       told to the Pôle, still to be treated
/// @param enterprises listed, that deliver this in the whole territory; anywhere when no place is meant
/// @param words       behind the searches, the most frequent first, twenty at most
public record GapCell(
        String category,
        String territory,
        int searches,
        int needs,
        int enterprises,
        List<Words> words) {

    public GapCell {
        words = List.copyOf(words);
    }

    /// @param text may be empty, when only filters were asked
    public record Words(String text, int searches) {}

    /// What was asked for in vain, searches and needs together.
    public int asked() {
        return searches + needs;
    }
}
