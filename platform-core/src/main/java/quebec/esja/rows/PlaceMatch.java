package quebec.esja.rows;

import quebec.esja.spreadsheets.CellText;

/// A municipality that a written place may mean.
///
/// @param code        five digits
/// @param designation « Ville », « Paroisse »…
/// @param score       1 for the same name once folded, less for a resemblance
public record PlaceMatch(
        String code,
        String name,
        String designation,
        String territory,
        String region,
        double score) {

    boolean sameName() {
        return score >= 0.999;
    }

    /// Whether a hint names its MRC or its region.
    boolean lies(String hint) {
        String asked = bare(hint);
        return !asked.isEmpty() && (asked.equals(bare(territory)) || asked.equals(bare(region)));
    }

    private static String bare(String text) {
        return CellText.fold(text)
                .replaceAll(
                        "^(mrc|region|ville|municipalite regionale de comte)( (de la|de l|des|de|du|d))? ",
                        "")
                .replaceAll("^(la|le|les|l) | (la|le|les|l)$", "")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte");
    }
}
