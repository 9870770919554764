package quebec.esja.files;

import static quebec.esja.db.pole.Tables.FILE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

final class FileSql {

    FileId insert(String contentType, byte[] content) {
        return TenantTransactions.dsl()
                .insertInto(FILE)
                .set(FILE.CONTENT_TYPE, contentType)
                .set(FILE.SHA256, sha256(content))
                .set(FILE.CONTENT, content)
                .returningResult(FILE.ID)
                .fetchSingle(row -> new FileId(row.value1()));
    }

    void delete(FileId id) {
        TenantTransactions.dsl().deleteFrom(FILE).where(FILE.ID.eq(id.value())).execute();
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
