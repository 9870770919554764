package quebec.esja.seao;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// Where a file is asked for: the web, or what a test answers in its place.
public interface FileServer {

    /// Asks once, following nothing.
    ///
    /// @param etag         of the file had last; empty for none
    /// @param lastModified the same, as the server wrote it
    Answer ask(URI address, String etag, String lastModified)
            throws IOException, InterruptedException;

    /// What the server says.
    sealed interface Answer {
        /// The file is still the one had last.
        record NotModified() implements Answer {}

        record Moved(String location) implements Answer {}

        /// To be closed by whoever asked.
        record Content(InputStream bytes, String etag, String lastModified) implements Answer {}

        record Otherwise(int status) implements Answer {}
    }
}
