package quebec.esja.messaging;

import static quebec.esja.db.pole.Tables.OUTBOX;
import static quebec.esja.db.pole.Tables.PROFILE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.TenantTransactions;

final class OutboxSql {

    private static final int MOST_ATTEMPTS = 45;

    void insert(String messageId, Letter letter, LetterBody body, Instant now) {
        TenantTransactions.dsl()
                .insertInto(OUTBOX)
                .set(OUTBOX.MESSAGE_ID, messageId)
                .set(OUTBOX.RECIPIENT, letter.to().value())
                .set(OUTBOX.LOCALE, LetterBody.language(letter.locale()))
                .set(OUTBOX.SUBJECT, letter.subject())
                .set(OUTBOX.BODY_TEXT, body.text())
                .set(OUTBOX.BODY_HTML, body.html())
                .set(OUTBOX.QUEUED_AT, now)
                .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                .execute();
    }

    /// The oldest mail due, locked so that no other node sends it; empty when none is.
    List<OutboxMail> lockDue(Instant now) {
        return TenantTransactions.dsl()
                .select(
                        OUTBOX.ID,
                        OUTBOX.MESSAGE_ID,
                        DSL.field(DSL.select(PROFILE.PROGRAMME).from(PROFILE)),
                        OUTBOX.RECIPIENT,
                        OUTBOX.LOCALE,
                        OUTBOX.SUBJECT,
                        OUTBOX.BODY_TEXT,
                        OUTBOX.BODY_HTML,
                        OUTBOX.ATTEMPTS)
                .from(OUTBOX)
                .where(
                        OUTBOX.SENT_AT.isNull(),
                        OUTBOX.NEXT_ATTEMPT_AT.le(now),
                        OUTBOX.ATTEMPTS.lt(MOST_ATTEMPTS))
                .orderBy(OUTBOX.NEXT_ATTEMPT_AT)
                .limit(1)
                .forUpdate()
                .of(OUTBOX)
                .skipLocked()
                .fetch(row ->
                        new OutboxMail(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()));
    }

    /// Deletes what was queued before that instant, sent or given up long since.
    int forget(Instant before) {
        return TenantTransactions.dsl()
                .deleteFrom(OUTBOX)
                .where(OUTBOX.QUEUED_AT.lt(before))
                .execute();
    }

    void sent(UUID id, Instant at) {
        TenantTransactions.dsl()
                .update(OUTBOX)
                .set(OUTBOX.SENT_AT, at)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    void failed(UUID id, Instant next, String failure) {
        TenantTransactions.dsl()
                .update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .set(OUTBOX.NEXT_ATTEMPT_AT, next)
                .set(OUTBOX.FAILURE, failure)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }
}
