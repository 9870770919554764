package quebec.esja.files;

/// An image written at one size.
///
/// @param side        of the square it was made to fit in, in pixels
/// @param width       in pixels, at most `side`
/// @param height      in pixels, at most `side`
/// @param contentType `image/png` or `image/jpeg`
public record Rendition(int side, int width, int height, String contentType, byte[] content) {}
