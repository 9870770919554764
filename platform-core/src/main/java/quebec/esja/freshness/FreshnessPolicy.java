package quebec.esja.freshness;

/// The Pôle's delays, in months since the later of the last confirmation of all and the listing.
///
/// @param askMonths      1 to 24; it asks again after as many
/// @param withdrawMonths at least two more than `askMonths`, 60 at most
public record FreshnessPolicy(int askMonths, int withdrawMonths) {

    public static final FreshnessPolicy USUAL = new FreshnessPolicy(6, 18);
}
