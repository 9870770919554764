package quebec.esja.territory;

import quebec.esja.kernel.LocalizedText;

/// A municipality, an MRC or equivalent, or an administrative region, in force today.
public sealed interface Place {

    String code();

    /// As it is said in a list: « Rimouski », « Rimouski-Neigette », « Bas-Saint-Laurent ».
    LocalizedText name();

    /// @param code        five digits; names repeat, codes do not
    /// @param designation « Ville », « Paroisse »…
    record Municipality(String code, LocalizedText name, String designation, Territory territory)
            implements Place {}

    /// An MRC or its equivalent.
    ///
    /// @param code     three digits
    /// @param fullName « MRC de L'Érable », « Ville de Sherbrooke »
    record Territory(String code, LocalizedText name, String fullName, Region region)
            implements Place {}

    /// @param code two digits
    record Region(String code, LocalizedText name) implements Place {}
}
