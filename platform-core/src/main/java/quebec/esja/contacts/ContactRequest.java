package quebec.esja.contacts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import quebec.esja.kernel.ContactRequestId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Language;

/// Someone asks to see the persons to contact of an enterprise.
///
/// @param enterprise its name
/// @param member     whether the person signed in for a buyer, and reads the answer in the workspace
/// @param decidedBy  who decided; empty while nobody did
/// @param openUntil  present once accepted
public record ContactRequest(
        ContactRequestId id,
        SupplierId supplier,
        String enterprise,
        boolean member,
        String name,
        String organization,
        EmailAddress email,
        Language language,
        String purpose,
        Status status,
        Instant createdAt,
        String decidedBy,
        Optional<Instant> openUntil) {

    public enum Status {
        /// The address is not confirmed yet.
        UNCONFIRMED("unconfirmed"),
        WAITING("waiting"),
        ACCEPTED("accepted"),
        DECLINED("declined");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Status ofCode(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("unknown status " + code));
        }
    }

    /// For whom it is: the organization where one was told.
    public String asker() {
        return organization.isEmpty() ? name : name + " (" + organization + ")";
    }
}
