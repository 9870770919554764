package quebec.esja.members;

import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.texts.Language;

/// Someone who speaks for an enterprise.
///
/// @param member null for the person to contact who has no account
public record Spokesperson(
        @Nullable MemberId member, String name, EmailAddress email, Language language) {}
