package quebec.esja.registration;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Membership;

/// What a claim must hold, and who may decide it.
final class ClaimRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private ClaimRules() {}

    static List<SupplierProblem> problems(ClaimForm form) {
        List<SupplierProblem> problems = new ArrayList<>();
        int name = form.name().strip().length();
        if (name < 2 || name > LONGEST_NAME) {
            problems.add(problem("name", "claim-name"));
        }
        if (EmailAddress.parse(form.email()).isEmpty()) {
            problems.add(problem("email", "claim-email"));
        }
        if (form.message().strip().length() > LONGEST_MESSAGE) {
            problems.add(problem("message", "claim-message"));
        }
        if (!form.consents()) {
            problems.add(problem("consent", "consent"));
        }
        return problems;
    }

    /// The Pôle's staff and the enterprise's managers decide; the software never does.
    static boolean mayDecide(Membership person, SupplierId supplier) {
        return person.decidesFor(supplier);
    }

    static boolean sound(ClaimDecision decision) {
        return switch (decision) {
            case ClaimDecision.Accept _ -> true;
            case ClaimDecision.Refuse(String reason) ->
                    reason.strip().length() >= SHORTEST_REASON
                            && reason.strip().length() <= LONGEST_REASON;
        };
    }

    private static SupplierProblem problem(String field, String key) {
        return new SupplierProblem(field, "registration.refusal." + key, List.of());
    }
}
