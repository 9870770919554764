package quebec.esja.organizations;

import java.util.List;

/// What became of an edit of an organization.
public sealed interface OrganizationChange {

    record Saved() implements OrganizationChange {}

    /// @param reasons ends of keys `organizations.refusal.…`
    record Refused(List<String> reasons) implements OrganizationChange {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Someone saved meanwhile.
    record Stale() implements OrganizationChange {}

    /// No such accepted buyer, rule, person or domain here.
    record Unknown() implements OrganizationChange {}
}
