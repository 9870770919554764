package quebec.esja.rows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.spreadsheets.CellText;

/// A place as a file or a visitor writes it.
///
/// @param name as written, without province nor postal code
/// @param hint what else was said of it, usually its MRC; empty when nothing was
public record WrittenPlace(String name, String hint) {

    private static final Pattern POSTAL_CODE =
            Pattern.compile("(?i)\\b[A-Z]\\d[A-Z][ \\-]?\\d[A-Z]\\d\\b");
    private static final Pattern PROVINCE =
            Pattern.compile(
                    "(?i)[\\s,]*[(\\[]\\s*(québec|quebec|qc|p\\.?\\s?q\\.?)\\s*[)\\]]|[\\s,]+(qc|p\\.q\\.|canada)\\s*$|,\\s*(québec|quebec)\\s*$");
    private static final Pattern PARENTHESIS = Pattern.compile("^(.+?)\\s*[(\\[](.+?)[)\\]]\\s*$");
    private static final Pattern MRC =
            Pattern.compile(
                    "(?i)^(.+?)[,;–-]\\s*(?:mrc\\s+(?:de\\s+la|de\\s+l['’]|des?|du|d['’])?\\s*)(.+)$");

    public static final WrittenPlace NONE = new WrittenPlace("", "");

    /// @param municipality as the cell says it
    /// @param territory    as the cell of the MRC says it
    public static WrittenPlace of(String municipality, String territory) {
        String text = CellText.oneLine(POSTAL_CODE.matcher(municipality).replaceAll(" "));
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = PROVINCE.matcher(text).replaceAll("").replaceAll("[\\s,;]+$", "").strip();
        }
        String hint = CellText.oneLine(territory);
        Matcher parenthesis = PARENTHESIS.matcher(text);
        Matcher mrc = MRC.matcher(text);
        if (parenthesis.matches()) {
            return new WrittenPlace(
                    parenthesis.group(1), hint.isEmpty() ? parenthesis.group(2) : hint);
        }
        if (mrc.matches()) {
            return new WrittenPlace(mrc.group(1).strip(), hint.isEmpty() ? mrc.group(2) : hint);
        }
        return new WrittenPlace(text, hint);
    }

    /// The place that an address ends with: « 12, rue Principale, Coaticook (Québec) J1A 2B3 ».
    static WrittenPlace inAddress(String address, String territory) {
        String text = of(address.replace('\n', ','), "").name();
        int comma = text.lastIndexOf(',');
        String last = comma < 0 ? "" : text.substring(comma + 1).strip();
        return last.isEmpty() || last.chars().anyMatch(Character::isDigit)
                ? NONE
                : of(last, territory);
    }

    public boolean isTold() {
        return !name.isEmpty();
    }

    /// One key for all the rows that write it alike.
    public String key() {
        return CellText.fold(name) + "|" + CellText.fold(hint);
    }
}
