package quebec.esja.casework;

import static quebec.esja.db.pole.Tables.SAVED_FILTER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenancy.TenantTransactions;

final class SavedFilterSql {

    List<SavedFilter> of(MemberId member) {
        return dsl().select(SAVED_FILTER.ID, SAVED_FILTER.NAME, SAVED_FILTER.QUERY)
                .from(SAVED_FILTER)
                .where(SAVED_FILTER.MEMBER_ID.eq(member.value()))
                .orderBy(Routines.fold(SAVED_FILTER.NAME), SAVED_FILTER.ID)
                .fetch(row -> new SavedFilter(row.value1(), row.value2(), row.value3()));
    }

    int countOthers(MemberId member, String name) {
        return dsl().fetchCount(
                        SAVED_FILTER,
                        SAVED_FILTER.MEMBER_ID.eq(member.value()).and(DSL.not(named(name))));
    }

    void save(MemberId member, String name, String query, Instant now) {
        dsl().deleteFrom(SAVED_FILTER)
                .where(SAVED_FILTER.MEMBER_ID.eq(member.value()), named(name))
                .execute();
        dsl().insertInto(SAVED_FILTER)
                .set(SAVED_FILTER.MEMBER_ID, member.value())
                .set(SAVED_FILTER.NAME, name)
                .set(SAVED_FILTER.QUERY, query)
                .set(SAVED_FILTER.SAVED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void delete(MemberId member, UUID filter) {
        dsl().deleteFrom(SAVED_FILTER)
                .where(SAVED_FILTER.MEMBER_ID.eq(member.value()), SAVED_FILTER.ID.eq(filter))
                .execute();
    }

    private static Condition named(String name) {
        return Routines.fold(SAVED_FILTER.NAME).eq(Routines.fold(DSL.val(name)));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
