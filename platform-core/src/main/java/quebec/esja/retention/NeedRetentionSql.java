package quebec.esja.retention;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.BUYER_NEED_FILE;
import static quebec.esja.db.pole.Tables.BUYER_NEED_QUESTION;
import static quebec.esja.db.pole.Tables.NEED_CONSENT;
import static quebec.esja.db.pole.Tables.NEED_CORRECTION;
import static quebec.esja.db.pole.Tables.NEED_MESSAGE;
import static quebec.esja.db.pole.Tables.NEED_READER;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.NEED_REPLY_ANSWER;
import static quebec.esja.db.pole.Tables.NEED_WAVE;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.FileId;

final class NeedRetentionSql {

    private static final List<String> DRAFTS = List.of("draft", "returned");

    List<BuyerNeedId> drafts(Instant changedBefore, int most) {
        return needs(
                BUYER_NEED.STATUS.in(DRAFTS).and(BUYER_NEED.CHANGED_AT.lt(changedBefore)), most);
    }

    /// Those sent to the Pôle that ended before that instant, or could be answered no more.
    List<BuyerNeedId> over(Instant before, int most) {
        return needs(
                BUYER_NEED
                        .STATUS
                        .notIn(DRAFTS)
                        .and(BUYER_NEED.CHANGED_AT.lt(before))
                        .and(DSL.coalesce(BUYER_NEED.CLOSED_AT, BUYER_NEED.ANSWER_BY).lt(before)),
                most);
    }

    private static List<BuyerNeedId> needs(Condition which, int most) {
        return dsl().select(BUYER_NEED.ID)
                .from(BUYER_NEED)
                .where(BUYER_NEED.FORGOTTEN_AT.isNull(), which)
                .orderBy(BUYER_NEED.CHANGED_AT, BUYER_NEED.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new BuyerNeedId(row.value1()));
    }

    /// Takes the documents of these needs away; gives what kept them.
    List<FileId> documents(List<BuyerNeedId> needs) {
        return dsl().deleteFrom(BUYER_NEED_FILE)
                .where(BUYER_NEED_FILE.NEED_ID.in(ids(needs)))
                .returningResult(BUYER_NEED_FILE.FILE)
                .fetch(row -> new FileId(row.value1()));
    }

    void delete(List<BuyerNeedId> needs) {
        dsl().deleteFrom(BUYER_NEED).where(BUYER_NEED.ID.in(ids(needs))).execute();
    }

    void forget(List<BuyerNeedId> needs, Instant now) {
        List<UUID> ids = ids(needs);
        dsl().deleteFrom(NEED_REPLY_ANSWER).where(NEED_REPLY_ANSWER.NEED_ID.in(ids)).execute();
        dsl().deleteFrom(BUYER_NEED_QUESTION).where(BUYER_NEED_QUESTION.NEED_ID.in(ids)).execute();
        dsl().deleteFrom(NEED_MESSAGE).where(NEED_MESSAGE.NEED_ID.in(ids)).execute();
        dsl().deleteFrom(NEED_READER).where(NEED_READER.NEED_ID.in(ids)).execute();
        dsl().update(NEED_REPLY)
                .set(NEED_REPLY.MESSAGE, "")
                .set(NEED_REPLY.REPLIED_BY, "")
                .where(NEED_REPLY.NEED_ID.in(ids))
                .execute();
        dsl().deleteFrom(NEED_CORRECTION).where(NEED_CORRECTION.NEED_ID.in(ids)).execute();
        dsl().update(NEED_WAVE)
                .set(NEED_WAVE.SENT_BY, "")
                .where(NEED_WAVE.NEED_ID.in(ids))
                .execute();
        dsl().update(NEED_CONSENT)
                .set(NEED_CONSENT.ASKED_BY, "")
                .set(NEED_CONSENT.ANSWERED_BY, DSL.when(NEED_CONSENT.ANSWERED_BY.isNotNull(), ""))
                .where(NEED_CONSENT.NEED_ID.in(ids))
                .execute();
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.DETAIL, "")
                .set(BUYER_NEED.RETURNED_FOR, "")
                .set(BUYER_NEED.OUTCOME_REASON, "")
                .setNull(BUYER_NEED.WRITTEN_BY)
                .set(BUYER_NEED.WRITTEN_BY_NAME, "")
                .set(BUYER_NEED.OPENED_BY_NAME, DSL.when(BUYER_NEED.OPENED_BY_NAME.isNotNull(), ""))
                .set(BUYER_NEED.FORGOTTEN_AT, now)
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.in(ids))
                .execute();
        needs.forEach(
                need -> Routines.publishExchangeForgotten(dsl().configuration(), need.value()));
    }

    private static List<UUID> ids(List<BuyerNeedId> needs) {
        return needs.stream().map(BuyerNeedId::value).toList();
    }
}
