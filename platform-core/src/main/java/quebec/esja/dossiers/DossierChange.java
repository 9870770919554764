package quebec.esja.dossiers;

/// What became of an act on a contract's dossier.
public sealed interface DossierChange {

    record Done() implements DossierChange {}

    /// @param field to mend
    /// @param key   of the text that says what to do
    record Refused(String field, String key) implements DossierChange {}

    /// There is no such contract, or it is not this party's to tell.
    record NotAllowed() implements DossierChange {}
}
