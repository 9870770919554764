package quebec.esja.needs;

/// How many needs wait or are in hand, of one category and one place.
///
/// @param category code; empty when unknown
/// @param place    code of a municipality, a territory or a region; empty when none was told
public record NeedTally(String category, String place, int needs) {}
