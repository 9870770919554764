package quebec.esja.waves;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;

/// An enterprise of a confirmed list, and what became of it.
///
/// @param sentAt     when it was written to
/// @param remindedAt when it was reminded
/// @param skipped    why it was not written to when its turn came
public record Invitee(
        SupplierId supplier,
        String name,
        State state,
        Optional<Instant> sentAt,
        Optional<Instant> remindedAt,
        Optional<Skipped> skipped) {

    /// Where it stands in the sending.
    public enum State {
        WAITING("waiting"),
        SENT("sent"),
        SKIPPED("skipped");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Key of its name.
        public String text() {
            return "waves.state." + code;
        }

        static State ofCode(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("unknown state " + code));
        }
    }

    /// Why an enterprise was passed over.
    public enum Skipped {
        /// It left the directory meanwhile.
        NOT_LISTED("not-listed"),
        /// Nobody is known to whom to write.
        NOBODY("nobody");

        private final String code;

        Skipped(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Key of its name.
        public String text() {
            return "waves.skipped." + code;
        }

        static Optional<Skipped> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }
}
