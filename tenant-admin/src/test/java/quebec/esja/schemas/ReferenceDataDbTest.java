package quebec.esja.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.schemas.ReferenceData.Outcome;
import quebec.esja.testing.TwoPoles;

class ReferenceDataDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    @Test
    void loadsAFileOnce() throws SQLException {
        assertThat(load()).hasSize(15).allMatch(Outcome.AlreadyLoaded.class::isInstance);
    }

    @Test
    void endsADatedRowThatLeftItsFileAndDeletesAnUndatedOne() throws SQLException {
        int synonyms =
                Integer.parseInt(column("SELECT count(*)::text FROM reference.synonym").getFirst());
        assertThat(synonyms).isGreaterThan(900);
        execute(
                "INSERT INTO reference.category (code, name_fr, name_en, description_fr, description_en, sort) VALUES ('disparue', 'Disparue', 'Gone', '', '', 5)",
                "UPDATE reference.category SET name_fr = 'Autre nom', valid_to = CURRENT_DATE WHERE code = 'traiteur'",
                "INSERT INTO reference.synonym (term, expansion, language, both_ways) VALUES ('zythum', 'traiteur', 'fr', false)",
                "UPDATE reference.dataset SET checksum = repeat('0', 64) WHERE name IN ('categories', 'synonyms')");

        assertThat(load().stream().filter(Outcome.Loaded.class::isInstance))
                .containsExactly(
                        new Outcome.Loaded("categories", 0, 1, 24, 1),
                        new Outcome.Loaded("synonyms", 0, 0, synonyms, 1));
        assertThat(
                        column(
                                "SELECT valid_to = CURRENT_DATE FROM reference.category WHERE code = 'disparue'"))
                .containsExactly("t");
        assertThat(
                        column(
                                "SELECT name_fr || coalesce(valid_to::text, '') FROM reference.category WHERE code = 'traiteur'"))
                .containsExactly("Traiteur et restauration");
        assertThat(column("SELECT term FROM reference.synonym WHERE term = 'zythum'")).isEmpty();
        execute("DELETE FROM reference.category WHERE code = 'disparue'");
    }

    @Test
    void leavesEverythingAsItWasWhenAFileCannotBeLoaded() throws SQLException {
        execute(
                "UPDATE reference.dataset SET checksum = repeat('0', 64) WHERE name IN ('regions', 'synonyms')",
                "UPDATE reference.region SET name_en = 'Changed' WHERE code = '05'",
                "ALTER TABLE reference.synonym ADD CONSTRAINT never CHECK (false) NOT VALID",
                "DELETE FROM reference.synonym");
        try {
            assertThat(catchThrowable(ReferenceDataDbTest::load)).isInstanceOf(SQLException.class);
            assertThat(column("SELECT name_en FROM reference.region WHERE code = '05'"))
                    .containsExactly("Changed");
        } finally {
            execute("ALTER TABLE reference.synonym DROP CONSTRAINT never");
            load();
        }
        assertThat(column("SELECT name_en FROM reference.region WHERE code = '05'"))
                .containsExactly("Estrie");
    }

    @Test
    void knowsTheTerritoriesOfQuebecOnEachDay() throws SQLException {
        assertThat(
                        column(
                                "SELECT kind || count(*) FROM reference.territory GROUP BY kind ORDER BY 1"))
                .containsExactly("equivalent17", "mrc87");
        assertThat(municipalitiesOn("2025-06-30")).isEqualTo("1127");
        assertThat(municipalitiesOn("2026-11-21")).isEqualTo("1123");
        assertThat(
                        column(
                                """
                                SELECT t.region_code || '>' || n.region_code FROM reference.municipality m
                                JOIN reference.territory t ON t.code = m.territory_code
                                JOIN reference.municipality s ON s.code = m.successor_code
                                JOIN reference.territory n ON n.code = s.territory_code
                                WHERE m.code = '30090'
                                """))
                .containsExactly("05>12");
        assertThat(
                        column(
                                """
                                SELECT count(*) FROM reference.municipality
                                WHERE search_key IS DISTINCT FROM reference.place_key(name) OR (valid_to IS NULL AND successor_code IS NOT NULL)
                                """))
                .containsExactly("0");
    }

    @Test
    void givesEveryTerritoryToOneKnownPole() throws SQLException {
        assertThat(
                        column(
                                """
                                SELECT t.code FROM reference.territory t LEFT JOIN reference.known_pole_territory p ON p.territory_code = t.code
                                GROUP BY t.code HAVING count(p.pole_code) <> 1
                                """))
                .isEmpty();
        assertThat(column("SELECT code FROM reference.known_pole WHERE NOT territorial"))
                .containsExactly("PN");
        assertThat(
                        column(
                                "SELECT layer || count(*) FROM reference.map_tile GROUP BY layer ORDER BY 1"))
                .containsExactly("pole22", "region17");
    }

    private static String municipalitiesOn(String day) throws SQLException {
        return column(
                        """
                        SELECT count(*) FROM reference.municipality
                        WHERE is_municipality AND coalesce(valid_from, '-infinity') <= '%1$s' AND coalesce(valid_to, 'infinity') > '%1$s'
                        """
                                .formatted(day))
                .getFirst();
    }

    private static List<Outcome> load() throws SQLException {
        try (Connection owner = owner()) {
            return new ReferenceData().load(owner);
        }
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection owner() throws SQLException {
        return POLES.province.postgres.owner(POLES.province.database);
    }
}
