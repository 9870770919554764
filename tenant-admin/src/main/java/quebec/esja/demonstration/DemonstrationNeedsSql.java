package quebec.esja.demonstration;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.BUYER_NEED_QUESTION;
import static quebec.esja.db.pole.Tables.NEED_CANDIDATE;
import static quebec.esja.db.pole.Tables.NEED_LOG;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.NEED_REPLY_ANSWER;
import static quebec.esja.db.pole.Tables.NEED_WAVE;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Needs with the dates they are told to have, counted from today so that those under way stay so: a history, which no service lets
/// anyone write afterwards.
final class DemonstrationNeedsSql {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final String TEAM = "Chargée de projet";

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    /// @param chosen the enterprise it was bought from; null when it was not bought here
    UUID insert(NamedCsvRecord row, BuyerId buyer, @Nullable SupplierId chosen, Instant now) {
        String status = row.getField("status");
        Instant written = morning(row.getField("written_days_ago"), now);
        boolean opened = status.equals("open") || status.equals("closed");
        boolean closed = status.equals("closed");
        UUID need =
                dsl().insertInto(BUYER_NEED)
                        .set(BUYER_NEED.BUYER_ID, buyer.value())
                        .set(BUYER_NEED.WRITTEN_BY_NAME, "Gestion des achats")
                        .set(BUYER_NEED.WHAT, row.getField("what"))
                        .set(BUYER_NEED.DETAIL, row.getField("detail"))
                        .set(BUYER_NEED.CATEGORY_CODE, orNull(row.getField("category_code")))
                        .set(BUYER_NEED.PLACE_CODE, orNull(row.getField("place_code")))
                        .set(BUYER_NEED.NATURE, orNull(row.getField("nature")))
                        .set(BUYER_NEED.MODE, orNull(row.getField("mode")))
                        .set(BUYER_NEED.AMOUNT_BAND, orNull(row.getField("amount_band")))
                        .set(BUYER_NEED.ANSWER_BY, answerBy(row.getField("answer_in_days"), now))
                        .set(BUYER_NEED.PUBLIC, Boolean.valueOf(row.getField("public")))
                        .set(BUYER_NEED.STATUS, status)
                        .set(BUYER_NEED.CREATED_AT, written)
                        .set(BUYER_NEED.CHANGED_AT, written)
                        .set(BUYER_NEED.SUBMITTED_AT, status.equals("draft") ? null : written)
                        .set(BUYER_NEED.OPENED_AT, opened ? written : null)
                        .set(BUYER_NEED.OPENED_BY_NAME, opened ? TEAM : null)
                        .set(
                                BUYER_NEED.CLOSED_AT,
                                closed ? answerBy(row.getField("answer_in_days"), now) : null)
                        .set(BUYER_NEED.OUTCOME, orNull(row.getField("outcome")))
                        .set(BUYER_NEED.OUTCOME_REASON, row.getField("outcome_reason"))
                        .set(BUYER_NEED.CHOSEN_ID, chosen == null ? null : chosen.value())
                        .returningResult(BUYER_NEED.ID)
                        .fetchSingle()
                        .value1();
        List<String> questions = list(row.getField("questions"));
        for (int position = 0; position < questions.size(); position++) {
            dsl().insertInto(BUYER_NEED_QUESTION)
                    .set(BUYER_NEED_QUESTION.NEED_ID, need)
                    .set(BUYER_NEED_QUESTION.POSITION, position)
                    .set(BUYER_NEED_QUESTION.WORDING, questions.get(position))
                    .execute();
        }
        if (opened) {
            dsl().insertInto(NEED_WAVE)
                    .set(NEED_WAVE.NEED_ID, need)
                    .set(NEED_WAVE.NUMBER, 1)
                    .set(NEED_WAVE.SENT_ON, LocalDate.ofInstant(written, QUEBEC))
                    .set(NEED_WAVE.SENT_AT, written)
                    .set(NEED_WAVE.SENT_BY, TEAM)
                    .execute();
            Routines.publishNeed(
                    dsl().configuration(),
                    need,
                    row.getField("category_code"),
                    row.getField("place_code"),
                    LocalDate.ofInstant(written, QUEBEC),
                    orNull(row.getField("outcome")));
        }
        return need;
    }

