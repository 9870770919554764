package quebec.esja.tenders;

/// How the region of a notice is known.
public enum PlaceBasis {
    /// The notice says where it is delivered.
    DELIVERY,
    /// It says where the buyer is.
    BUYER
}
