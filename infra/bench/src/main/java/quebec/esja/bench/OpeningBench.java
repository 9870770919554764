package quebec.esja.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quebec.esja.kernel.Slug;
import quebec.esja.keycloak.IdentitySettings;
import quebec.esja.keycloak.KeycloakIdentities;
import quebec.esja.keycloak.OrganizationOpening;
import quebec.esja.local.KeycloakServer;
import quebec.esja.testing.TestProvince;

/// Opening a Pôle: its schema and login on a province of the real size, its Organization in a real Keycloak.
final class OpeningBench {

    private static final int OPENINGS = 7;

    private OpeningBench() {}

    static Measure run(ManyPoles many) {
        KeycloakServer keycloak = KeycloakServer.shared();
        List<Double> took = new ArrayList<>();
        try (KeycloakIdentities identities =
                new KeycloakIdentities(
                        new IdentitySettings(
                                keycloak.url(), "esja-admin", keycloak.settings().adminSecret()))) {
            TestProvince province = many.province();
            for (int i = 0; i < OPENINGS; i++) {
                String slug = "ouverture-" + (char) ('a' + i) + "-" + province.suffix();
                long begun = System.nanoTime();
                province.openPole(slug, "Ouverture " + i, Set.of());
                if (!(identities.openOrganization(new Slug(slug), "Ouverture " + slug)
                        instanceof OrganizationOpening.Opened)) {
                    throw new IllegalStateException("the Organization was not opened");
                }
                took.add((System.nanoTime() - begun) / 1e9);
            }
        }
        took.sort(Double::compare);
        return new Measure(
                "opening a Pôle: schema, login, Organization, median",
                took.get(OPENINGS / 2),
                "s",
                2,
                true);
    }
}
