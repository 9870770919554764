package quebec.esja.spreadsheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the text of a cell is worth: cleaned, folded for comparison, and never taken for a formula.
public final class CellText {

    private static final Pattern QUOTED_LITERAL = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER_LITERAL = Pattern.compile("=\\s*(\\d{1,15})");
    private static final Pattern LINK =
            Pattern.compile("(?i)=\\s*(?:HYPERLINK|LIEN_HYPERTEXTE)\\s*\\(\\s*\"([^\"]+)\"");
    private static final Pattern FORMULA =
            Pattern.compile(
                    "=.*|[+\\-@]\\s*[\\p{L}_][\\p{L}\\d_.]*\\s*\\(.*|[+\\-@].*\\|.*!.*",
                    Pattern.DOTALL);
    private static final Pattern ERROR =
            Pattern.compile(
                    "#(REF|N/A|N/D|VALUE|VALEUR|NAME|NOM|DIV/0|NULL|NUL|NUM|NOMBRE|SPILL|CALC)[!?]?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HELD_BACK = Pattern.compile("'(?=[=+\\-@\\d])");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\x{200B}\\x{200E}\\x{200F}\\x{2060}\\x{FEFF}&&[^\\n\\t]]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CellText() {}

    /// The text without spaces around nor signs that nobody sees; lines inside are kept. `="819 555-0100"`, by which
    /// spreadsheets hold a text, gives its text, and so does the apostrophe before a number or a
    /// formula.
    public static String clean(String raw) {
        String seen = UNSEEN.matcher(raw.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        String text = AROUND.matcher(seen).replaceAll("");
        Matcher literal = QUOTED_LITERAL.matcher(text);
        if (literal.matches()) {
            return AROUND.matcher(literal.group(1).replace("\"\"", "\"")).replaceAll("");
        }
        Matcher number = NUMBER_LITERAL.matcher(text);
        if (number.matches()) {
            return number.group(1);
        }
        return HELD_BACK.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    /// Whether a spreadsheet would compute the text, or failed to.
    public static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() || ERROR.matcher(text).matches();
    }

    /// The address that a link formula is written with: `=HYPERLINK("http://coop.example";"notre site")`.
    public static Optional<String> addressOfLink(String formula) {
        Matcher link = LINK.matcher(formula);
        return link.lookingAt() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /// The text as a cell that no spreadsheet computes when the file is opened.
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// The text on one line, single spaces.
    public static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Letters and digits in lower case without accents, single spaces between words: what names and headers are compared on.
    public static String fold(String text) {
        String lower =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("ß", "ss");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /// The text, if there is any.
    public static Optional<String> present(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
