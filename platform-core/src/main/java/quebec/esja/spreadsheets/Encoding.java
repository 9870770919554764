package quebec.esja.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the bytes of a text are to be read, and the text.
///
/// The rule is strict rather than statistical, because short lists of names mislead statistics: a byte order mark decides;
/// then the zero bytes of UTF-16; then text that is valid UTF-8, which Windows-1252 text with accents practically never
/// is; otherwise Windows-1252, or Mac Roman when its accents are the ones that make French letters.
record Encoding(String name, String text) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final String FRENCH_LETTERS = "éèêëàâçîïôùûÉÈÊÀÂÇÎÔ’";

    static Encoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding("UTF-8", lenient(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding("UTF-16", lenient(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding("UTF-16", lenient(bytes, 2, StandardCharsets.UTF_16BE));
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        int pairs = Math.max(1, bytes.length / 2);
        if (odd > pairs * 0.6 && even < pairs * 0.05) {
            return new Encoding("UTF-16", lenient(bytes, 0, StandardCharsets.UTF_16LE));
        }
        if (even > pairs * 0.6 && odd < pairs * 0.05) {
            return new Encoding("UTF-16", lenient(bytes, 0, StandardCharsets.UTF_16BE));
        }
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return new Encoding("UTF-8", text.toString());
        } catch (CharacterCodingException notUtf8) {
            return oneBytePerLetter(bytes);
        }
    }

    private static Encoding oneBytePerLetter(byte[] bytes) {
        String utf8 = lenient(bytes, 0, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == 0xFFFD).count();
        long sound = utf8.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        if (sound > 20 * broken) {
            return new Encoding("UTF-8", utf8);
        }
        String windows = lenient(bytes, 0, WINDOWS);
        String mac = lenient(bytes, 0, MAC);
        return frenchLetters(mac) > frenchLetters(windows)
                ? new Encoding("Mac Roman", mac)
                : new Encoding("Windows-1252", windows);
    }

    private static long frenchLetters(String text) {
        return text.chars().filter(c -> c > 0x7F && FRENCH_LETTERS.indexOf(c) >= 0).count();
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                count++;
            }
        }
        return count;
    }
}
