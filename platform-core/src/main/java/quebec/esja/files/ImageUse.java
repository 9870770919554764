package quebec.esja.files;

import java.util.List;

/// What an image is for, hence how it is kept. It is never made larger than it came.
public enum ImageUse {

    /// What stands for a Pôle on every page and document: one PNG.
    EMBLEM,

    /// Logos and pictures of enterprises: JPEG, or PNG when something shows through.
    PICTURE;

    /// The squares it is made to fit in, in pixels, the smallest first. One that the image fits in as it came is the last made.
    public List<Integer> sides() {
        return switch (this) {
            case EMBLEM -> List.of(800);
            case PICTURE -> List.of(320, 800, 1600);
        };
    }
}
