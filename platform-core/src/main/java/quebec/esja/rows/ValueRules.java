package quebec.esja.rows;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.PostalCode;
import quebec.esja.spreadsheets.CellText;

/// The usual writing of a value, where the written one can be made out.
final class ValueRules {

    private static final Pattern PHONE =
            Pattern.compile(
                    "(?:\\+?1[ .\\-]*)?\\(?([2-9]\\d{2})\\)?[ .\\-/]*(\\d{3})[ .\\-]*(\\d{4})(?!\\d)");
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)^[\\s,;:()\\-]*(?:poste|ext\\.?|extension|p\\.|#|x)[\\s.:#]*(\\d{1,6})");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s<>,;:()\\[\\]\"|]+@[^\\s<>,;:()\\[\\]\"|]+");
    private static final Pattern AFTER_ADDRESS = Pattern.compile("[\\s,;].*$");
    private static final Pattern SCHEME = Pattern.compile("(?i)h?t{1,2}p(s?):/*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[6-9]\\d{2}|20\\d{2})(?!\\d)");
    private static final Pattern POSTAL_CODE =
            Pattern.compile("(?i)(?<![A-Z0-9])[A-Z]\\d[A-Z][ \\-]?\\d[A-Z]\\d(?![A-Z0-9])");
    private static final Pattern PROVINCE =
            Pattern.compile("(?i)[\\s,]*\\(\\s*(?:québec|quebec|qc)\\s*\\)");
    private static final Pattern APARTMENT = Pattern.compile("(?i)\\bapp\\s*[:.]+\\s*(\\S*)");
    private static final Pattern BOX =
            Pattern.compile("(?i)\\b(?:cp|c\\.\\s?p\\.)\\s*[:.]?\\s*(\\d*)(?=$|[\\s,;])");
    private static final int LONGEST_PHONE = 40;

    private ValueRules() {}

    /// « (819) 555-0100 #12 » gives `819 555-0100, poste 12`; a text without ten digits stays as it is, if it has seven.
    static Optional<String> phone(String text) {
        String line = CellText.oneLine(text);
        Matcher number = PHONE.matcher(line);
        if (number.find()) {
            String plain = number.group(1) + " " + number.group(2) + "-" + number.group(3);
            Matcher extension = EXTENSION.matcher(line.substring(number.end()));
            return Optional.of(extension.find() ? plain + ", poste " + extension.group(1) : plain);
        }
        return line.length() <= LONGEST_PHONE
                        && line.chars().filter(Character::isDigit).count() >= 7
                ? Optional.of(line)
                : Optional.empty();
    }

    /// The first address of the text: « Info <INFO@coop.example> » gives `info@coop.example`.
    static Optional<String> email(String text) {
        Matcher address = EMAIL.matcher(text.replaceFirst("(?i)^mailto:", ""));
        return address.find()
                ? EmailAddress.parse(address.group().replaceAll("[.]+$", ""))
                        .map(EmailAddress::value)
                : Optional.empty();
    }

    /// The address with its `https://` where it was left out.
    static Optional<String> website(String text) {
        String first = AFTER_ADDRESS.matcher(CellText.oneLine(text)).replaceFirst("");
        Matcher scheme = SCHEME.matcher(first);
        String address =
                scheme.lookingAt()
                        ? (scheme.group(1).isEmpty() ? "http://" : "https://")
                                + first.substring(scheme.end())
                        : "https://" + first;
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host == null
                            || !host.contains(".")
                            || host.endsWith(".")
                            || first.contains("@")
                            || address.length() > 300
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Optional<String> postalCode(String text) {
        return PostalCode.parse(text).map(PostalCode::value);
    }

    /// The postal code that stands inside an address.
    static Optional<String> postalCodeIn(String address) {
        Matcher code = POSTAL_CODE.matcher(address);
        return code.find() ? postalCode(code.group()) : Optional.empty();
    }

    /// « 12, rue X, APP: 3 (Québec) » gives `12, rue X, app. 3`; empty markers go, the box is `C. P. 45`.
    static String address(String text) {
        String line = PROVINCE.matcher(CellText.oneLine(text.replace("\n", ", "))).replaceAll("");
        line =
                APARTMENT
                        .matcher(line)
                        .replaceAll(found ->
                                blankOrPunctuation(found.group(1))
                                        ? Matcher.quoteReplacement(found.group(1))
                                        : "app. " + Matcher.quoteReplacement(found.group(1)));
        line =
                BOX.matcher(line)
                        .replaceAll(
                                found -> found.group(1).isEmpty() ? "" : "C. P. " + found.group(1));
        return line.replaceAll("\\s+,", ",")
                .replaceAll("(,\\s*){2,}", ", ")
                .replaceAll("^[\\s,;]+|[\\s,;]+$", "")
                .replaceAll(" {2,}", " ");
    }

    private static boolean blankOrPunctuation(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }
}
