package quebec.esja.registration;

import java.time.LocalDate;
import java.util.Map;

/// A review as the reviewer fills it.
///
/// @param findings per principle; one that is missing is not examined
public record ReviewDraft(Map<Principle, Finding> findings, Decision decision) {

    public ReviewDraft {
        findings = Map.copyOf(findings);
    }

    /// What was found about one principle.
    ///
    /// @param evidence what shows it, 1,000 characters at most
    public record Finding(boolean met, String evidence) {
        public static final Finding NOT_EXAMINED = new Finding(false, "");
    }

    /// What the reviewer decides.
    public sealed interface Decision {

        /// @param revalidateOn when it is to be looked at again
        record Accept(LocalDate revalidateOn) implements Decision {}

        /// @param reason what the enterprise should mend, in words sent to it
        record RequestChanges(String reason) implements Decision {}

        /// @param reason in words sent to the enterprise
        record Refuse(String reason) implements Decision {}
    }

    public Finding finding(Principle principle) {
        return findings.getOrDefault(principle, Finding.NOT_EXAMINED);
    }
}
