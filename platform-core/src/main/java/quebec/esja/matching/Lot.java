package quebec.esja.matching;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import quebec.esja.kernel.SupplierId;

/// Who comes first among equals: a draw that is the same whenever it is made again for that need, and another one for the next.
/// Nobody gains by a name that begins with A, nor by having registered early.
public final class Lot {

    private Lot() {}

    /// @param need what is drawn for: a need, or something alike
    public static long of(UUID need, SupplierId supplier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer both =
                    ByteBuffer.allocate(4 * Long.BYTES)
                            .putLong(need.getMostSignificantBits())
                            .putLong(need.getLeastSignificantBits())
                            .putLong(supplier.value().getMostSignificantBits())
                            .putLong(supplier.value().getLeastSignificantBits());
            return ByteBuffer.wrap(digest.digest(both.array())).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
