package quebec.esja.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Files of the shape that SEAO publishes: a byte order mark, an OCDS 1.1 package, its releases. The same seed gives the same bytes.
public final class SeaoFiles {

    /// What a real week holds.
    public static final int WEEK = 4_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> PLACES =
            List.of("Sherbrooke", "Magog", "Trois-Rivières", "Lévis", "Laval", "Gatineau", "Amos");
    private static final List<List<String>> TRADES =
            List.of(
                    List.of("G15", "90101603", "Services de traiteur", "Service de traiteur"),
                    List.of("S9", "76111501", "Nettoyage d’édifices", "Entretien ménager"),
                    List.of("G23", "82121500", "Impression", "Impression de documents"),
                    List.of("S5", "76120000", "Élimination des déchets", "Collecte des matières"),
                    List.of("C01", "72120000", "Construction de bâtiments", "Réfection du toit"),
                    List.of("S7", "93141500", "Services sociaux", "Services d’intégration"));

    private SeaoFiles() {}

    /// A file of exactly these releases.
    public static Path of(Path folder, String name, TestNotice... notices) {
        return write(
                folder.resolve(name),
                "2026-11-16T01:17:56-05:00",
                Arrays.stream(notices).map(TestNotice::json));
    }

    /// The same, of a package published at that moment.
    public static Path published(
            Path folder, String name, String published, TestNotice... notices) {
        return write(folder.resolve(name), published, Arrays.stream(notices).map(TestNotice::json));
    }

    /// A week of the real size: 4,000 releases, 17 MB.
    public static Path week(Path folder) {
        return week(folder, WEEK, 7);
    }

    public static Path week(Path folder, int releases, long seed) {
        Random random = new Random(seed);
        return write(
                folder.resolve("hebdo_" + releases + "_" + seed + ".json"),
                "2026-11-16T01:17:56-05:00",
                IntStream.range(0, releases).mapToObj(i -> notice(i, random).json()));
    }

    private static TestNotice notice(int index, Random random) {
        List<String> trade = TRADES.get(random.nextInt(TRADES.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String number = String.valueOf(20_000_000 + index);
        String title = trade.get(3) + " pour l’exercice 2026-2027, lot " + random.nextInt(90);
        TestNotice notice =
                index % 14 == 0
                        ? TestNotice.open(number, title, "2026-12-15T14:00:00-05:00")
                        : TestNotice.awarded(
                                        number,
                                        index % 40 == 1
                                                ? "22" + "%08d".formatted(random.nextInt(99999999))
                                                : "11" + "%08d".formatted(random.nextInt(99999999)),
                                        BigDecimal.valueOf(
                                                        2_500_000L + random.nextInt(9_000_000), 2)
                                                .toPlainString())
                                .titled(title);
        return notice.from("Ville de " + place, place)
                .buying(trade.get(0), trade.get(1), trade.get(2))
                .withLosers(index % 14 == 0 ? 0 : 6 + random.nextInt(7));
    }

    private static Path write(Path file, String published, Stream<Map<String, Object>> releases) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(MARK);
            out.write(
                    """
                    {"uri":"https://www.donneesquebec.ca/recherche/dataset/seao/hebdo.json","version":"1.1",
                    "extensions":["https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"],
                    "publishedDate":"%s","publisher":{"name":"Secrétariat du Conseil du trésor"},
                    "license":"https://www.donneesquebec.ca/fr/licence/#cc-by","releases":[
                    """
                            .formatted(published)
                            .getBytes(StandardCharsets.UTF_8));
            Iterator<Map<String, Object>> all = releases.iterator();
            while (all.hasNext()) {
                out.write(JSON.writeValueAsBytes(all.next()));
                out.write(all.hasNext() ? ',' : ' ');
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
