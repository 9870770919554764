package quebec.esja.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PictureChange;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.Pictures;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class FilesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Files FILES = POLES.province.files;

    @Test
    void cleansAwayWhatNothingNamesOnceItIsADayOld() {
        FileId there = POLES.inMauricie(() -> FILES.keepPdf(new byte[] {'%'}));
        POLES.inEstrie(() -> {
            FileId alone = FILES.keepPdf(new byte[] {'%'});
            SupplierId supplier = new Trade(POLES.province).listed("Cidrerie Nette", "").id();
            Pictures pictures =
                    new Pictures(
                            POLES.province.transactions,
                            FILES,
                            new TestDirectory(POLES.province).laterChanges,
                            POLES.province.audit,
                            CLOCK);
            Picture picture = added(pictures, supplier);
            POLES.province.profiles.changeLogo(
                    Drawings.accepted(400, 200, Color.RED), Actor.PLATFORM);
            FileId emblem = POLES.province.profiles.read().logo().orElseThrow();

            FILES.cleanUp();
            assertThat(FILES.find(alone)).as("of today").isPresent();

            CLOCK.pass(Duration.ofHours(25));
            FileId young = FILES.keepPdf(new byte[] {'%'});
            FILES.cleanUp();
            assertThat(FILES.find(alone)).as("named by nothing").isEmpty();
            assertThat(FILES.find(young)).as("of today").isPresent();
            assertThat(FILES.find(emblem)).as("logo of the Pôle").isPresent();
            assertThat(pictures.shown(picture.id(), 320)).as("logo of the enterprise").isPresent();

            POLES.province.profiles.changeLogo(
                    Drawings.accepted(300, 200, Color.BLUE), Actor.PLATFORM);
            FILES.cleanUp();
            assertThat(FILES.find(emblem)).as("replaced").isEmpty();
            return null;
        });
        Optional<StoredFile> kept = POLES.inMauricie(() -> FILES.find(there));
        assertThat(kept).as("of another Pôle").isPresent();
    }

    /// The cleaning reads from the catalog what may name a file: a column that does without a foreign key would lose its files.
    @Test
    void everyColumnThatNamesAFileSaysSoToTheDatabase() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var query =
                        owner.prepareStatement(
                                """
                                SELECT t.relname || '.' || a.attname
                                FROM pg_catalog.pg_class t
                                JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
                                WHERE t.relnamespace = ?::regnamespace AND t.relkind = 'r'
                                  AND a.atttypid = 'uuid'::regtype AND a.attname LIKE '%file%'
                                  AND NOT EXISTS (
                                      SELECT FROM pg_catalog.pg_constraint c
                                      JOIN pg_catalog.pg_class named ON named.oid = c.confrelid
                                      WHERE c.contype = 'f' AND c.conrelid = t.oid AND c.conkey = ARRAY[a.attnum]
                                        AND named.relname = 'file')
                                """)) {
            query.setString(1, POLES.estrie.tenant().schema());
            var rows = query.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        assertThat(columns).as("columns of files without a foreign key").isEmpty();
    }

    private static Picture added(Pictures pictures, SupplierId supplier) {
        return switch (pictures.add(
                supplier,
                new PicturePlace.Logo(),
                Drawings.accepted(400, 200, Color.GREEN),
                Actor.PLATFORM)) {
            case PictureChange.Saved(Picture picture) -> picture;
            case PictureChange.Full _, PictureChange.TooLong _, PictureChange.Unknown _ ->
                    throw new AssertionError("not added");
        };
    }
}
