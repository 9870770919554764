package quebec.esja.territory;

/// A municipality that a written place may mean.
///
/// @param score 1 for the same name once accents and « St- » are levelled; less for a resemblance
public record MunicipalityMatch(Place.Municipality municipality, double score) {

    /// Whether the name is the same; several such matches are a shared name, to be asked about.
    public boolean sameName() {
        return score >= 1;
    }
}
