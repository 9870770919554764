package quebec.esja.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line may end: after a space that may break, after a hyphen or a dash between two words. Never at an apostrophe, where the
/// engine's own rules part « d’économie ».
final class LineBreaks implements FSTextBreaker {

    private static final int NO_MORE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        this.text = newText;
        this.at = 0;
    }

    @Override
    public int next() {
        while (at < text.length()) {
            at++;
            if (at < text.length() && ends(text.charAt(at - 1), text.charAt(at))) {
                return at;
            }
        }
        return NO_MORE;
    }

    private static boolean ends(char last, char following) {
        return switch (last) {
            case ' ', '\u2002', '\u200B' -> following != ' ';
            case '-', '\u2010', '\u2013', '\u2014' -> Character.isLetter(following);
            default -> false;
        };
    }
}
