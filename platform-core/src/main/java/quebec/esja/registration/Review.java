package quebec.esja.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A review that was decided.
///
/// @param reason       told to the enterprise; empty for an acceptance
/// @param revalidateOn present for an acceptance
public record Review(
        Verdict verdict,
        String reason,
        String reviewer,
        Instant decidedAt,
        Optional<LocalDate> revalidateOn,
        Map<Principle, ReviewDraft.Finding> findings) {

    public Review {
        findings = Map.copyOf(findings);
    }

    public enum Verdict {
        ACCEPTED("accepted"),
        CHANGES_REQUESTED("changes-requested"),
        REFUSED("refused");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Verdict ofCode(String code) {
            for (Verdict verdict : values()) {
                if (verdict.code.equals(code)) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException("no such verdict: " + code);
        }
    }
}
