package quebec.esja.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an uploaded document turns out to be: its content says, never its name. An accepted one is kept to the byte, since others rely on
/// it; it is given out as a download only, and nothing of it is ever run here. It is not searched for viruses.
public sealed interface DocumentReading {

    /// The heaviest upload, in bytes.
    int LARGEST_BYTES = 20 * 1024 * 1024;

    /// @param contentType `application/pdf`, `image/png` or `image/jpeg`
    record Accepted(String contentType, byte[] content) implements DocumentReading {}

    /// More than [#LARGEST_BYTES].
    record TooHeavy() implements DocumentReading {}

    /// Not a whole PDF, PNG or JPEG file.
    record NotADocument() implements DocumentReading {}

    /// Reads an upload without opening it: how it begins, how it ends, and for a PDF that its end leads to its table of objects.
    static DocumentReading read(byte[] upload) {
        if (upload.length > LARGEST_BYTES) {
            return new TooHeavy();
        }
        if (PdfShape.holds(upload)) {
            return new Accepted("application/pdf", upload);
        }
        return ImageFormat.of(upload)
                .filter(format -> ImageDecoding.measured(upload, format).isPresent())
                .flatMap(DocumentReading::type)
                .<DocumentReading>map(type -> new Accepted(type, upload))
                .orElseGet(NotADocument::new);
    }

    private static Optional<String> type(ImageFormat format) {
        return switch (format) {
            case PNG -> Optional.of("image/png");
            case JPEG -> Optional.of("image/jpeg");
            case WEBP -> Optional.empty();
        };
    }

    /// The frame of a PDF file (ISO 32000-2, 7.5).
    final class PdfShape {

        private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9]");
        private static final Pattern END =
                Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF[\\s\\x00]*");
        private static final Pattern OBJECTS =
                Pattern.compile("\\s*(xref|\\d{1,9}\\s+\\d{1,5}\\s+obj)\\b.*", Pattern.DOTALL);
        private static final int HEADER_BYTES = 8;
        private static final int END_BYTES = 1024;
        private static final int TABLE_BYTES = 32;

        private PdfShape() {}

        static boolean holds(byte[] file) {
            if (!HEADER.matcher(text(file, 0, HEADER_BYTES)).matches()) {
                return false;
            }
            String end = text(file, Math.max(0, file.length - END_BYTES), END_BYTES);
            int last = end.lastIndexOf("startxref");
            if (last < 0) {
                return false;
            }
            var told = END.matcher(end.substring(last));
            return told.matches() && OBJECTS.matcher(table(file, told.group(1))).matches();
        }

        private static String table(byte[] file, String offset) {
            return text(file, Math.min(file.length, Integer.parseInt(offset)), TABLE_BYTES);
        }

        private static String text(byte[] file, int from, int most) {
            return new String(
                    file, from, Math.min(most, file.length - from), StandardCharsets.ISO_8859_1);
        }
    }
}
