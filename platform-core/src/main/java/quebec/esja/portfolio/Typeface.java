package quebec.esja.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Source Sans Pro (OFL), embedded in every document. A character it lacks is shown as [#MISSING], so that nobody takes a
/// mutilated name for a whole one.
final class Typeface {

    static final String FAMILY = "Source Sans";
    static final String MISSING = "\u2610";

    /// A weight of the family, by its number in CSS.
    enum Weight {
        REGULAR(400, "Regular"),
        SEMIBOLD(600, "SemiBold"),
        BOLD(700, "Bold");

        private final int css;
        private final byte[] file;

        Weight(int css, String name) {
            this.css = css;
            this.file =
                    withoutSubstitutions(
                            read("/fonts/ttf/SourceSansPro/SourceSansPro-" + name + ".ttf"));
        }

        int css() {
            return css;
        }

        InputStream open() {
            return new ByteArrayInputStream(file);
        }
    }

    /// The tags `GSUB`, and one that nobody reads.
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int UNREAD = 0x2D2D2D2D;

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private static final BitSet KNOWN = known();

    private Typeface() {}

    /// A text for people: [#printable], with the apostrophes of print.
    static String set(String text) {
        return APOSTROPHE.matcher(printable(text)).replaceAll("\u2019");
    }

    /// The text in characters the family has, in composed form, without what only steers a screen.
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean lacking = false;
        for (int character : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.isISOControl(character)) {
                out.append(character == '\n' ? '\n' : ' ');
                lacking = false;
            } else if (steering(character)) {
                continue;
            } else if (KNOWN.get(character)) {
                out.appendCodePoint(character);
                lacking = false;
            } else if (!lacking) {
                out.append(MISSING);
                lacking = true;
            }
        }
        return out.toString();
    }

    /// Joiners, directions, variation selectors: they have no shape of their own.
    private static boolean steering(int character) {
        return Character.getType(character) == Character.FORMAT && character != 0xAD
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0000;
    }

    private static BitSet known() {
        BitSet known = new BitSet();
        for (int character = ' '; character <= 0x2FFFF; character++) {
            known.set(character);
        }
        for (Weight weight : Weight.values()) {
            known.and(covered(weight));
        }
        return known;
    }

    private static BitSet covered(Weight weight) {
        BitSet covered = new BitSet();
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(weight.open()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = ' '; character <= 0x2FFFF; character++) {
                covered.set(character, glyphs.getGlyphId(character) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return covered;
    }

    /// Hides the table of glyph substitutions: searching it for ligatures at every word takes two thirds of the time of a
    /// document, and ours has none worth it.
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (directory.getInt(entry) == SUBSTITUTIONS) {
                directory.putInt(entry, UNREAD);
            }
        }
        return font;
    }

    private static byte[] read(String resource) {
        try (InputStream file =
                Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
