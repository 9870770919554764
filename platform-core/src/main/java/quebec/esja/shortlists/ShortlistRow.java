package quebec.esja.shortlists;

import java.time.Instant;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise of a list. One that left the directory keeps its name and its note; the rest is empty.
///
/// @param municipality its name; empty while unknown
/// @param phone        public phone; empty when none
/// @param email        public e-mail; empty when none
/// @param offerings    what it sells, up to three titles joined by commas
/// @param listed       false when it left the directory since
/// @param note         of those who share the list, seen by nobody else
/// @param addedBy      the name of who added it; empty when that person is forgotten
public record ShortlistRow(
        SupplierId supplier,
        Slug slug,
        String name,
        String municipality,
        String phone,
        String email,
        String offerings,
        boolean listed,
        String note,
        String addedBy,
        Instant addedAt) {}
