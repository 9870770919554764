package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import tools.jackson.databind.json.JsonMapper;

/// A week of notices of invented public bodies, written as SEAO writes its weekly file (OCDS 1.1), then imported.
@Component
class DemonstrationNotices {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final DateTimeFormatter RELEASE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final LocalTime CLOSING = LocalTime.of(14, 0);
    private static final String FILE = "hebdo_demonstration.json";

    private final SeaoImport imports;
    private final Clock clock;

    DemonstrationNotices(SeaoImport imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    void load(List<NamedCsvRecord> rows) {
        ZonedDateTime now = clock.instant().atZone(QUEBEC).withNano(0);
        Map<String, Object> week = new LinkedHashMap<>();
        week.put("version", "1.1");
        week.put("publishedDate", written(now));
        week.put("publisher", Map.of("name", "Démonstration"));
        week.put("releases", rows.stream().map(row -> release(row, now)).toList());
        try {
            Path file = Files.createTempFile("esja-notices", ".json");
            try {
                Files.writeString(file, JsonMapper.shared().writeValueAsString(week));
                take(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> release(NamedCsvRecord row, ZonedDateTime now) {
        String number = row.getField("number");
        boolean open = !row.getField("closes_in_days").isEmpty();
        ZonedDateTime published =
                open ? now.minusDays(2) : now.minusDays(days(row, "awarded_days_ago"));
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("ocid", "ocds-ec9k95-" + number);
        release.put("id", RELEASE.format(published));
        release.put("date", written(published));
        release.put("tag", List.of(open ? "tender" : "contract"));
        release.put("parties", open ? List.of(buyer(row)) : List.of(buyer(row), winner(row)));
        release.put("buyer", Map.of("id", "OP-" + number, "name", row.getField("buyer")));
        release.put("tender", tender(row, open, published, now));
        if (!open) {
            release.put("awards", List.of(award(row, published)));
            release.put("contracts", List.of(contract(row, published)));
        }
        return release;
    }

    private static Map<String, Object> buyer(NamedCsvRecord row) {
        return Map.of(
                "id", "OP-" + row.getField("number"),
                "name", row.getField("buyer"),
                "roles", List.of("buyer"),
                "address", Map.of("locality", row.getField("locality"), "region", "QC"),
                "details", Map.of("municipal", "0"));
    }

    private static Map<String, Object> winner(NamedCsvRecord row) {
        return Map.of(
                "id", "FO-" + row.getField("neq"),
                "name", row.getField("supplier"),
                "roles", List.of("supplier"),
                "details", Map.of("neq", row.getField("neq")));
    }

    private static Map<String, Object> tender(
            NamedCsvRecord row, boolean open, ZonedDateTime published, ZonedDateTime now) {
        Map<String, Object> tender = new LinkedHashMap<>();
        tender.put("id", "DEMO-" + row.getField("number"));
        tender.put("title", row.getField("title"));
        tender.put("status", open ? "active" : "complete");
        tender.put(
                "items",
                List.of(
                        Map.of(
                                "id", row.getField("category"),
                                "description", row.getField("label"),
                                "classification",
                                        Map.of(
                                                "scheme", "UNSPSC",
                                                "id", row.getField("unspsc"),
                                                "description", row.getField("label")))));
        tender.put("procurementMethod", open ? "open" : "direct");
        tender.put(
                "procurementMethodDetails",
                open ? "Avis d’appel d’offres" : "Contrat de gré à gré");
        tender.put("mainProcurementCategory", "services");
        tender.put(
                "tenderPeriod",
                open
                        ? Map.of(
                                "startDate",
                                written(published),
                                "endDate",
                                written(now.plusDays(days(row, "closes_in_days")).with(CLOSING)))
                        : Map.of("startDate", written(published)));
        return tender;
    }

    private static Map<String, Object> award(NamedCsvRecord row, ZonedDateTime on) {
        return Map.of(
                "id", "A" + row.getField("number"),
                "status", "active",
                "date", written(on),
                "value", amount(row),
                "suppliers",
                        List.of(
                                Map.of(
                                        "id",
                                        "FO-" + row.getField("neq"),
                                        "name",
                                        row.getField("supplier"))));
    }

    private static Map<String, Object> contract(NamedCsvRecord row, ZonedDateTime on) {
        return Map.of(
                "id",
                "A" + row.getField("number"),
                "awardID",
                "A" + row.getField("number"),
                "status",
                "active",
                "value",
                amount(row),
                "dateSigned",
                written(on));
    }

    private static Map<String, Object> amount(NamedCsvRecord row) {
        return Map.of("amount", new BigDecimal(row.getField("amount")), "currency", "CAD");
    }

    private static int days(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static String written(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private void take(Path file) {
        switch (imports.run(file, FILE, ImportSource.COMMAND, "demonstration", (_, _) -> {})) {
            case ImportOutcome.Done _ -> {}
            case ImportOutcome.Refused(var refusal, int releases) ->
                    throw new IllegalStateException(refusal + " after " + releases);
        }
    }
}
