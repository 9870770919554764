package quebec.esja.seao;

import static quebec.esja.db.platform.Tables.SEAO_SOURCE;
import static quebec.esja.tenancy.PlatformTransactions.dsl;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;

/// The one address that is asked.
final class FetchSql {

    /// What the server said of the file had last.
    record Known(String etag, String lastModified) {}

    FetchSettings settings() {
        return dsl().select(
                        SEAO_SOURCE.ADDRESS,
                        SEAO_SOURCE.ENABLED,
                        SEAO_SOURCE.ASKED_AT,
                        SEAO_SOURCE.OUTCOME)
                .from(SEAO_SOURCE)
                .fetchSingle(row ->
                        new FetchSettings(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                FetchOutcome.ofCode(row.value4())));
    }

    Known known() {
        return dsl().select(SEAO_SOURCE.ETAG, SEAO_SOURCE.LAST_MODIFIED)
                .from(SEAO_SOURCE)
                .fetchSingle(row -> new Known(row.value1(), row.value2()));
    }

    /// What is known of the file had last is of the former address when the address changes.
    void configure(String address, boolean enabled) {
        var same = SEAO_SOURCE.ADDRESS.eq(address);
        dsl().update(SEAO_SOURCE)
                .set(SEAO_SOURCE.ADDRESS, address)
                .set(SEAO_SOURCE.ENABLED, enabled)
                .set(SEAO_SOURCE.ETAG, DSL.when(same, SEAO_SOURCE.ETAG).else_(""))
                .set(SEAO_SOURCE.LAST_MODIFIED, DSL.when(same, SEAO_SOURCE.LAST_MODIFIED).else_(""))
                .set(SEAO_SOURCE.ASKED_AT, DSL.when(same, SEAO_SOURCE.ASKED_AT))
                .set(SEAO_SOURCE.OUTCOME, DSL.when(same, SEAO_SOURCE.OUTCOME).else_(""))
                .execute();
    }

    void asked(Instant at, FetchOutcome outcome, Known known) {
        dsl().update(SEAO_SOURCE)
                .set(SEAO_SOURCE.ASKED_AT, at)
                .set(SEAO_SOURCE.OUTCOME, outcome.code())
                .set(SEAO_SOURCE.ETAG, cut(known.etag(), 300))
                .set(SEAO_SOURCE.LAST_MODIFIED, cut(known.lastModified(), 100))
                .execute();
    }

    /// A mark too long to be kept is not kept: half of it would match nothing.
    private static String cut(String mark, int longest) {
        return mark.length() <= longest ? mark : "";
    }
}
