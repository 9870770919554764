package quebec.esja.waves;

import static quebec.esja.db.pole.Tables.NEED_LOG;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import org.jooq.Query;
import quebec.esja.kernel.BuyerNeedId;

final class NeedLogSql {

    void insert(BuyerNeedId need, List<NeedLog.Entry> entries, String by, Instant now) {
        List<Query> rows =
                entries.stream()
                        .<Query>map(entry ->
                                dsl().insertInto(NEED_LOG)
                                        .set(NEED_LOG.NEED_ID, need.value())
                                        .set(
                                                NEED_LOG.SUPPLIER_ID,
                                                entry.supplier()
                                                        .map(one -> one.id().value())
                                                        .orElse(null))
                                        .set(
                                                NEED_LOG.SUPPLIER_NAME,
                                                entry.supplier()
                                                        .map(NeedLog.Named::name)
                                                        .orElse(""))
                                        .set(NEED_LOG.AT, now)
                                        .set(NEED_LOG.BY_NAME, by)
                                        .set(NEED_LOG.EVENT, entry.event().code())
                                        .set(NEED_LOG.WORDS, entry.words().toArray(String[]::new)))
                        .toList();
        dsl().batch(rows).execute();
    }

    List<LogLine> of(BuyerNeedId need) {
        return dsl().select(
                        NEED_LOG.AT,
                        NEED_LOG.EVENT,
                        NEED_LOG.SUPPLIER_NAME,
                        NEED_LOG.BY_NAME,
                        NEED_LOG.WORDS)
                .from(NEED_LOG)
                .where(NEED_LOG.NEED_ID.eq(need.value()))
                .orderBy(NEED_LOG.ID)
                .fetch(row ->
                        new LogLine(
                                row.value1(),
                                LogEvent.ofCode(row.value2()),
                                row.value3(),
                                row.value4(),
                                List.of(row.value5())));
    }
}
