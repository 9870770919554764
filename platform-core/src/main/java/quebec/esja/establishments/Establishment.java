package quebec.esja.establishments;

import quebec.esja.kernel.LocalizedText;

/// A place of business of an enterprise beside its first, as typed; an empty text means "not told".
///
/// @param name         2 to 160 characters
/// @param municipality five-digit code; always needed
/// @param phone        a public one
/// @param opening      when it is open, 200 characters at most
public record Establishment(
        String name,
        String municipality,
        String address,
        String postalCode,
        String phone,
        LocalizedText opening) {

    /// One of which nothing is told yet.
    public static final Establishment NEW =
            new Establishment("", "", "", "", "", LocalizedText.EMPTY);
}
