package quebec.esja.registration;

import java.time.Instant;
import quebec.esja.kernel.ClaimId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Language;

/// Someone says they manage an enterprise.
///
/// @param enterprise its name
/// @param decidedBy  who decided; empty while nobody did
/// @param reason     why it was refused; empty otherwise
public record Claim(
        ClaimId id,
        SupplierId supplier,
        String enterprise,
        String name,
        EmailAddress email,
        String message,
        Language language,
        Status status,
        Instant createdAt,
        String decidedBy,
        String reason) {

    public enum Status {
        /// The address is not confirmed yet.
        UNCONFIRMED("unconfirmed"),
        WAITING("waiting"),
        ACCEPTED("accepted"),
        REFUSED("refused");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Status ofCode(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no such status: " + code);
        }
    }
}
