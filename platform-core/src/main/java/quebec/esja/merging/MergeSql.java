package quebec.esja.merging;

import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_DISTINCT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;
import quebec.esja.merging.Lookalike.Sign;
import quebec.esja.tenancy.TenantTransactions;

final class MergeSql {

    /// Pairs that share a way to reach them, or whose names resemble each other in one place, the likeliest first. Numbers in the
    /// names must agree: « École 1 » is not « École 2 ».
    private static final String LOOKALIKES =
            """
            WITH known AS (
                SELECT id, name, status, municipality_code, reference.fold(name) AS folded,
                    regexp_replace(name, '[^0-9]+', ' ', 'g') AS digits,
                    nullif(right(regexp_replace(phone, '[^0-9]', '', 'g'), 10), '') AS phone,
                    nullif(lower(regexp_replace(regexp_replace(website, '^https?://(www\\.)?', '', 'i'), '/+$', '')), '') AS website,
                    nullif(lower(email), '') AS email
                FROM supplier WHERE status <> 'merged'
            ), pair AS (
                SELECT a.id AS one, b.id AS other, 'phone' AS sign FROM known a JOIN known b ON b.phone = a.phone AND a.id < b.id
                UNION ALL
                SELECT a.id, b.id, 'website' FROM known a JOIN known b ON b.website = a.website AND a.id < b.id
                UNION ALL
                SELECT a.id, b.id, 'email' FROM known a JOIN known b ON b.email = a.email AND a.id < b.id
                UNION ALL
                SELECT a.id, b.id, 'name' FROM known a
                JOIN known b ON b.municipality_code = a.municipality_code AND a.id < b.id
                    AND b.digits = a.digits AND extensions.similarity(a.folded, b.folded) >= 0.7
                UNION ALL
                SELECT a.id, b.id, 'name' FROM known a
                JOIN known b ON b.folded = a.folded AND a.id < b.id AND b.municipality_code IS DISTINCT FROM a.municipality_code
                    AND (a.municipality_code IS NULL OR b.municipality_code IS NULL)
            ), said AS (
                SELECT one, other, array_agg(DISTINCT sign) AS signs FROM pair p
                WHERE NOT EXISTS (SELECT FROM supplier_distinct d WHERE (d.one, d.other) = (p.one, p.other))
                GROUP BY one, other
            )
            SELECT a.id, a.name, coalesce(ma.name, ''), a.status, b.id, b.name, coalesce(mb.name, ''), b.status, s.signs
            FROM said s
            JOIN known a ON a.id = s.one
            JOIN known b ON b.id = s.other
            LEFT JOIN reference.municipality ma ON ma.code = a.municipality_code
            LEFT JOIN reference.municipality mb ON mb.code = b.municipality_code
            ORDER BY cardinality(s.signs) DESC, extensions.similarity(a.folded, b.folded) DESC, a.folded, a.id, b.id
            LIMIT ?
            """;

    List<Lookalike> lookalikes(int most) {
        return dsl().resultQuery(LOOKALIKES, most)
                .fetch(row ->
                        new Lookalike(
                                new Lookalike.Side(
                                        new SupplierId(row.get(0, UUID.class)),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        SupplierStatus.ofCode(row.get(3, String.class))),
                                new Lookalike.Side(
                                        new SupplierId(row.get(4, UUID.class)),
                                        row.get(5, String.class),
                                        row.get(6, String.class),
                                        SupplierStatus.ofCode(row.get(7, String.class))),
                                Arrays.stream(Sign.values())
                                        .filter(sign ->
                                                List.of(row.get(8, String[].class))
                                                        .contains(sign.code()))
                                        .collect(Collectors.toSet())));
    }

    /// Keeps others from changing both until the end of the transaction; always in one order, so that nobody waits for the other.
    void lock(SupplierId one, SupplierId other) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.in(one.value(), other.value()))
                .orderBy(SUPPLIER.ID)
                .forUpdate()
                .fetch();
    }

    /// Gives `kept` all that refers to `gone`.
    void move(SupplierId gone, SupplierId kept) {
        for (String statement : References.statements()) {
            dsl().execute(
                            statement
                                    .replace(":kept", "'" + kept.value() + "'::uuid")
                                    .replace(":gone", "'" + gone.value() + "'::uuid"));
        }
    }

    void distinct(SupplierId one, SupplierId other, String by, Instant now) {
        boolean inOrder = compare(one, other) < 0;
        dsl().insertInto(SUPPLIER_DISTINCT)
                .set(SUPPLIER_DISTINCT.ONE, (inOrder ? one : other).value())
                .set(SUPPLIER_DISTINCT.OTHER, (inOrder ? other : one).value())
                .set(SUPPLIER_DISTINCT.SAID_BY, by)
                .set(SUPPLIER_DISTINCT.SAID_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /// As PostgreSQL orders them, byte by byte.
    private static int compare(SupplierId one, SupplierId other) {
        return one.value().toString().compareTo(other.value().toString());
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
