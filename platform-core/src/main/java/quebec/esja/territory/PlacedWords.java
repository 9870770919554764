package quebec.esja.territory;

/// Words whose end names a place: «traiteur à Sherbrooke».
///
/// @param words before the place, without what leads to it; never empty
/// @param place as written
public record PlacedWords(String words, String place) {}
