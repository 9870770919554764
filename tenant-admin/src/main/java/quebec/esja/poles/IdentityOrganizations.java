package quebec.esja.poles;

import org.springframework.stereotype.Component;
import quebec.esja.kernel.Slug;
import quebec.esja.keycloak.Identities;
import quebec.esja.keycloak.OrganizationOpening;
import quebec.esja.keycloak.OrganizationRef;

/// The Organizations of a real Keycloak.
@Component
class IdentityOrganizations implements Organizations {

    private final Identities identities;

    IdentityOrganizations(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String open(Slug alias, String name) {
        return switch (identities.openOrganization(alias, name)) {
            case OrganizationOpening.Opened opened -> opened.organization().id().toString();
            case OrganizationOpening.NameTaken taken ->
                throw new IllegalStateException("another Organization is named " + taken.name());
        };
    }

    @Override
    public void remove(Slug alias) {
        identities.organization(alias).map(OrganizationRef::id).ifPresent(identities::removeOrganization);
    }

    @Override
    public void setEnabled(Slug alias, boolean enabled) {
        identities.organization(alias).map(OrganizationRef::id).ifPresent(id -> {
            if (enabled) {
                identities.enableOrganization(id);
            } else {
                identities.disableOrganization(id);
            }
        });
    }
}
