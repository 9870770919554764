package quebec.esja.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.territory.Place;

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

    /// @param score 1 for the same name once folded, less for a resemblance
    public static PlaceMatch of(Place.Municipality place, double score) {
        return new PlaceMatch(
                place.code(),
                place.name().fr(),
                place.designation(),
                place.territory().name().fr(),
                place.territory().region().name().fr(),
                score);
    }

    /// Whether a hint names its MRC, its region or what it is called, or several of them: « Canton, MRC de Memphrémagog ».
    public boolean lies(String hint) {
        List<String> said = Stream.of(bare(territory), bare(region), bare(designation)).toList();
        List<String> asked =
                Arrays.stream(hint.split("[,;]", -1))
                        .map(PlaceMatch::bare)
                        .filter(part -> !part.isEmpty())
                        .toList();
        return !asked.isEmpty() && said.containsAll(asked);
    }

    private static String bare(String text) {
        return CellText.fold(text)
                .replaceAll(
                        "^(mrc|region|ville|agglomeration|municipalite regionale de comte)( (de la|de l|des|de|du|d))? ",
                        "")
                .replaceAll("^(la|le|les|l) | (la|le|les|l)$", "")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte");
    }
}
