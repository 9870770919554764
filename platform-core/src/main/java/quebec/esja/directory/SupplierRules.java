package quebec.esja.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.PostalCode;

/// What the data of an enterprise must hold, and which way its status may go. Lengths are those of the schema.
final class SupplierRules {

    static final int MOST_OFFERINGS = 100;
    private static final int LONGEST_LEAD_TIME = 365;
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,290}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");

    private SupplierRules() {}

    /// The same data with needless spaces and control characters gone, and NEQ, postal code, e-mail and website in
    /// their usual writing where they can be read.
    static SupplierData tidy(SupplierData typed) {
        SupplierData.Identity identity = typed.identity();
        SupplierData.Location location = typed.location();
        SupplierData.Reach reach = typed.reach();
        return new SupplierData(
                new SupplierData.Identity(
                        line(identity.name()),
                        line(identity.legalName()),
                        neq(identity.neq()),
                        line(identity.neqOverrideReason()),
                        line(identity.legalForm()),
                        line(identity.socialPurpose()),
                        identity.foundedYear()),
                new SupplierData.Location(
                        line(location.municipality()),
                        line(location.address()),
                        PostalCode.parse(location.postalCode())
                                .map(PostalCode::value)
                                .orElse(line(location.postalCode()))),
                new SupplierData.Reach(
                        website(reach.website()), email(reach.email()), line(reach.phone())),
                new SupplierData.Contact(
                        line(typed.contact().name()), email(typed.contact().email())),
                text(typed.description()),
                text(typed.addedValue()),
                new SupplierData.Practice(
                        text(typed.practice().mission()),
                        typed.practice().size(),
                        text(typed.practice().opening()),
                        text(typed.practice().capacity()),
                        typed.practice().leadTimeDays(),
                        typed.practice().acceptsTenders()),
                typed.offerings().stream().map(OfferingRules::tidy).toList());
    }

    /// What is wrong with tidied data, whether or not the enterprise is to be listed.
    static List<SupplierProblem> problems(SupplierData data, KnownCodes codes) {
        List<SupplierProblem> problems = new ArrayList<>();
        SupplierData.Identity identity = data.identity();
        bounded(problems, "identity.name", identity.name(), 2, 160);
        bounded(problems, "identity.legalName", identity.legalName(), 0, 200);
        neqProblem(identity, problems);
        known(problems, "identity.legalForm", identity.legalForm(), codes::legalForm);
        known(problems, "identity.socialPurpose", identity.socialPurpose(), codes::socialPurpose);
        yearProblem(identity.foundedYear(), problems);
        known(
                problems,
                "location.municipality",
                data.location().municipality(),
                codes::municipality);
        bounded(problems, "location.address", data.location().address(), 0, 200);
        String postalCode = data.location().postalCode();
        if (!postalCode.isEmpty() && PostalCode.parse(postalCode).isEmpty()) {
            problems.add(
                    new SupplierProblem("location.postalCode", "supplier.refusal.postal-code"));
        }
        String website = data.reach().website();
        if (!website.isEmpty() && !WEBSITE.matcher(website).matches()) {
            problems.add(new SupplierProblem("reach.website", "supplier.refusal.website"));
        }
        emailProblem(problems, "reach.email", data.reach().email());
        bounded(problems, "reach.phone", data.reach().phone(), 0, 40);
        bounded(problems, "contact.name", data.contact().name(), 0, 120);
        emailProblem(problems, "contact.email", data.contact().email());
        bounded(problems, "description", data.description(), 4000);
        bounded(problems, "addedValue", data.addedValue(), 2000);
        practiceProblems(data.practice(), problems);
        if (data.offerings().size() > MOST_OFFERINGS) {
            problems.add(
                    new SupplierProblem(
                            "offerings",
                            "supplier.refusal.too-many-offerings",
                            List.of(String.valueOf(MOST_OFFERINGS))));
        }
        for (int i = 0; i < Math.min(data.offerings().size(), MOST_OFFERINGS); i++) {
            OfferingRules.problems(
                    "offerings[" + i + "].", data.offerings().get(i), codes, problems);
        }
        return problems;
    }

    private static void practiceProblems(
            SupplierData.Practice practice, List<SupplierProblem> problems) {
        bounded(problems, "practice.mission", practice.mission(), 1000);
        bounded(problems, "practice.opening", practice.opening(), 200);
        bounded(problems, "practice.capacity", practice.capacity(), 600);
        Integer days = practice.leadTimeDays();
        if (days != null && (days < 0 || days > LONGEST_LEAD_TIME)) {
            problems.add(
                    new SupplierProblem(
                            "practice.leadTimeDays",
                            "supplier.refusal.lead-time",
                            List.of(String.valueOf(LONGEST_LEAD_TIME))));
        }
    }

    /// What is still missing before the enterprise can be public.
    static List<SupplierProblem> missingToList(SupplierData data) {
        List<SupplierProblem> problems = new ArrayList<>();
        if (data.location().municipality().isEmpty()) {
            problems.add(
                    new SupplierProblem(
                            "location.municipality", "supplier.refusal.municipality-missing"));
        }
        if (data.offerings().stream().allMatch(offering -> offering.areas().isEmpty())) {
            problems.add(new SupplierProblem("offerings", "supplier.refusal.offering-missing"));
        }
        return problems;
    }

    /// Whether an enterprise may go from one status to another; staying is always allowed.
    static boolean mayBecome(SupplierStatus from, SupplierStatus to) {
        return from == to
                || switch (from) {
                    case UNCONFIRMED ->
                            Set.of(
                                            SupplierStatus.SUBMITTED,
                                            SupplierStatus.REFUSED,
                                            SupplierStatus.WITHDRAWN)
                                    .contains(to);
                    case SUBMITTED, CHANGES_REQUESTED ->
                            to != SupplierStatus.UNCONFIRMED && to != SupplierStatus.MERGED;
                    case LISTED -> to == SupplierStatus.WITHDRAWN;
                    case REFUSED, WITHDRAWN ->
                            to == SupplierStatus.SUBMITTED || to == SupplierStatus.LISTED;
                    case MERGED -> false;
                };
    }

    private static void neqProblem(SupplierData.Identity identity, List<SupplierProblem> problems) {
        boolean explained =
                identity.neqOverrideReason().length() >= 5
                        && identity.neqOverrideReason().length() <= 300;
        switch (Neq.read(identity.neq())) {
            case Neq.Reading.Absent _ -> {}
            case Neq.Reading.Malformed _ ->
                    problems.add(new SupplierProblem("identity.neq", "supplier.refusal.neq"));
            case Neq.Reading.Doubtful _ -> {
                if (!explained) {
                    problems.add(
                            new SupplierProblem("identity.neq", "supplier.refusal.neq-doubtful"));
                }
            }
            case Neq.Reading.Sound(Neq neq) -> {
                if (neq.isOfAPerson() && !explained) {
                    problems.add(
                            new SupplierProblem("identity.neq", "supplier.refusal.neq-person"));
                }
            }
        }
    }

    private static void yearProblem(@Nullable Integer year, List<SupplierProblem> problems) {
        if (year != null && (year < 1600 || year > 2200)) {
            problems.add(new SupplierProblem("identity.foundedYear", "supplier.refusal.year"));
        }
    }

    private static void emailProblem(List<SupplierProblem> problems, String field, String email) {
        if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) {
            problems.add(new SupplierProblem(field, "supplier.refusal.email"));
        }
    }

    static void known(
            List<SupplierProblem> problems,
            String field,
            String code,
            java.util.function.Predicate<String> knows) {
        if (!code.isEmpty() && !knows.test(code)) {
            problems.add(new SupplierProblem(field, "supplier.refusal.unknown-code"));
        }
    }

    private static void bounded(
            List<SupplierProblem> problems, String field, LocalizedText text, int most) {
        bounded(problems, field + ".fr", text.fr(), 0, most);
        bounded(problems, field + ".en", text.en(), 0, most);
    }

    static void bounded(
            List<SupplierProblem> problems, String field, String text, int least, int most) {
        if (text.length() < least) {
            problems.add(
                    new SupplierProblem(
                            field, "supplier.refusal.too-short", List.of(String.valueOf(least))));
        } else if (text.length() > most) {
            problems.add(
                    new SupplierProblem(
                            field, "supplier.refusal.too-long", List.of(String.valueOf(most))));
        }
    }

    private static String neq(String typed) {
        return switch (Neq.read(typed)) {
            case Neq.Reading.Absent _ -> "";
            case Neq.Reading.Malformed _ -> line(typed);
            case Neq.Reading.Doubtful(Neq neq) -> neq.value();
            case Neq.Reading.Sound(Neq neq) -> neq.value();
        };
    }

    private static String website(String typed) {
        String address = line(typed);
        return address.isEmpty() || address.contains("://") ? address : "https://" + address;
    }

    private static String email(String typed) {
        return line(typed).toLowerCase(Locale.ROOT);
    }

    private static LocalizedText text(LocalizedText typed) {
        return new LocalizedText(text(typed.fr()), text(typed.en()));
    }

    static String text(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    static String line(String typed) {
        return CONTROL.matcher(typed).replaceAll(" ").replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
