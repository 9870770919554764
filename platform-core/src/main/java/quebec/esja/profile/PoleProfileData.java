package quebec.esja.profile;

import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;

/// What the Pôle's admin edits about the Pôle. Lengths are those of the table `profile`.
///
/// @param email   where visitors write to the Pôle; empty when not told
/// @param website address beginning with `https://` or `http://`; empty when none
public record PoleProfileData(
        String name,
        String programme,
        LocalizedText tagline,
        LocalizedText intro,
        Accent accent,
        String email,
        String phone,
        String website,
        PrivacyOfficer privacyOfficer) {

    /// The person responsible for personal information, named publicly (P-39.1, art. 3.1).
    public record PrivacyOfficer(String name, String title, EmailAddress email) {}
}
