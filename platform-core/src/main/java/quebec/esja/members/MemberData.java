package quebec.esja.members;

import java.util.Optional;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

/// A person to invite.
///
/// @param role the part in the Pôle's team; absent for someone who only acts for an enterprise or a buyer
public record MemberData(
        EmailAddress email, String name, Optional<PoleRole> role, Language language) {

    /// @throws IllegalArgumentException when the name is empty or longer than 120 characters
    public MemberData {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a name has 1 to 120 characters");
        }
    }
}
