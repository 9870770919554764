package quebec.esja.poles;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.schemas.PoleMigration;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

/// Bringing Pôles to the version of the program, at start and by command.
class PoleMigrationsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final PoleMigrations MIGRATIONS =
            new PoleMigrations(POLES.province.schemas, POLES.province.poles);

    @Test
    void asksOnlyTheVersionOfPolesThatAreUpToDate() {
        List<PoleMigration> results = MIGRATIONS.migrate(Optional.empty());

        assertThat(results)
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result)
                                .isInstanceOfSatisfying(
                                        PoleMigration.Migrated.class,
                                        done -> {
                                            assertThat(done.applied()).isZero();
                                            assertThat(done.took()).isEqualTo(Duration.ZERO);
                                        }));
    }

    @Test
    void bringsAPoleThatIsBehindUpAndNoOther() throws SQLException {
        emptied(POLES.estrie, "");

        List<PoleMigration> results = MIGRATIONS.migrate(Optional.of(POLES.estrie.slug()));

        assertThat(results)
                .singleElement()
                .isInstanceOfSatisfying(
                        PoleMigration.Migrated.class,
                        done -> {
                            assertThat(done.schema()).isEqualTo(POLES.estrie.schema().schema());
                            assertThat(done.version()).isEqualTo(version(POLES.mauricie));
                            assertThat(done.applied()).isGreaterThan(1);
                        });
        assertThat(POLES.inEstrie(() -> POLES.province.members.team())).isEmpty();
    }

    @Test
    void keepsAPoleThatFailsInMaintenanceWhileTheOthersServe() throws SQLException {
        emptied(POLES.estrie, "CREATE TABLE %s.profile (in_the_way boolean)");

        List<PoleMigration> results = MIGRATIONS.migrate(Optional.empty());

        assertThat(results)
                .filteredOn(PoleMigration.Failed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PoleMigration.Failed.class,
                        failed -> {
                            assertThat(failed.schema()).isEqualTo(POLES.estrie.schema().schema());
                            assertThat(failed.reason()).isNotBlank();
                        });
        assertThat(version(POLES.estrie)).isNull();
        assertThat(status(POLES.estrie)).isEqualTo(PoleStatus.MAINTENANCE);
        assertThat(status(POLES.mauricie)).isEqualTo(PoleStatus.ACTIVE);
        assertThat(POLES.inMauricie(() -> new TestDirectory(POLES.province).directory.figures()))
                .isNotNull();

        emptied(POLES.estrie, "");
        assertThat(MIGRATIONS.migrate(Optional.empty()))
                .allMatch(PoleMigration.Migrated.class::isInstance);
        assertThat(status(POLES.estrie)).isEqualTo(PoleStatus.ACTIVE);
    }

    private static PoleStatus status(Pole pole) {
        return POLES.province.poles.find(pole.slug()).orElseThrow().status();
    }

    private static @Nullable String version(Pole pole) {
        return POLES.province.schemas.versions(List.of(pole.schema())).get(pole.schema().schema());
    }

    /// As a Pôle before its first migration.
    private static void emptied(Pole pole, String andThen) throws SQLException {
        String schema = pole.schema().schema();
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
            if (!andThen.isEmpty()) {
                statement.execute(andThen.formatted(schema));
            }
        }
    }
}
