package quebec.esja.tenders;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What became of telling enterprises of a notice.
public sealed interface Telling {

    /// @param told how many were written to now
    /// @param kept how many were not, by why
    record Done(int told, Map<State, Integer> kept, int unsuited) implements Telling {
        public Done {
            kept = Map.copyOf(kept);
        }
    }

    /// It can be answered no more.
    record Closed() implements Telling {}

    /// Whether an enterprise may be told of a notice.
    enum State {
        /// Nobody told it.
        UNTOLD("untold"),
        /// A person of the Pôle did.
        TOLD("told"),
        /// The weekly digest of one of its managers did.
        DIGEST("digest"),
        /// It wants to hear of none.
        REFUSES("refuses"),
        /// Nobody is known to whom to write.
        NOBODY("nobody");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Key of its name.
        public String text() {
            return "tenders.telling." + code;
        }

        static Optional<State> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }
}
