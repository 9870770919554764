package quebec.esja.files;

import static quebec.esja.db.pole.Tables.FILE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

final class FileSql {

    FileId insert(String contentType, byte[] content, Instant now) {
        return TenantTransactions.dsl()
                .insertInto(FILE)
                .set(FILE.CONTENT_TYPE, contentType)
                .set(FILE.SHA256, sha256(content))
                .set(FILE.CONTENT, content)
                .set(FILE.STORED_AT, now)
                .returningResult(FILE.ID)
                .fetchSingle(row -> new FileId(row.value1()));
    }

    void delete(FileId id) {
        TenantTransactions.dsl().deleteFrom(FILE).where(FILE.ID.eq(id.value())).execute();
    }

    /// Deletes files stored before a moment that no row names. What may name a file is read from the catalog, so that a table added
    /// tomorrow counts without a change here; the foreign keys themselves stop what a change meanwhile would make wrong.
    void deleteUnnamed(Instant before, int most) {
        Condition unnamed = FILE.STORED_AT.lt(before);
        for (Field<UUID> column : naming()) {
            unnamed =
                    unnamed.andNotExists(
                            DSL.selectOne()
                                    .from(DSL.table(column.getQualifiedName().qualifier()))
                                    .where(column.eq(FILE.ID)));
        }
        TenantTransactions.dsl()
                .deleteFrom(FILE)
                .where(
                        FILE.ID.in(
                                DSL.select(FILE.ID)
                                        .from(FILE)
                                        .where(unnamed)
                                        .orderBy(FILE.STORED_AT)
                                        .limit(most)))
                .execute();
    }

    /// The columns of this Pôle that have a foreign key to a file.
    private static List<Field<UUID>> naming() {
        return TenantTransactions.dsl()
                .fetch(
                        """
                        SELECT t.relname, a.attname
                        FROM pg_catalog.pg_constraint c
                        JOIN pg_catalog.pg_class t ON t.oid = c.conrelid
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                        WHERE c.contype = 'f' AND c.confrelid = 'file'::regclass
                        ORDER BY t.relname, a.attname
                        """)
                .map(row ->
                        DSL.field(
                                DSL.name(row.get(0, String.class), row.get(1, String.class)),
                                UUID.class));
    }

    Optional<StoredFile> find(FileId id) {
        return TenantTransactions.dsl()
                .select(FILE.CONTENT_TYPE, FILE.CONTENT, FILE.SHA256)
                .from(FILE)
                .where(FILE.ID.eq(id.value()))
                .fetchOptional(row ->
                        new StoredFile(
                                row.value1(),
                                row.value2(),
                                HexFormat.of().formatHex(row.value3())));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
