package quebec.esja.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import quebec.esja.kernel.PoleId;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantTransactions;

/// Reads what a Pôle lists, and whether it has changed.
final class ShelfSql {

    /// The version of a transaction that has written: what it reads may never be committed, so it is not kept.
    static final long NOT_KEPT = -1;

    /// The version of what a Pôle lists, from its table `listings_version`.
    static final String VERSION =
            "CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN version ELSE "
                    + NOT_KEPT
                    + " END";

    private static final String ITEMS =
            """
            SELECT d.supplier_id, d.identity, d.sort_key, d.municipality_code, d.territory_code, d.region_code,
                coalesce(d.legal_form, ''), coalesce(d.social_purpose, ''), coalesce(d.size_band, ''), d.accepts_tenders, d.labels,
                d.towns, d.confirmed_on, d.public_contracts, o.number, o.category_code, o.mode, o.coverage
            FROM supplier_document d JOIN offering_document o ON o.supplier_id = d.supplier_id
            """;

    /// A Pôle open to visitors, and the version of what it lists.
    record Listed(PoleId pole, String slug, long version) {}

    List<Listed> openPoles() {
        return ProvinceTransactions.dsl()
                .fetch(
                        "SELECT pole_id, slug, listings_version FROM pole WHERE published_at IS NOT NULL ORDER BY name")
                .map(row ->
                        new Listed(
                                new PoleId(row.get(0, UUID.class)),
                                row.get(1, String.class),
                                row.get(2, Long.class)));
    }

    List<Shelf.Item> ofPole() {
        return items(TenantTransactions.dsl(), ITEMS);
    }

    List<Shelf.Item> inProvince(PoleId pole) {
        return items(ProvinceTransactions.dsl(), ITEMS + " WHERE d.pole_id = ?", pole.value());
    }

    private static List<Shelf.Item> items(DSLContext dsl, String sql, Object... bindings) {
        Map<UUID, Shelf.Enterprise> enterprises = new HashMap<>();
        Map<List<String>, Shelf.Reach> reaches = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        List<Shelf.Item> items = new ArrayList<>();
        for (Record row : dsl.fetch(sql, bindings)) {
            items.add(
                    new Shelf.Item(
                            row.get(14, Long.class),
                            enterprises.computeIfAbsent(
                                    row.get(0, UUID.class), _ -> enterprise(row)),
                            codes.computeIfAbsent(row.get(15, String.class), code -> code),
                            codes.computeIfAbsent(row.get(16, String.class), code -> code),
                            reaches.computeIfAbsent(
                                    List.of(row.get(17, String[].class)), Shelf.Reach::new)));
        }
        return List.copyOf(items);
    }

    private static Shelf.Enterprise enterprise(Record row) {
        return new Shelf.Enterprise(
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, Boolean.class),
                List.of(row.get(10, String[].class)),
                List.of(row.get(11, String[].class)),
                row.get(12, LocalDate.class),
                row.get(13, Integer.class));
    }
}
