package quebec.esja.files;

import java.util.List;

/// What an uploaded image turns out to be. An accepted one was decoded, resized and written anew: no metadata, nothing hidden
/// behind it. This is the one place that knows what an image is; names and declared types are never asked.
public sealed interface ImageReading {

    /// The heaviest upload, in bytes.
    int LARGEST_BYTES = 10 * 1024 * 1024;

    /// Clean images, the narrowest first.
    record Accepted(List<Rendition> renditions) implements ImageReading {

        public Accepted {
            renditions = List.copyOf(renditions);
        }

        public Rendition largest() {
            return renditions.getLast();
        }
    }

    /// More than [#LARGEST_BYTES].
    record TooHeavy() implements ImageReading {}

    /// More pixels than its format is decoded with.
    ///
    /// @param mostMegapixels how many it may have
    record TooManyPixels(int mostMegapixels) implements ImageReading {}

    /// Not a PNG, JPEG or WebP image that stands still, whatever its name says.
    record NotAnImage() implements ImageReading {}

    /// Reads an upload. Its dimensions are read before any pixel is, so that a huge image costs nothing.
    static ImageReading read(byte[] upload, ImageUse use) {
        return ImageDecoding.read(upload, use);
    }
}
