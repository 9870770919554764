package quebec.esja.messaging;

import java.net.URI;

/// The address at which visitors reach this deployment, for links in mails, PDFs and exports.
///
/// @param origin scheme, host and port; no path
public record PublicUrl(URI origin) {

    /// The absolute address of a path that begins with a slash.
    public String to(String path) {
        return origin + path;
    }
}
