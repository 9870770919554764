package quebec.esja.workspace.suppliers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quebec.esja.registration.Principle;
import quebec.esja.registration.Review.Verdict;
import quebec.esja.registration.ReviewDraft;
import quebec.esja.registration.ReviewDraft.Decision;
import quebec.esja.registration.ReviewDraft.Finding;

/// A review as the form holds it.
///
/// @param revalidateOn used for an acceptance
/// @param reason       used for the other decisions
public record ReviewFields(
        Map<Principle, Finding> findings,
        Verdict verdict,
        @Nullable LocalDate revalidateOn,
        String reason) {

    public ReviewFields {
        findings = Map.copyOf(findings);
    }

    /// @param usualRevalidation when no date was chosen
    ReviewDraft draft(LocalDate usualRevalidation) {
        return new ReviewDraft(
                findings,
                switch (verdict) {
                    case ACCEPTED ->
                            new Decision.Accept(
                                    revalidateOn == null ? usualRevalidation : revalidateOn);
                    case CHANGES_REQUESTED -> new Decision.RequestChanges(reason);
                    case REFUSED -> new Decision.Refuse(reason);
                });
    }
}
