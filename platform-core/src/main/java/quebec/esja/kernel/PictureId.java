package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// A picture or logo of an enterprise. It names one image for ever: another image is another picture.
public record PictureId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<PictureId> parse(String text) {
        try {
            return Optional.of(new PictureId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
