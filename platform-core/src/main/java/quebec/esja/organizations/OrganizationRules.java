package quebec.esja.organizations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What is told of an organization must hold. Lengths are those of the schema; reasons end the keys `organizations.refusal.…`.
final class OrganizationRules {

    static final int MOST_RULES = 60;
    static final int MOST_DOMAINS = 10;

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]{3,290}");
    private static final BigDecimal LIMIT = new BigDecimal("1000000000");
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final int FURTHEST_YEARS = 5;
    private static final int LONGEST_DOMAIN = 200;
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    /// Mail of everyone: whoever reads it there acts for nobody.
    private static final Set<String> OF_EVERYONE =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "outlook.fr",
                    "hotmail.com",
                    "hotmail.ca",
                    "hotmail.fr",
                    "live.ca",
                    "live.com",
                    "msn.com",
                    "yahoo.com",
                    "yahoo.ca",
                    "yahoo.fr",
                    "icloud.com",
                    "me.com",
                    "mac.com",
                    "aol.com",
                    "proton.me",
                    "protonmail.com",
                    "gmx.com",
                    "mail.com",
                    "zoho.com",
                    "yandex.com",
                    "videotron.ca",
                    "videotron.qc.ca",
                    "bell.net",
                    "sympatico.ca",
                    "cgocable.ca",
                    "cogeco.ca",
                    "telus.net",
                    "rogers.com",
                    "shaw.ca",
                    "globetrotter.net",
                    "xplornet.com",
                    "oricom.ca",
                    "axion.ca",
                    "tlb.sympatico.ca");

    /// Ends of names under which anybody registers.
    private static final Set<String> SUFFIXES =
            Set.of("gc.ca", "qc.ca", "gouv.qc.ca", "co.uk", "com.ca");

    private OrganizationRules() {}

    static List<String> problems(OrganizationData data) {
        List<String> problems = new ArrayList<>();
        if (data.policy().length() > OrganizationData.LONGEST_POLICY) {
            problems.add("policy");
        }
        if (!data.policyUrl().isEmpty() && !URL.matcher(data.policyUrl()).matches()) {
            problems.add("policy-url");
        }
        return problems;
    }

    static List<String> problems(OwnRule.Data rule, LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (rule.kind() == OwnRule.Kind.THRESHOLD && rule.amount().isEmpty()) {
            problems.add("rule-threshold");
        }
        if (rule.amount()
                .filter(amount -> amount.signum() <= 0 || amount.compareTo(LIMIT) >= 0)
                .isPresent()) {
            problems.add("rule-amount");
        }
        if (rule.text().length() < 5 || rule.text().length() > 1_000) {
            problems.add("rule-text");
        }
        if (rule.from()
                .filter(from ->
                        !from.isBefore(OLDEST) && !from.isAfter(today.plusYears(FURTHEST_YEARS)))
                .isEmpty()) {
            problems.add("rule-from");
        }
        if (rule.source().length() < 3 || rule.source().length() > 300) {
            problems.add("rule-source");
        }
        return problems;
    }

    /// The usual writing of a domain, with what may precede it taken away.
    static String domain(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.substring(bare.lastIndexOf('@') + 1);
    }

    static Optional<String> domainProblem(String domain) {
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            return Optional.of("domain");
        }
        boolean everyone =
                OF_EVERYONE.contains(domain)
                        || SUFFIXES.contains(domain)
                        || OF_EVERYONE.stream().anyMatch(known -> domain.endsWith("." + known));
        return everyone ? Optional.of("domain-public") : Optional.empty();
    }
}
