package quebec.esja.site.commitments;

import java.util.List;
import java.util.Optional;

/// The committed buyers as a page shows them.
///
/// @param register address of the form of buyers
/// @param jsonLd   schema.org, safe inside a script element
public record WallView(List<Engaged> buyers, String register, String jsonLd) {

    public WallView {
        buyers = List.copyOf(buyers);
    }

    /// @param website empty when it has none
    /// @param signed  in words, with its year
    public record Engaged(
            String name,
            String website,
            String kind,
            String municipality,
            String signed,
            Optional<Logo> logo) {}

    /// @param width  in pixels, of the file
    /// @param height in pixels, of the file
    public record Logo(String address, int width, int height) {}
}
