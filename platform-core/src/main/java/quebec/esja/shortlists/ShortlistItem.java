package quebec.esja.shortlists;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;

/// An enterprise taken out of a list, as it stood there.
///
/// @param addedBy absent when that person is forgotten
public record ShortlistItem(
        SupplierId supplier, String note, Optional<MemberId> addedBy, Instant addedAt) {}
