package quebec.esja.keycloak;

import org.springframework.stereotype.Service;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Organizations;

/// The Organization of a Pôle, for the opening of Pôles.
@Service
final class KeycloakOrganizations implements Organizations {

    private final Identities identities;

    KeycloakOrganizations(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String open(Slug alias, String name) {
        return switch (identities.openOrganization(alias, name)) {
            case OrganizationOpening.Opened(var organization) -> organization.id().toString();
            case OrganizationOpening.NameTaken(var taken) ->
                    throw new IllegalStateException(
                            "another Organization of Keycloak is named " + taken);
        };
    }

    @Override
    public void remove(Slug alias) {
        identities.organization(alias).ifPresent(o -> identities.removeOrganization(o.id()));
    }

    @Override
    public void setEnabled(Slug alias, boolean enabled) {
        identities
                .organization(alias)
                .ifPresent(o -> {
                    if (enabled) {
                        identities.enableOrganization(o.id());
                    } else {
                        identities.disableOrganization(o.id());
                    }
                });
    }
}
