package quebec.esja.files;

import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of a WebP file (RFC 9649), read before its decoder is: the size it announces and the size of what it carries need not
/// agree, and memory is taken for the second.
final class WebpChunks {

    private static final int HEADER = 12;
    private static final int MOST = 64;
    private static final int MASK_14 = (1 << 14) - 1;
    private static final int MASK_24 = (1 << 24) - 1;

    private final Map<String, ByteBuffer> chunks = new LinkedHashMap<>();

    WebpChunks(byte[] file) {
        ByteBuffer left = little(ByteBuffer.wrap(file).position(HEADER));
        while (left.remaining() >= 8 && chunks.size() < MOST) {
            byte[] name = new byte[4];
            left.get(name);
            int length = left.getInt();
            if (length < 0 || length > left.remaining()) {
                return;
            }
            chunks.putIfAbsent(
                    new String(name, StandardCharsets.ISO_8859_1),
                    little(left.slice(left.position(), length)));
            left.position(Math.min(left.limit(), left.position() + length + (length & 1)));
        }
    }

    /// What the camera wrote of the image.
    Optional<ByteBuffer> exif() {
        return Optional.ofNullable(chunks.get("EXIF"));
    }

    /// The largest of the sizes it tells; none when it moves, or tells none.
    Optional<Dimension> size() {
        if (chunks.containsKey("ANIM") || chunks.containsKey("ANMF")) {
            return Optional.empty();
        }
        Optional<Dimension> carried = lossy().or(this::lossless);
        return carried.map(image -> {
            Dimension announced = canvas().orElse(image);
            return new Dimension(
                    Math.max(image.width, announced.width),
                    Math.max(image.height, announced.height));
        });
    }

    private Optional<Dimension> canvas() {
        return chunk("VP8X", 10)
                .map(chunk ->
                        new Dimension(
                                1 + (chunk.getInt(4) & MASK_24), 1 + (chunk.getInt(6) >>> 8)));
    }

    private Optional<Dimension> lossy() {
        return chunk("VP8 ", 10)
                .map(chunk ->
                        new Dimension(chunk.getShort(6) & MASK_14, chunk.getShort(8) & MASK_14));
    }

    private Optional<Dimension> lossless() {
        return chunk("VP8L", 5)
                .map(chunk -> {
                    int bits = chunk.getInt(1);
                    return new Dimension(1 + (bits & MASK_14), 1 + (bits >>> 14 & MASK_14));
                });
    }

    private Optional<ByteBuffer> chunk(String name, int least) {
        return Optional.ofNullable(chunks.get(name)).filter(chunk -> chunk.limit() >= least);
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }
}
