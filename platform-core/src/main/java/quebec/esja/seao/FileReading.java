package quebec.esja.seao;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/// A file being read once: unpacked when it is gzip, without its byte order mark, counted, and never longer than the limit.
final class FileReading implements AutoCloseable {

    /// A month of SEAO weighs some 70 MB.
    static final long LARGEST_BYTES = 512L * 1024 * 1024;

    private static final int GZIP = 0x1f8b;

    private final MessageDigest digest;
    private final Bounded raw;
    private final InputStream text;

    private FileReading(Bounded raw, MessageDigest digest) throws IOException {
        this.raw = raw;
        this.digest = digest;
        BufferedInputStream whole =
                new BufferedInputStream(new DigestInputStream(raw, digest), 1 << 16);
        whole.mark(2);
        int start = whole.read() << 8 | whole.read();
        whole.reset();
        text =
                withoutMark(
                        start == GZIP ? new Bounded(new GZIPInputStream(whole, 1 << 16)) : whole);
    }

    /// @throws TooLarge at once, when the file itself is over the limit
    static FileReading open(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new TooLarge();
        }
        Bounded raw = new Bounded(Files.newInputStream(file));
        try {
            return new FileReading(raw, sha256());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    InputStream text() {
        return text;
    }

    /// Bytes of the file read so far.
    long bytes() {
        return raw.count;
    }

    /// In hexadecimal, of the whole file: to be asked when all is read.
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] head = start.readNBytes(3);
        boolean mark =
                head.length == 3
                        && head[0] == (byte) 0xEF
                        && head[1] == (byte) 0xBB
                        && head[2] == (byte) 0xBF;
        if (!mark) {
            start.unread(head);
        }
        return start;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// More bytes than a file may have, packed or not.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterInputStream {

        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                counted(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                counted(read);
            }
            return read;
        }

        private void counted(int more) throws TooLarge {
            count += more;
            if (count > LARGEST_BYTES) {
                throw new TooLarge();
            }
        }
    }
}
