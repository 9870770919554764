package quebec.esja.messaging;

import static quebec.esja.db.pole.Tables.MAIL_LINK;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.tenancy.TenantTransactions;

final class MailLinkSql {

    void insert(byte[] digest, String purpose, UUID target, Instant now, Instant expires) {
        TenantTransactions.dsl()
                .insertInto(MAIL_LINK)
                .set(MAIL_LINK.TOKEN_SHA256, digest)
                .set(MAIL_LINK.PURPOSE, purpose)
                .set(MAIL_LINK.TARGET_ID, target)
                .set(MAIL_LINK.CREATED_AT, now)
                .set(MAIL_LINK.EXPIRES_AT, expires)
                .execute();
    }

    LinkReading find(byte[] digest, Instant now) {
        return TenantTransactions.dsl()
                .select(
                        MAIL_LINK.PURPOSE,
                        MAIL_LINK.TARGET_ID,
                        MAIL_LINK.EXPIRES_AT,
                        MAIL_LINK.USED_AT)
                .from(MAIL_LINK)
                .where(MAIL_LINK.TOKEN_SHA256.eq(digest))
                .fetchOptional()
                .<LinkReading>map(row -> {
                    if (row.value4() != null) {
                        return new LinkReading.Used(row.value1(), row.value2());
                    }
                    return row.value3().isAfter(now)
                            ? new LinkReading.Valid(row.value1(), row.value2())
                            : new LinkReading.Expired(row.value1(), row.value2());
                })
                .orElseGet(LinkReading.Unknown::new);
    }

    Optional<LinkReading.Valid> markUsed(byte[] digest, Instant now) {
        return TenantTransactions.dsl()
                .update(MAIL_LINK)
                .set(MAIL_LINK.USED_AT, now)
                .where(
                        MAIL_LINK.TOKEN_SHA256.eq(digest),
                        MAIL_LINK.USED_AT.isNull(),
                        MAIL_LINK.EXPIRES_AT.gt(now))
                .returningResult(MAIL_LINK.PURPOSE, MAIL_LINK.TARGET_ID)
                .fetchOptional(row -> new LinkReading.Valid(row.value1(), row.value2()));
    }
}
