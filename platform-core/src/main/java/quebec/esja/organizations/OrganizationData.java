package quebec.esja.organizations;

import java.util.Optional;

/// What a form edits of an organization.
///
/// @param regime as corrected; empty for the one that follows from its kind
/// @param policy its purchase policy in its own words
/// @param policyUrl where the policy is published; empty when it is not
public record OrganizationData(Optional<Regime> regime, String policy, String policyUrl) {

    public static final OrganizationData NOTHING = new OrganizationData(Optional.empty(), "", "");

    public static final int LONGEST_POLICY = 4_000;
    public static final int LONGEST_URL = 300;

    OrganizationData tidy() {
        String url = policyUrl.strip();
        return new OrganizationData(
                regime,
                policy.strip(),
                url.isEmpty() || url.contains("://") ? url : "https://" + url);
    }
}
