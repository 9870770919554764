package quebec.esja.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Source Sans Pro (OFL), embedded in every document. A character it lacks is shown as [#MISSING], so that nobody takes a
/// mutilated name for a whole one.
public final class Typeface {

    static final String FAMILY = "Source Sans";
    public static final String MISSING = "\u2610";

    static final List<Weight> WEIGHTS =
            List.of(
                    new Weight(400, "Regular"),
                    new Weight(600, "SemiBold"),
                    new Weight(700, "Bold"));

    /// A weight of the family, by its number in CSS.
    static final class Weight {

        private final int css;
        private final byte[] file;

        private Weight(int css, String name) {
            this.css = css;
            this.file = prepared(read("/fonts/ttf/SourceSansPro/SourceSansPro-" + name + ".ttf"));
        }

        int css() {
            return css;
        }

        InputStream open() {
            return new ByteArrayInputStream(file);
        }
    }

    /// Tags of tables: `GSUB`, `cmap`, and one that nobody reads.
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int CHARACTERS = 0x636D6170;
    private static final int UNREAD = 0x2D2D2D2D;
    private static final int TURNED_COMMA = 0x2BB;
    private static final int MODIFIER_APOSTROPHE = 0x2BC;
    private static final int PRIVATE_USE = 0xF8FE;

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private static final BitSet KNOWN = known();

    private Typeface() {}

    /// A text for people: [#printable], with the apostrophes of print.
    public static String set(String text) {
        return APOSTROPHE.matcher(printable(text)).replaceAll("\u2019");
    }

    /// The text in characters the family has, in composed form, without what only steers a screen.
    public static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean lacking = false;
        for (int character : plain(text).codePoints().toArray()) {
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

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace((char) TURNED_COMMA, '\u2018')
                .replace((char) MODIFIER_APOSTROPHE, '\u2019');
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
        for (Weight weight : WEIGHTS) {
            known.and(covered(weight));
        }
        return known;
    }

    private static BitSet covered(Weight weight) {
        BitSet covered = new BitSet();
        try (TrueTypeFont font =
                new TTFParser(true).parse(new RandomAccessReadBuffer(weight.open()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = ' '; character <= 0x2FFFF; character++) {
                covered.set(character, glyphs.getGlyphId(character) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return covered;
    }

    /// The font as documents need it, two things in it hidden.
    ///
    /// The glyph substitutions: searching them for ligatures at every word takes two thirds of the time of a document, and ours
    /// has none worth it. The modifier letters U+02BB and U+02BC: they share the glyphs of the quotation marks, and a document
    /// would say that every apostrophe is one of them, so that no search for « d’économie » finds it.
    private static byte[] prepared(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (file.getInt(entry) == SUBSTITUTIONS) {
                file.putInt(entry, UNREAD);
            } else if (file.getInt(entry) == CHARACTERS) {
                hideModifiers(file, file.getInt(entry + 8), file.getInt(entry + 12));
            }
        }
        return font;
    }

    /// Moves their group of the character map to a place for private use.
    private static void hideModifiers(ByteBuffer file, int offset, int length) {
        for (int at = offset; at < offset + length - 8; at += 4) {
            if (file.getInt(at) == TURNED_COMMA && file.getInt(at + 4) == MODIFIER_APOSTROPHE) {
                file.putInt(at, PRIVATE_USE);
                file.putInt(at + 4, PRIVATE_USE + 1);
            }
        }
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
