package quebec.esja.buyers;

import java.util.Optional;
import quebec.esja.texts.Language;

/// What a form edits, as typed.
///
/// @param kind         empty while nobody chose
/// @param neq          empty when there is none
/// @param municipality five-digit code; empty when none
/// @param contact      the person we write to, never published
public record BuyerData(
        String name,
        Optional<BuyerKind> kind,
        String neq,
        String municipality,
        String website,
        Contact contact) {

    /// @param language in which this person reads
    public record Contact(String name, String email, String function, Language language) {}
}
