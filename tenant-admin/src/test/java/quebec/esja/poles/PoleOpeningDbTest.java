package quebec.esja.poles;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quebec.esja.kernel.Slug;
import quebec.esja.members.PoleRole;
import quebec.esja.poles.OpeningOutcome.Step;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.TwoPoles;

class PoleOpeningDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(Clock.systemUTC());

    private final TestProvince province = POLES.province;

    @Test
    void opensAPoleWholeWithItsFirstAdminInvited() {
        Pole pole = province.openPole(slug("outaouais"), "Pôle de l’Outaouais", Set.of("810"));

        assertThat(pole.status()).isEqualTo(PoleStatus.ACTIVE);
        assertThat(pole.territories()).containsExactly("810");
        assertThat(province.organizations.isEnabled(pole.slug())).isTrue();
        TenantScope.run(
                pole.tenant(),
                () -> {
                    assertThat(province.profiles.read().data().name())
                            .isEqualTo("Pôle de l’Outaouais");
                    assertThat(province.members.team())
                            .singleElement()
                            .satisfies(admin -> assertThat(admin.role()).contains(PoleRole.ADMIN));
                    assertThat(province.members.takeDueInvitations(10)).hasSize(1);
                });
    }

    @Test
    void leavesNothingBehindWhenKeycloakIsAwayAndCanBeTriedAgain() throws SQLException {
        PoleOpening opening = TestProvince.opening(slug("laval"), "Pôle de Laval", Set.of());
        province.organizations.setUnavailable(true);
        OpeningOutcome failed = province.openings.open(opening, "test", step -> {});
        province.organizations.setUnavailable(false);

        assertThat(failed)
                .isInstanceOfSatisfying(
                        OpeningOutcome.Failed.class,
                        f -> assertThat(f.step()).isEqualTo(Step.ORGANIZATION));
        assertThat(traces("laval")).isEmpty();
        assertThat(province.openings.open(opening, "test", step -> {}))
                .isInstanceOf(OpeningOutcome.Opened.class);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void leavesNothingBehindWhateverStepFailsAndCanBeTriedAgain(Step failing) throws SQLException {
        String name = "nord-" + failing.name().toLowerCase(Locale.ROOT);
        PoleOpening opening = TestProvince.opening(slug(name), "Pôle du Nord", Set.of());
        OpeningOutcome failed =
                province.openings.open(
                        opening,
                        "test",
                        step -> {
                            if (step == failing) {
                                throw new IllegalStateException("planted");
                            }
                        });

        assertThat(failed).isEqualTo(new OpeningOutcome.Failed(failing, "planted"));
        assertThat(traces(name.replace('-', '_'))).isEmpty();
        assertThat(province.organizations.isEnabled(new Slug(opening.slug()))).isFalse();
        assertThat(province.openings.open(opening, "test", step -> {}))
                .isInstanceOf(OpeningOutcome.Opened.class);
    }

    @Test
    void clearsWhatAnInterruptedOpeningLeft() throws SQLException {
        String slug = slug("lanaudiere");
        PoleOpening opening = TestProvince.opening(slug, "Pôle de Lanaudière", Set.of());
        AtomicReference<Throwable> interrupted = new AtomicReference<>();
        try {
            province.openings.open(
                    opening,
                    "test",
                    step -> {
                        if (step == Step.PROFILE) {
                            throw new StackOverflowError("the program dies here");
                        }
                    });
        } catch (StackOverflowError e) {
            interrupted.set(e);
        }
        assertThat(interrupted.get()).isNotNull();
        assertThat(traces("lanaudiere")).isNotEmpty();

        assertThat(province.openings.open(opening, "test", step -> {}))
                .isInstanceOf(OpeningOutcome.Opened.class);
    }

    @Test
    void refusesASlugThatIsTakenReservedOrNoSlug() {
        assertThat(refusal(POLES.estrie.slug().value())).contains("poles.refusal.slug-taken");
        assertThat(refusal("api")).contains("poles.refusal.slug-reserved");
        assertThat(refusal("A b")).contains("poles.refusal.slug-form");
        assertThat(refusal("x".repeat(41))).contains("poles.refusal.slug-form");
        assertThat(refusal("pole'; drop schema platform; --")).contains("poles.refusal.slug-form");
    }

    @Test
    void refusesAnUnknownTerritory() {
        OpeningOutcome outcome =
                province.openings.open(
                        TestProvince.opening(
                                slug("nulle-part"), "Pôle de nulle part", Set.of("999")),
                        "test",
                        step -> {});

        assertThat(outcome)
                .isEqualTo(new OpeningOutcome.Refused(List.of("poles.refusal.territory-unknown")));
    }

    @Test
    void onlyOneOfTwoOpeningsAtOnceGoesThrough() throws InterruptedException {
        PoleOpening opening =
                TestProvince.opening(slug("cote-nord"), "Pôle de la Côte-Nord", Set.of());
        List<OpeningOutcome> outcomes = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    outcomes.add(
                                            province.openings.open(opening, "test", step -> {}))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(outcomes).filteredOn(OpeningOutcome.Opened.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(OpeningOutcome.Refused.class::isInstance).hasSize(1);
    }

    @Test
    void aSuspendedPoleServesNoMoreUntilItIsResumed() {
        Pole pole = province.openPole(slug("abitibi"), "Pôle de l’Abitibi", Set.of());

        assertThat(province.poles.suspend(pole.slug(), "test")).isTrue();
        assertThat(province.poles.active(pole.slug())).isEmpty();
        assertThat(province.organizations.isEnabled(pole.slug())).isFalse();
        assertThat(province.poles.suspend(pole.slug(), "test")).isFalse();
        assertThat(province.poles.resume(pole.slug(), "test")).isTrue();
        assertThat(province.poles.active(pole.slug())).isPresent();
    }

    private List<String> refusal(String slug) {
        return switch (province.openings.open(
                TestProvince.opening(slug, "Pôle", Set.of()), "test", step -> {})) {
            case OpeningOutcome.Refused refused -> refused.reasons();
            case OpeningOutcome.Opened opened ->
                    throw new AssertionError("opened " + opened.pole().slug());
            case OpeningOutcome.Failed failed -> throw new AssertionError(failed.reason());
        };
    }

    private String slug(String name) {
        return province.slug(name).value();
    }

    /// Whatever of a Pôle can be found from outside: schema, login, rows.
    private List<String> traces(String name) throws SQLException {
        String like = name + "\\_" + province.suffix() + "%";
        List<String> traces = new ArrayList<>();
        try (Connection c = POLES.province.postgres.superuser(province.database);
                var query =
                        c.prepareStatement(
                                """
                                SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname LIKE 'pole\\_' || ?
                                UNION ALL SELECT 'login ' || rolname FROM pg_roles WHERE rolname LIKE 'esja\\_pole\\_' || ?
                                UNION ALL SELECT 'row ' || slug FROM platform.pole WHERE replace(slug, '-', '_') LIKE ?
                                UNION ALL SELECT 'publisher ' || slug FROM province.pole WHERE replace(slug, '-', '_') LIKE ?
                                """)) {
            for (int i = 1; i <= 4; i++) {
                query.setString(i, like);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    traces.add(rows.getString(1));
                }
            }
        }
        return traces;
    }
}
