package quebec.esja.buyers;

import java.time.Instant;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise a buyer keeps in sight.
///
/// @param municipality its name; empty while unknown
/// @param phone        public phone; empty when none
/// @param email        public e-mail; empty when none
/// @param offerings    what it sells, up to three titles joined by commas
/// @param listed       false when it left the directory since
/// @param note         the buyer's own, seen by nobody else
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
        Instant keptAt) {}
