package quebec.esja.poles;

import java.util.Optional;
import java.util.Set;
import quebec.esja.files.ImageReading;
import quebec.esja.members.MemberData;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.texts.Language;

/// What it takes to open a Pôle.
///
/// @param slug        as typed; checked by the rules
/// @param territories three-digit codes; empty for a Pôle without territory
/// @param languages   always French, and English if wanted
/// @param firstAdmin  the person invited first, with the role `pole-admin`
public record PoleOpening(
        String slug,
        PoleProfileData profile,
        Set<String> territories,
        Set<Language> languages,
        Optional<ImageReading.Accepted> logo,
        MemberData firstAdmin,
        boolean demonstration) {}
