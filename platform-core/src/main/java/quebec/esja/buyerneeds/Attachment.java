package quebec.esja.buyerneeds;

import java.util.UUID;
import quebec.esja.kernel.Slug;

/// A document the buyer joins to a need.
///
/// @param title       1 to 160 characters
/// @param contentType `application/pdf`, `image/png` or `image/jpeg`
public record Attachment(UUID id, String title, String contentType, int bytes) {

    /// Its name as a file: plain letters, and the ending of what it holds.
    public String fileName() {
        int dot = title.lastIndexOf('.');
        String bare = dot > 0 ? title.substring(0, dot) : title;
        return Slug.of(bare).value() + "." + contentType.substring(contentType.indexOf('/') + 1);
    }
}
