package quebec.esja.profile;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.FileId;

/// The stored profile.
///
/// @param published when the public site of the Pôle was opened to visitors; absent while it is being prepared
public record PoleProfile(
        PoleProfileData data,
        Optional<FileId> logo,
        Optional<Instant> published,
        boolean demonstration,
        int version) {}
