package quebec.esja.pictures;

/// What came of a change to a picture.
public sealed interface PictureChange {

    record Saved(Picture picture) implements PictureChange {}

    /// There is room for no more.
    ///
    /// @param most how many may stand there
    record Full(int most) implements PictureChange {}

    /// Some text is longer than a picture may have.
    record TooLong() implements PictureChange {}

    /// There is no such picture, or no such offering, in that enterprise.
    record Unknown() implements PictureChange {}
}
