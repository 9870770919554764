package quebec.esja.pictures;

import quebec.esja.kernel.LocalizedText;

/// What is told of a picture.
///
/// @param alt          what one would say of it to someone who does not see it, 250 characters at most; the French one is needed before
///                     the picture is public
/// @param credit       who made it, 120 characters at most, may be empty
/// @param peopleAgreed whoever can be recognized agrees to be shown, or nobody can be
public record PictureWords(LocalizedText alt, String credit, boolean peopleAgreed) {

    public static final PictureWords NONE = new PictureWords(LocalizedText.EMPTY, "", false);

    public static final int LONGEST_ALT = 250;
    public static final int LONGEST_CREDIT = 120;

    PictureWords tidy() {
        return new PictureWords(
                new LocalizedText(oneLine(alt.fr()), oneLine(alt.en())),
                oneLine(credit),
                peopleAgreed);
    }

    boolean tooLong() {
        return alt.fr().length() > LONGEST_ALT
                || alt.en().length() > LONGEST_ALT
                || credit.length() > LONGEST_CREDIT;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
