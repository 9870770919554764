package quebec.esja.pictures;

import java.util.List;
import quebec.esja.kernel.PictureId;

/// A picture of an enterprise.
///
/// @param sizes the narrowest first, at least one
public record Picture(PictureId id, PicturePlace place, PictureWords words, List<Size> sizes) {

    public Picture {
        sizes = List.copyOf(sizes);
    }

    /// @param side   the square it was made to fit in, which names it in addresses
    /// @param width  in pixels
    /// @param height in pixels
    public record Size(int side, int width, int height) {}

    /// Whether all that visitors need is told; they see it while the enterprise is listed.
    public boolean ready() {
        return switch (place) {
            case PicturePlace.Logo _ -> true;
            case PicturePlace.Enterprise _, PicturePlace.OfOffering _ ->
                    !words.alt().fr().isEmpty() && words.peopleAgreed();
        };
    }

    public Size smallest() {
        return sizes.getFirst();
    }

    public Size largest() {
        return sizes.getLast();
    }
}
