package quebec.esja.paper;

import java.util.Optional;
import quebec.esja.files.StoredFile;
import quebec.esja.profile.Accent;

/// The Pôle whose name a document bears.
///
/// @param demonstration whether its data is invented, which the pages then say
record Issuer(
        String name,
        String programme,
        Accent accent,
        Optional<StoredFile> logo,
        boolean demonstration) {}
