package quebec.esja.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.poles.Pole;
import quebec.esja.tenancy.LoginPasswords;
import quebec.esja.testing.TwoPoles;

/// Search as the logins of two Pôles see it.
class FrenchSearchDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    economie | Économie sociale
                    ÉCONOMIES | économie
                    "l'érable" | MRC de L’Érable
                    l’erable | L'Érable
                    Saguenay-Lac-Saint-Jean | Saguenay–Lac-Saint-Jean
                    Saguenay–Lac-Saint-Jean | Saguenay-Lac-Saint-Jean
                    lac st-jean | Lac-Saint-Jean-Est
                    coeur | Au cœur du village
                    cœur | Sacré-Coeur
                    vélo | Location de vélos
                    menus travaux | menu travail, travaux
                    usagée | Mobilier usagé
                    reconditionnes | Portables reconditionnées
                    Pole | les pôles
                    traiteur à Magog | Traiteur Magog
                    boites a lunch | Traiteur et restauration
                    cantine | traiteur
                    pauses-café | traiteur
                    catering | Traiteur et restauration
                    snow removal | Déneigement
                    janitorial services | Entretien ménager, services
                    refurbished computers | Informatique, ordinateurs
                    reprographie | photocopies
                    trait | traiteur
                    imprimer | imprimerie
                    """)
    void finds(String typed, String text) throws SQLException {
        for (Pole pole : List.of(POLES.estrie, POLES.mauricie)) {
            assertThat(
                            value(
                                    pole,
                                    "SELECT reference.search_vector(?, NULL) @@ reference.search_query(?)",
                                    text,
                                    typed))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    à | Traiteur à Magog
                    été | Camp d’été
                    traiteur Magog | Traiteur Sherbrooke
                    buffet | Bois de chauffage
                    """)
    void doesNotFind(String typed, String text) throws SQLException {
        assertThat(
                        value(
                                POLES.estrie,
                                "SELECT reference.search_vector(?, NULL) @@ reference.search_query(?)",
                                text,
                                typed))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "🙂🙂",
                "'\"\\%_(:*&|!<->)",
                "a & | b ' ; DROP TABLE x",
                "o'\\b :* !",
                "ŉ ʼ ﷺ ｆｕｌｌ \u0301",
                "c\u0153ur\u200d\u2028"
            })
    void neverFailsWhateverIsTyped(String typed) throws SQLException {
        assertThat(value(POLES.mauricie, "SELECT numnode(reference.search_query(?)) >= 0", typed))
                .isEqualTo("t");
        value(POLES.mauricie, "SELECT reference.correct(?)", typed);
        value(POLES.mauricie, "SELECT count(*) FROM reference.find_municipality(?)", typed);
    }

    @Test
    void readsNoMoreThanSixteenWordsAndFourHundredCharacters() throws SQLException {
        String words = "SELECT numnode(reference.search_query(?, false))";
        assertThat(value(POLES.estrie, words, "m".repeat(10_000))).isEqualTo("1");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append((char) ('a' + i % 26)).append((char) ('b' + i / 26 % 25)).append("zq ");
        }
        assertThat(Integer.parseInt(value(POLES.estrie, words, many.toString())))
                .isLessThanOrEqualTo(31);
    }

    @Test
    void asksForEveryWordOrForAnyAndCompletesTheLastOnlyWhenAsked() throws SQLException {
        String query = "SELECT reference.search_query(?, ?::boolean, ?::boolean)";
        assertThat(value(POLES.estrie, query, "magog bois", "false", "true"))
                .isEqualTo("'magog' & 'bois'");
        assertThat(value(POLES.estrie, query, "magog bois", "false", "false"))
                .isEqualTo("'magog' | 'bois'");
        assertThat(value(POLES.estrie, query, "bois", "true", "true"))
                .isEqualTo("'bois' | 'bois':*");
    }

    @Test
    void countsTheWordsOfATradeAloneWhenAnyWordWillDo() throws SQLException {
        String query = "SELECT reference.search_query(?, false, ?::boolean)";
        assertThat(value(POLES.estrie, query, "sandwichs pour 30 personnes", "false"))
                .contains("'traiteur'")
                .doesNotContain("person", "30");
        assertThat(value(POLES.estrie, query, "sandwichs pour 30 personnes", "true"))
                .contains("person", "30");
    }

    @Test
    void addsEverySynonymThatComesWithTheProgram() throws SQLException {
        assertThat(
                        value(
                                POLES.estrie,
                                """
                                SELECT string_agg(term, ', ') FROM reference.synonym
                                WHERE position(reference.key_query(expansion_key)::tsquery::text
                                    IN reference.search_query(term, false)::text) = 0
                                """))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "traituer,traiteur",
        "bufet froid,buffet froid",
        "dejneigement,déneigement",
        "Sherbroke,sherbrooke",
        "entretien menajer,entretien ménager",
        "auto partage,autopartage"
    })
    void mendsATypingMistake(String typed, String meant) throws SQLException {
        assertThat(value(POLES.estrie, "SELECT reference.correct(?)", typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"traiteurs", "à", "xyzzyq", "J2B 0A1"})
    void mendsNothingThatIsRightOrUnknown(String typed) throws SQLException {
        assertThat(value(POLES.estrie, "SELECT reference.correct(?) IS NULL", typed))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    St-Germain-de-Grantham (Québec) | 49048
                    Ville de Rimouski | 10043
                    QUÉBEC | 23027
                    Le Bic | 10043
                    Chicoutimi, Qc | 94068
                    Courcelles | 29027
                    Ste-Perpétue | 17030 50050
                    Drumondville | 49058
                    """)
    void recognisesAWrittenPlace(String typed, String codes) throws SQLException {
        assertThat(
                        value(
                                POLES.mauricie,
                                "SELECT string_agg(code, ' ' ORDER BY code) FROM reference.find_municipality(?) WHERE score > 0.6",
                                typed))
                .isEqualTo(codes);
    }

    @Test
    void worksInAGeneratedColumnWithoutAnySearchPath() throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                Statement statement = owner.createStatement()) {
            statement.execute("SET search_path = ''");
            statement.execute(
                    "CREATE TEMPORARY TABLE restored (name text, search tsvector GENERATED ALWAYS AS (reference.search_vector(name, name, name, name)) STORED)");
            statement.execute("CREATE INDEX ON pg_temp.restored (reference.fold(name))");
            statement.execute(
                    "CREATE INDEX ON pg_temp.restored USING gin (reference.fold(name) extensions.gin_trgm_ops)");
            statement.execute("INSERT INTO pg_temp.restored (name) VALUES ('Vélos de L’Érable')");
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT search FROM pg_temp.restored WHERE search @@ reference.search_query('velo erable')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).contains("'velo':1A");
            }
        }
    }

    private static String value(Pole pole, String query, String... parameters) throws SQLException {
        String password =
                new LoginPasswords(POLES.province.settings)
                        .of(pole.schema().login(), pole.schema().loginVersion());
        try (Connection connection =
                        DriverManager.getConnection(
                                POLES.province.settings.url(), pole.schema().login(), password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String result = row.getString(1);
                return result == null ? "" : result;
            }
        }
    }
}
