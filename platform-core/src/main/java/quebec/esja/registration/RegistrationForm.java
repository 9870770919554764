package quebec.esja.registration;

import quebec.esja.directory.SupplierData;
import quebec.esja.texts.Language;

/// What an enterprise sends to register itself.
///
/// @param supplier     the enterprise, its person to write to included; what is sold in at most
///                     [Registrations#MOST_OFFERINGS] offerings
/// @param neqConfirmed whether the person says that a NEQ whose check digit disagrees is right all the same
/// @param notThose     whether the person says that the enterprises of the same name nearby are others
/// @param consents     to the words of [Registrations#consentWording]
/// @param language     in which the person reads, and is written to
/// @param reuse        what the person answers about what other Pôles publish
public record RegistrationForm(
        SupplierData supplier,
        boolean neqConfirmed,
        boolean notThose,
        boolean consents,
        Language language,
        Reuse reuse) {

    /// Of a person who was not asked about other Pôles.
    public RegistrationForm(
            SupplierData supplier,
            boolean neqConfirmed,
            boolean notThose,
            boolean consents,
            Language language) {
        this(supplier, neqConfirmed, notThose, consents, language, Reuse.NOT_ASKED);
    }

    RegistrationForm with(SupplierData changed) {
        return new RegistrationForm(changed, neqConfirmed, notThose, consents, language, reuse);
    }
}
