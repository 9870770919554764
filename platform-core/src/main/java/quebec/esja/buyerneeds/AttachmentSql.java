package quebec.esja.buyerneeds;

import static quebec.esja.db.pole.Tables.BUYER_NEED_FILE;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.FileId;

final class AttachmentSql {

    List<Attachment> of(BuyerNeedId need) {
        return dsl().select(
                        BUYER_NEED_FILE.ID,
                        BUYER_NEED_FILE.TITLE,
                        BUYER_NEED_FILE.CONTENT_TYPE,
                        BUYER_NEED_FILE.BYTES)
                .from(BUYER_NEED_FILE)
                .where(BUYER_NEED_FILE.NEED_ID.eq(need.value()))
                .orderBy(BUYER_NEED_FILE.ADDED_AT, BUYER_NEED_FILE.ID)
                .fetch(row ->
                        new Attachment(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void insert(
            BuyerNeedId need,
            String title,
            DocumentReading.Accepted document,
            FileId file,
            Instant now) {
        dsl().insertInto(BUYER_NEED_FILE)
                .set(BUYER_NEED_FILE.NEED_ID, need.value())
                .set(BUYER_NEED_FILE.TITLE, title)
                .set(BUYER_NEED_FILE.CONTENT_TYPE, document.contentType())
                .set(BUYER_NEED_FILE.BYTES, document.content().length)
                .set(BUYER_NEED_FILE.FILE, file.value())
                .set(BUYER_NEED_FILE.ADDED_AT, now)
                .execute();
    }

    Optional<FileId> delete(BuyerNeedId need, UUID document) {
        return dsl().deleteFrom(BUYER_NEED_FILE)
                .where(BUYER_NEED_FILE.NEED_ID.eq(need.value()), BUYER_NEED_FILE.ID.eq(document))
                .returningResult(BUYER_NEED_FILE.FILE)
                .fetchOptional(row -> new FileId(row.value1()));
    }

    Optional<FileId> file(BuyerNeedId need, UUID document) {
        return dsl().select(BUYER_NEED_FILE.FILE)
                .from(BUYER_NEED_FILE)
                .where(BUYER_NEED_FILE.NEED_ID.eq(need.value()), BUYER_NEED_FILE.ID.eq(document))
                .fetchOptional(row -> new FileId(row.value1()));
    }
}
