package quebec.esja.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.Role;
import quebec.esja.Route;
import quebec.esja.Route.Audience;
import quebec.esja.Route.Surface;
import quebec.esja.SiteMap;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.poles.Pole;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;

/// Every address of the site map × {signed out, other Pôle, wrong role, right role}: a new address is covered by being listed.
class EveryAddressTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Map<Role, HttpClient> IN_ESTRIE = new EnumMap<>(Role.class);
    private static final Map<Role, HttpClient> IN_MAURICIE = new EnumMap<>(Role.class);

    @BeforeAll
    static void signEveryoneIn() throws SQLException {
        for (Role role : Role.values()) {
            IN_ESTRIE.put(role, signedIn(role, APP.poles().estrie));
            if (role.inPole()) {
                IN_MAURICIE.put(role, signedIn(role, APP.poles().mauricie));
            }
        }
    }

    static Stream<Route> workspace() {
        return SiteMap.ROUTES.stream().filter(route -> route.surface() == Surface.WORKSPACE);
    }

    static Stream<Route> ofOnePole() {
        return workspace().filter(Route::tenantBound);
    }

    static Stream<Route> publicAndOfOnePole() {
        return SiteMap.ROUTES.stream()
                .filter(route -> route.surface() == Surface.SITE || route.surface() == Surface.API)
                .filter(route -> route.audience() instanceof Audience.Everyone)
                .filter(Route::tenantBound);
    }

    @ParameterizedTest
    @MethodSource("workspace")
    void asksWhoeverIsSignedOutToSignIn(Route route) {
        var answer = APP.get(path(route, APP.estrie()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/oauth2/authorization/keycloak");
    }

    @ParameterizedTest
    @MethodSource("ofOnePole")
    void isNotFoundForThePeopleOfAnotherPole(Route route) {
        for (Role role : holders(route)) {
            if (role.inPole()) {
                assertThat(status(IN_MAURICIE, role, path(route, APP.estrie())))
                        .as(role.code())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofOnePole")
    void isNotFoundForAPoleThatIsNotThere(Route route) {
        for (Role role : holders(route)) {
            assertThat(status(IN_ESTRIE, role, path(route, "nulle-part")))
                    .as(role.code())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("workspace")
    void isRefusedToEveryOtherPart(Route route) {
        Set<Role> holders = holders(route);
        for (Role role : Role.values()) {
            if (!holders.contains(role)) {
                assertThat(status(IN_ESTRIE, role, path(route, APP.estrie())))
                        .as(role.code())
                        .isIn(403, 404);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workspace")
    void opensToThoseItIsFor(Route route) {
        for (Role role : holders(route)) {
            boolean somebodysObject = route.pattern().replace(Route.POLE, "").contains("{");
            assertThat(status(IN_ESTRIE, role, path(route, APP.estrie())))
                    .as(role.code())
                    .isIn(somebodysObject ? List.of(200, 404) : List.of(200));
        }
    }

    /// The API holds public data only: the first address that does not belongs in a test of its own, with its token.
    @Test
    void keepsNothingOfTheApiForSome() {
        assertThat(SiteMap.ROUTES)
                .filteredOn(route -> route.surface() == Surface.API)
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(route.audience()).isInstanceOf(Audience.Everyone.class));
    }

    @ParameterizedTest
    @MethodSource("publicAndOfOnePole")
    void isNotFoundInAPoleThatIsNotThere(Route route) {
        assertThat(APP.get(path(route, "nulle-part")).statusCode()).isEqualTo(404);
    }

    private static Set<Role> holders(Route route) {
        return switch (route.audience()) {
            case Audience.Everyone _, Audience.SignedIn _ -> Set.of(Role.values());
            case Audience.Holders(Set<Role> roles) -> roles;
        };
    }

    private static int status(Map<Role, HttpClient> people, Role role, String path) {
        return APP.get(Optional.ofNullable(people.get(role)).orElseThrow(), path).statusCode();
    }

    /// The pattern with its variables filled: the Pôle's slug, and objects that nobody has.
    private static String path(Route route, String pole) {
        return route.pattern()
                .replace(Route.POLE, pole)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                .replace("/**", "");
    }

    private static HttpClient signedIn(Role role, Pole pole) throws SQLException {
        String person = role.code() + "." + pole.slug();
        if (role.inPole()) {
            MemberId member =
                    TenantScope.call(
                            pole.tenant(),
                            () ->
                                    APP.bean(Members.class)
                                            .invite(
                                                    new MemberData(
                                                            new EmailAddress(person + "@esja.test"),
                                                            role.code(),
                                                            PoleRole.ofCode(role.code()),
                                                            Language.FRENCH),
                                                    Actor.PLATFORM));
            actFor(role, pole, member);
            APP.identities()
                    .signIn(person, role.code(), person + "@esja.test", "", pole.slug().value());
        } else {
            APP.identities().signIn(person, role.code(), person + "@esja.test", role.code());
        }
        HttpClient visitor = RunningApplication.visitor();
        // The way in is longer than what the client follows at once; the second request begins
        // signed in.
        APP.get(visitor, "/app");
        assertThat(APP.get(visitor, "/app").statusCode()).isIn(200, 403, 404);
        return visitor;
    }

    private static void actFor(Role role, Pole pole, MemberId member) throws SQLException {
        switch (role) {
            case SUPPLIER_MANAGER -> {
                SupplierId supplier =
                        new SupplierId(
                                insert(
                                        pole,
                                        "supplier (slug, name, status, source) VALUES (?, 'Une entreprise', 'submitted', 'staff')"));
                TenantScope.run(
                        pole.tenant(),
                        () ->
                                APP.bean(Members.class)
                                        .manageSupplier(member, supplier, Actor.PLATFORM));
            }
            case BUYER_MANAGER, BUYER_MEMBER -> {
                BuyerId buyer =
                        new BuyerId(
                                insert(
                                        pole,
                                        "buyer (slug, name, kind, status, source, accepted_at) VALUES (?, 'Un acheteur', 'other', 'accepted', 'staff', now())"));
                TenantScope.run(
                        pole.tenant(),
                        () ->
                                APP.bean(Members.class)
                                        .actForBuyer(member, buyer, role.code(), Actor.PLATFORM));
            }
            case PLATFORM_ADMIN, PROVINCE_ANALYST, POLE_ADMIN, POLE_AGENT, COACH, PARTNER -> {}
        }
    }

    private static UUID insert(Pole pole, String row) throws SQLException {
        try (Connection c = APP.poles().province.postgres.superuser(APP.poles().province.database);
                var statement =
                        c.prepareStatement(
                                "INSERT INTO "
                                        + pole.schema().schema()
                                        + "."
                                        + row
                                        + " RETURNING id")) {
            statement.setString(1, "objet-" + UUID.randomUUID());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
