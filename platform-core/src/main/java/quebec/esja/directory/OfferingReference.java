package quebec.esja.directory;

import org.jspecify.annotations.Nullable;

/// For whom an offering was delivered before, as the enterprise tells it.
///
/// @param client 2 to 160 characters
/// @param year   1950 to 2200, null when not told
/// @param line   what was delivered, 200 characters at most
/// @param named  whether the client agrees to be named in public
public record OfferingReference(
        String client, @Nullable Integer year, String line, boolean named) {}
