package quebec.esja.pictures;

import quebec.esja.kernel.OfferingId;

/// What a picture shows.
public sealed interface PicturePlace {

    /// How many may stand there.
    int most();

    /// The sign of the enterprise.
    record Logo() implements PicturePlace {
        @Override
        public int most() {
            return 1;
        }
    }

    /// The enterprise, its people, its premises.
    record Enterprise() implements PicturePlace {
        @Override
        public int most() {
            return 8;
        }
    }

    /// One of its offerings.
    record OfOffering(OfferingId offering) implements PicturePlace {
        @Override
        public int most() {
            return 4;
        }
    }
}