    /// At ten of that day, or of the Friday before when it is of a weekend.
    private static Instant morning(String daysAgo, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, QUEBEC).minusDays(Long.parseLong(daysAgo));
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        return day.atTime(10, 0).atZone(QUEBEC).toInstant();
    }

    private static @Nullable Instant answerBy(String days, Instant now) {
        return days.isEmpty()
                ? null
                : LocalDate.ofInstant(now, QUEBEC)
                        .plusDays(Long.parseLong(days) + 1)
                        .atStartOfDay(QUEBEC)
                        .toInstant();
    }

    /// An enterprise that the need was sent to, with its answer when the row has one.
    void insertSent(NamedCsvRecord row, UUID need, SupplierId supplier, int position) {
        Instant sent =
                dsl().select(NEED_WAVE.SENT_AT)
                        .from(NEED_WAVE)
                        .where(NEED_WAVE.NEED_ID.eq(need))
                        .fetchSingle()
                        .value1();
        dsl().insertInto(NEED_CANDIDATE)
                .set(NEED_CANDIDATE.NEED_ID, need)
                .set(NEED_CANDIDATE.SUPPLIER_ID, supplier.value())
                .set(NEED_CANDIDATE.POSITION, position)
                .set(NEED_CANDIDATE.STATE, "sent")
                .set(NEED_CANDIDATE.WAVE, 1)
                .set(NEED_CANDIDATE.SENT_AT, sent)
                .execute();
        log(need, supplier, sent, "sent", TEAM);
        String kind = row.getField("kind");
        if (kind.isEmpty()) {
            return;
        }
        Instant replied = sent.plus(Duration.ofHours(5L + position));
        dsl().insertInto(NEED_REPLY)
                .set(NEED_REPLY.NEED_ID, need)
                .set(NEED_REPLY.SUPPLIER_ID, supplier.value())
                .set(NEED_REPLY.KIND, kind)
                .set(NEED_REPLY.MESSAGE, row.getField("message"))
                .set(
                        NEED_REPLY.PRICE,
                        row.getField("price").isEmpty()
                                ? null
                                : new BigDecimal(row.getField("price")))
                .set(NEED_REPLY.REASONS, list(row.getField("reasons")).toArray(String[]::new))
                .set(NEED_REPLY.REPLIED_AT, replied)
                .set(NEED_REPLY.REPLIED_BY, "Gestion de l’entreprise")
                .execute();
        answer(need, supplier.value(), list(row.getField("answers")));
        log(need, supplier, replied, "replied", "Gestion de l’entreprise");
    }

    private static void answer(UUID need, UUID supplier, List<String> answers) {
        for (int asked = 0; asked < answers.size(); asked++) {
            dsl().insertInto(NEED_REPLY_ANSWER)
                    .set(NEED_REPLY_ANSWER.NEED_ID, need)
                    .set(NEED_REPLY_ANSWER.SUPPLIER_ID, supplier)
                    .set(NEED_REPLY_ANSWER.POSITION, asked)
                    .set(NEED_REPLY_ANSWER.ANSWER, answers.get(asked))
                    .execute();
        }
    }

    /// Sends a need that was taken in to that enterprise, which is interested.
    ///
    /// @param answers to its questions, parted by bars
    void interested(BuyerNeed need, String supplierSlug, String answers, Instant now) {
        UUID id = need.id().value();
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.STATUS, "open")
                .set(BUYER_NEED.OPENED_AT, now)
                .set(BUYER_NEED.OPENED_BY_NAME, TEAM)
                .where(BUYER_NEED.ID.eq(id))
                .execute();
        dsl().insertInto(NEED_WAVE)
                .set(NEED_WAVE.NEED_ID, id)
                .set(NEED_WAVE.NUMBER, 1)
                .set(NEED_WAVE.SENT_ON, LocalDate.ofInstant(now, QUEBEC))
                .set(NEED_WAVE.SENT_AT, now)
                .set(NEED_WAVE.SENT_BY, TEAM)
                .execute();
        UUID supplier =
                dsl().select(SUPPLIER.ID)
                        .from(SUPPLIER)
                        .where(SUPPLIER.SLUG.eq(supplierSlug))
                        .fetchSingle()
                        .value1();
        dsl().insertInto(NEED_CANDIDATE)
                .set(NEED_CANDIDATE.NEED_ID, id)
                .set(NEED_CANDIDATE.SUPPLIER_ID, supplier)
                .set(NEED_CANDIDATE.POSITION, 0)
                .set(NEED_CANDIDATE.STATE, "sent")
                .set(NEED_CANDIDATE.WAVE, 1)
                .set(NEED_CANDIDATE.SENT_AT, now)
                .execute();
        dsl().insertInto(NEED_REPLY)
                .set(NEED_REPLY.NEED_ID, id)
                .set(NEED_REPLY.SUPPLIER_ID, supplier)
                .set(NEED_REPLY.KIND, "interested")
                .set(NEED_REPLY.REPLIED_AT, now)
                .set(NEED_REPLY.REPLIED_BY, "Gestion de l’entreprise")
                .execute();
        answer(id, supplier, list(answers));
    }

    private static void log(UUID need, SupplierId supplier, Instant at, String event, String by) {
        String name =
                dsl().select(SUPPLIER.NAME)
                        .from(SUPPLIER)
                        .where(SUPPLIER.ID.eq(supplier.value()))
                        .fetchSingle()
                        .value1();
        dsl().insertInto(NEED_LOG)
                .set(NEED_LOG.NEED_ID, need)
                .set(NEED_LOG.SUPPLIER_ID, supplier.value())
                .set(NEED_LOG.SUPPLIER_NAME, name)
                .set(NEED_LOG.AT, at)
                .set(NEED_LOG.BY_NAME, by)
                .set(NEED_LOG.EVENT, event)
                .execute();
    }
}
