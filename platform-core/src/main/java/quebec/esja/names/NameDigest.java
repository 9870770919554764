package quebec.esja.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By what a name of somebody's accounts is known again without being kept.
///
/// @param hex SHA-256 of its key
public record NameDigest(String hex) {

    public static NameDigest of(String key) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    public static NameDigest of(byte[] digest) {
        return new NameDigest(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
