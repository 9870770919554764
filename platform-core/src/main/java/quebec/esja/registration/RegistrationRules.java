package quebec.esja.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Neq;

/// What the public form asks beyond what any record of an enterprise must hold.
final class RegistrationRules {

    /// How long the letter that confirms an address is good; an address not confirmed by then is forgotten.
    static final Duration LINK_VALIDITY = Duration.ofDays(7);

    /// The least time between two letters for the same thing.
    static final Duration LETTER_PAUSE = Duration.ofMinutes(10);

    static final int MOST_UNCONFIRMED = 5;

    /// Names this alike (trigrams, 0 to 1) in one municipality are asked about.
    static final double RESEMBLANCE = 0.55;

    private RegistrationRules() {}

    static List<SupplierProblem> problems(RegistrationForm form) {
        List<SupplierProblem> problems = new ArrayList<>();
        SupplierData supplier = form.supplier();
        neqProblem(form, problems);
        required(problems, "identity.legalForm", supplier.identity().legalForm(), "legal-form");
        required(
                problems,
                "location.municipality",
                supplier.location().municipality(),
                "municipality");
        offeringProblems(form, problems);
        required(problems, "contact.name", supplier.contact().name(), "contact-name");
        required(problems, "contact.email", supplier.contact().email(), "contact-email");
        if (!form.consents()) {
            problems.add(problem("consent", "consent"));
        }
        return problems;
    }

    /// The data to keep: a doubtful NEQ carries the person's word.
    static SupplierData toKeep(RegistrationForm form, String confirmation) {
        SupplierData.Identity identity = form.supplier().identity();
        boolean doubtful = Neq.read(identity.neq()) instanceof Neq.Reading.Doubtful;
        return form.supplier()
                .withIdentity(
                        new SupplierData.Identity(
                                identity.name(),
                                identity.legalName(),
                                identity.neq(),
                                doubtful && form.neqConfirmed() ? confirmation : "",
                                identity.legalForm(),
                                identity.socialPurpose(),
                                identity.foundedYear()));
    }

    /// Whether another letter may leave, the last having left then.
    static boolean mayWriteAgain(Optional<Instant> lastLetter, Instant now) {
        return lastLetter.map(last -> !last.plus(LETTER_PAUSE).isAfter(now)).orElse(true);
    }

    /// An address that its owner recognises and others do not: `c•••@exemple.org`.
    static String masked(EmailAddress email) {
        int at = email.value().indexOf('@');
        return email.value().charAt(0) + "•••" + email.value().substring(at);
    }

    private static void neqProblem(RegistrationForm form, List<SupplierProblem> problems) {
        switch (Neq.read(form.supplier().identity().neq())) {
            case Neq.Reading.Absent _, Neq.Reading.Malformed _ -> {}
            case Neq.Reading.Doubtful(Neq neq) -> {
                if (neq.isOfAPerson()) {
                    problems.add(problem("identity.neq", "neq-person"));
                } else if (!form.neqConfirmed()) {
                    problems.add(problem("identity.neq", "neq-doubtful"));
                }
            }
            case Neq.Reading.Sound(Neq neq) -> {
                if (neq.isOfAPerson()) {
                    problems.add(problem("identity.neq", "neq-person"));
                }
            }
        }
    }

    private static void offeringProblems(RegistrationForm form, List<SupplierProblem> problems) {
        List<OfferingData> offerings = form.supplier().offerings();
        if (offerings.isEmpty()) {
            problems.add(problem("offerings[0].title", "offering"));
        }
        if (form.reuse() != Reuse.ACCEPTED && offerings.size() > Registrations.MOST_OFFERINGS) {
            problems.add(
                    new SupplierProblem(
                            "offerings",
                            "registration.refusal.offerings",
                            List.of(String.valueOf(Registrations.MOST_OFFERINGS))));
        }
        for (int i = 0; i < offerings.size(); i++) {
            if (offerings.get(i).areas().isEmpty()) {
                problems.add(problem("offerings[" + i + "].areas", "area"));
            }
        }
    }

    private static void required(
            List<SupplierProblem> problems, String field, String answer, String key) {
        if (answer.isBlank()) {
            problems.add(problem(field, key));
        }
    }

    private static SupplierProblem problem(String field, String key) {
        return new SupplierProblem(field, "registration.refusal." + key, List.of());
    }
}
