package quebec.esja.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A release as SEAO writes it, to be bent by a test.
///
/// @param number    of the notice, the end of the ocid
/// @param id        of the release
/// @param end       last moment to answer; null when there is nothing to answer any more
/// @param neq       of who obtained it; null when nobody has
/// @param status    of the award, or of a call for tenders that is not active any more
/// @param losers    how many others had bid
public record TestNotice(
        String number,
        String id,
        String date,
        String title,
        String buyer,
        String locality,
        String category,
        String unspsc,
        String label,
        @Nullable String end,
        @Nullable String neq,
        String supplier,
        BigDecimal amount,
        String unit,
        String status,
        String signed,
        int losers) {

    /// A call for tenders that anybody may answer until then.
    public static TestNotice open(String number, String title, String end) {
        return new TestNotice(
                number,
                "20261110120000",
                "2026-11-10T12:00:00-05:00",
                title,
                "Centre de services scolaire des Sommets",
                "Magog",
                "G15",
                "90101603",
                "Services de traiteur",
                end,
                null,
                "",
                BigDecimal.ZERO,
                "1",
                "",
                "",
                0);
    }

    /// A contract by agreement, obtained by that NEQ.
    public static TestNotice awarded(String number, String neq, String amount) {
        return new TestNotice(
                number,
                "20261110120000",
                "2026-11-10T12:00:00-05:00",
                "Service de traiteur",
                "Centre de services scolaire des Sommets",
                "Magog",
                "G15",
                "90101603",
                "Services de traiteur",
                null,
                neq,
                "Coopérative " + number,
                new BigDecimal(amount),
                "1",
                "active",
                "2026-10-01T00:00:00-04:00",
                0);
    }

    public TestNotice released(String newId, String newDate) {
        return new TestNotice(
                number, newId, newDate, title, buyer, locality, category, unspsc, label, end, neq,
                supplier, amount, unit, status, signed, losers);
    }

    public TestNotice titled(String newTitle) {
        return new TestNotice(
                number, id, date, newTitle, buyer, locality, category, unspsc, label, end, neq,
                supplier, amount, unit, status, signed, losers);
    }

    public TestNotice from(String newBuyer, String newLocality) {
        return new TestNotice(
                number,
                id,
                date,
                title,
                newBuyer,
                newLocality,
                category,
                unspsc,
                label,
                end,
                neq,
                supplier,
                amount,
                unit,
                status,
                signed,
                losers);
    }

    public TestNotice buying(String newCategory, String newUnspsc, String newLabel) {
        return new TestNotice(
                number,
                id,
                date,
                title,
                buyer,
                locality,
                newCategory,
                newUnspsc,
                newLabel,
                end,
                neq,
                supplier,
                amount,
                unit,
                status,
                signed,
                losers);
    }

    public TestNotice inUnit(String newUnit) {
        return new TestNotice(
                number, id, date, title, buyer, locality, category, unspsc, label, end, neq,
                supplier, amount, newUnit, status, signed, 1);
    }

    public TestNotice withStatus(String newStatus) {
        return new TestNotice(
                number, id, date, title, buyer, locality, category, unspsc, label, end, neq,
                supplier, amount, unit, newStatus, signed, losers);
    }

    public TestNotice signedOn(String day) {
        return new TestNotice(
                number,
                id,
                date,
                title,
                buyer,
                locality,
                category,
                unspsc,
                label,
                end,
                neq,
                supplier,
                amount,
                unit,
                status,
                day + "T00:00:00-04:00",
                losers);
    }

    public TestNotice withLosers(int others) {
        return new TestNotice(
                number, id, date, title, buyer, locality, category, unspsc, label, end, neq,
                supplier, amount, unit, status, signed, others);
    }

    /// As SEAO writes it, in Java's own maps and lists.
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ocid", "ocds-ec9k95-" + number);
        json.put("id", id);
        json.put("date", date);
        json.put("tag", List.of(neq == null ? "tender" : "contract"));
        json.put("initiationType", "tender");
        json.put("parties", parties());
        json.put("buyer", Map.of("name", buyer, "id", "OP-" + Math.abs(buyer.hashCode() % 90000)));
        json.put("tender", tender());
        if (neq != null) {
            json.put("bids", bids());
            json.put("awards", List.of(award(neq)));
            json.put("contracts", List.of(contract()));
        }
        json.put("language", "fr");
        return json;
    }

    private List<Map<String, Object>> parties() {
        List<Map<String, Object>> parties = new ArrayList<>();
        parties.add(
                Map.of(
                        "name", buyer,
                        "id", "OP-" + Math.abs(buyer.hashCode() % 90000),
                        "address", address(locality),
                        "roles", List.of("buyer"),
                        "details", Map.of("municipal", "0")));
        if (neq != null) {
            parties.add(party(neq, supplier, "supplier"));
        }
        for (int i = 0; i < losers; i++) {
            parties.add(party(loser(i), "Soumissionnaire écarté numéro " + i, "tenderer"));
        }
        return parties;
    }

    private static Map<String, Object> party(String neq, String name, String role) {
        return Map.of(
                "name", name,
                "id", "FO-" + neq,
                "address", address("Sherbrooke"),
                "roles", List.of(role),
                "details", Map.of("neq", neq));
    }

    private static Map<String, Object> address(String locality) {
        return Map.of(
                "streetAddress", "5705, rue des Érables, bureau 201, aile B,",
                "locality", locality,
                "region", "QC",
                "postalCode", "J1H1J1",
                "countryName", "CAN");
    }

    private String loser(int index) {
        return "1188" + "%06d".formatted(Math.floorMod(number.hashCode() + index * 7919, 1000000));
    }

    private Map<String, Object> tender() {
        Map<String, Object> tender = new LinkedHashMap<>();
        tender.put("id", "REF-" + number);
        tender.put("title", title);
        tender.put("status", end == null ? "complete" : status.isEmpty() ? "active" : status);
        tender.put(
                "procuringEntity",
                Map.of("name", buyer, "id", "OP-" + Math.abs(buyer.hashCode() % 90000)));
        tender.put(
                "items",
                List.of(
                        Map.of(
                                "id",
                                category,
                                "description",
                                category + " - " + label,
                                "classification",
                                Map.of(
                                        "scheme", "UNSPSC",
                                        "id", unspsc,
                                        "description", label))));
        tender.put("procurementMethod", end == null ? "direct" : "open");
        tender.put(
                "procurementMethodDetails",
                end == null ? "Contrat de gré à gré" : "Avis d’appel d’offres");
        tender.put("mainProcurementCategory", "services");
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("startDate", date);
        if (end != null) {
            period.put("endDate", end);
        }
        tender.put("tenderPeriod", period);
        tender.put("numberOfTenderers", neq == null ? 0 : 1 + losers);
        tender.put(
                "documents",
                List.of(
                        Map.of(
                                "url",
                                "https://seao.gouv.qc.ca/avis-resultat-recherche/consulter?ItemId="
                                        + number)));
        return tender;
    }

    private List<Map<String, Object>> bids() {
        List<Map<String, Object>> bids = new ArrayList<>();
        if (losers > 0) {
            bids.add(Map.of("id", "FO-" + neq, "value", amount, "valueUnit", unit));
        }
        for (int i = 0; i < losers; i++) {
            bids.add(
                    Map.of(
                            "id",
                            "FO-" + loser(i),
                            "value",
                            amount.add(BigDecimal.valueOf(100L * i)),
                            "valueUnit",
                            unit));
        }
        return bids;
    }

    private Map<String, Object> award(String winner) {
        return Map.of(
                "id",
                "A" + number,
                "status",
                status,
                "date",
                signed,
                "value",
                Map.of("amount", amount, "currency", "CAD"),
                "suppliers",
                List.of(Map.of("name", supplier, "id", "FO-" + winner)));
    }

    private Map<String, Object> contract() {
        return Map.of(
                "id",
                "A" + number,
                "awardID",
                "A" + number,
                "status",
                status,
                "value",
                Map.of("amount", amount, "currency", "CAD"),
                "dateSigned",
                signed);
    }
}
