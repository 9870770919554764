package quebec.esja.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;

/// What the Pôle keeps of one person, as she may see it, take it away and end it.
///
/// @param account  present for someone who signs in
/// @param contacts where she is, or is proposed as, a person to contact
/// @param reveals  who saw her details these 24 months, the latest first
/// @param consents what she agreed to, the latest first
public record OwnData(
        Optional<Account> account,
        List<OwnContact> contacts,
        List<Reveal> reveals,
        List<GivenConsent> consents) {

    public OwnData {
        contacts = List.copyOf(contacts);
        reveals = List.copyOf(reveals);
        consents = List.copyOf(consents);
    }

    public boolean nothing() {
        return account.isEmpty() && contacts.isEmpty() && reveals.isEmpty() && consents.isEmpty();
    }

    /// Her membership of the Pôle.
    public record Account(String name, EmailAddress email, Instant since) {}

    /// @param enterprise its name
    public record OwnContact(ContactPerson person, String enterprise) {}

    /// @param purpose   code of what for, as `contact-shown`
    /// @param wording   the words as they stood
    /// @param withdrawn present once it holds no more
    public record GivenConsent(
            String purpose, String wording, Instant given, Optional<Instant> withdrawn) {}
}
