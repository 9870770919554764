package quebec.esja.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;

/// When a review may be decided as it is.
final class ReviewRules {

    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 2000;
    static final int SHORTEST_EVIDENCE = 5;
    static final int LONGEST_EVIDENCE = 1000;
    private static final int LATEST_YEARS = 5;

    private ReviewRules() {}

    /// What is known of the legal form of the enterprise.
    enum LegalForm {
        UNKNOWN,
        ELIGIBLE,
        NOT_ELIGIBLE
    }

    static List<SupplierProblem> problems(
            SupplierStatus status, ReviewDraft draft, LegalForm legalForm, LocalDate today) {
        List<SupplierProblem> problems = new ArrayList<>();
        if (!mayDecide(status, draft.decision())) {
            problems.add(
                    problem(
                            "decision",
                            status == SupplierStatus.UNCONFIRMED ? "unconfirmed" : "status"));
        }
        for (Principle principle : Principle.values()) {
            if (draft.finding(principle).evidence().length() > LONGEST_EVIDENCE) {
                problems.add(problem(field(principle), "evidence-long", LONGEST_EVIDENCE));
            }
        }
        switch (draft.decision()) {
            case ReviewDraft.Decision.Accept(LocalDate revalidateOn) ->
                    acceptance(draft, legalForm, revalidateOn, today, problems);
            case ReviewDraft.Decision.RequestChanges(String reason) -> reason(reason, problems);
            case ReviewDraft.Decision.Refuse(String reason) -> reason(reason, problems);
        }
        return problems;
    }

    /// The status that follows from a decision.
    static SupplierStatus after(SupplierStatus before, ReviewDraft.Decision decision) {
        return switch (decision) {
            case ReviewDraft.Decision.Accept _ -> SupplierStatus.LISTED;
            case ReviewDraft.Decision.RequestChanges _ -> SupplierStatus.CHANGES_REQUESTED;
            case ReviewDraft.Decision.Refuse _ ->
                    before == SupplierStatus.LISTED
                            ? SupplierStatus.WITHDRAWN
                            : SupplierStatus.REFUSED;
        };
    }

    /// Whether that decision makes sense for an enterprise that stands there.
    static boolean mayDecide(SupplierStatus status, ReviewDraft.Decision decision) {
        return switch (status) {
            case UNCONFIRMED, MERGED -> false;
            case SUBMITTED, CHANGES_REQUESTED -> true;
            case LISTED -> !(decision instanceof ReviewDraft.Decision.RequestChanges);
            case REFUSED, WITHDRAWN -> decision instanceof ReviewDraft.Decision.Accept;
        };
    }

    private static void acceptance(
            ReviewDraft draft,
            LegalForm legalForm,
            LocalDate revalidateOn,
            LocalDate today,
            List<SupplierProblem> problems) {
        for (Principle principle : Principle.values()) {
            ReviewDraft.Finding finding = draft.finding(principle);
            if (!finding.met()) {
                problems.add(problem(field(principle), "not-met"));
            } else if (finding.evidence().strip().length() < SHORTEST_EVIDENCE) {
                problems.add(problem(field(principle), "evidence"));
            }
        }
        switch (legalForm) {
            case ELIGIBLE -> {}
            case UNKNOWN -> problems.add(problem("identity.legalForm", "legal-form-unknown"));
            case NOT_ELIGIBLE -> problems.add(problem("identity.legalForm", "legal-form"));
        }
        if (!revalidateOn.isAfter(today) || revalidateOn.isAfter(today.plusYears(LATEST_YEARS))) {
            problems.add(problem("revalidateOn", "revalidation", LATEST_YEARS));
        }
    }

    private static void reason(String reason, List<SupplierProblem> problems) {
        if (reason.strip().length() < SHORTEST_REASON) {
            problems.add(problem("reason", "reason"));
        } else if (reason.length() > LONGEST_REASON) {
            problems.add(problem("reason", "reason-long", LONGEST_REASON));
        }
    }

    static String field(Principle principle) {
        return "principle." + principle.code();
    }

    private static SupplierProblem problem(String field, String key, Object... arguments) {
        return new SupplierProblem(
                field,
                "registration.review." + key,
                List.of(arguments).stream().map(String::valueOf).toList());
    }
}
