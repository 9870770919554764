package quebec.esja.casework;

import static quebec.esja.db.pole.Tables.SUPPLIER_NOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectJoinStep;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class NoteSql {

    private static final int MOST = 200;

    List<Note> of(SupplierId supplier) {
        return read().where(SUPPLIER_NOTE.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(SUPPLIER_NOTE.WRITTEN_AT.desc(), SUPPLIER_NOTE.ID.desc())
                .limit(MOST)
                .fetch(NoteSql::note);
    }

    Optional<Note> lock(NoteId id) {
        return read().where(SUPPLIER_NOTE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(NoteSql::note);
    }

    Note insert(SupplierId supplier, String text, Actor author, Instant now) {
        UUID id =
                dsl().insertInto(SUPPLIER_NOTE)
                        .set(SUPPLIER_NOTE.SUPPLIER_ID, supplier.value())
                        .set(SUPPLIER_NOTE.TEXT, text)
                        .set(
                                SUPPLIER_NOTE.AUTHOR_ID,
                                author.member() == null ? null : author.member().value())
                        .set(SUPPLIER_NOTE.AUTHOR_NAME, author.name())
                        .set(SUPPLIER_NOTE.WRITTEN_AT, now)
                        .returningResult(SUPPLIER_NOTE.ID)
                        .fetchSingle(row -> row.value1());
        return lock(new NoteId(id)).orElseThrow();
    }

    Note update(NoteId id, String text, Instant now) {
        dsl().update(SUPPLIER_NOTE)
                .set(SUPPLIER_NOTE.TEXT, text)
                .set(SUPPLIER_NOTE.EDITED_AT, now)
                .set(SUPPLIER_NOTE.VERSION, SUPPLIER_NOTE.VERSION.plus(1))
                .where(SUPPLIER_NOTE.ID.eq(id.value()))
                .execute();
        return lock(id).orElseThrow();
    }

    void delete(NoteId id) {
        dsl().deleteFrom(SUPPLIER_NOTE).where(SUPPLIER_NOTE.ID.eq(id.value())).execute();
    }

    private static SelectJoinStep<Record7<UUID, String, UUID, String, Instant, Instant, Integer>>
            read() {
        return dsl().select(
                        SUPPLIER_NOTE.ID,
                        SUPPLIER_NOTE.TEXT,
                        SUPPLIER_NOTE.AUTHOR_ID,
                        SUPPLIER_NOTE.AUTHOR_NAME,
                        SUPPLIER_NOTE.WRITTEN_AT,
                        SUPPLIER_NOTE.EDITED_AT,
                        SUPPLIER_NOTE.VERSION)
                .from(SUPPLIER_NOTE);
    }

    private static Note note(Record7<UUID, String, UUID, String, Instant, Instant, Integer> row) {
        return new Note(
                new NoteId(row.value1()),
                row.value2(),
                Optional.ofNullable(row.value3()).map(MemberId::new),
                row.value4(),
                row.value5(),
                Optional.ofNullable(row.value6()),
                row.value7());
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
