package quebec.esja.bidfile;

import static quebec.esja.db.pole.Tables.BID_DOCUMENT;
import static quebec.esja.db.pole.Tables.BID_REMINDER;
import static quebec.esja.db.pole.Tables.BID_SHARE;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import quebec.esja.audit.Actor;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BidDocumentId;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;

final class BidDocumentSql {

    private static final List<SelectField<?>> COLUMNS =
            List.of(
                    BID_DOCUMENT.ID,
                    BID_DOCUMENT.KIND,
                    BID_DOCUMENT.TITLE,
                    BID_DOCUMENT.NUMBER,
                    BID_DOCUMENT.ISSUER,
                    BID_DOCUMENT.VALID_UNTIL,
                    BID_DOCUMENT.CONTENT_TYPE,
                    BID_DOCUMENT.BYTES);

    /// A document whose end is near.
    record Ending(SupplierId supplier, String supplierName, BidDocument document) {}

    List<BidDocument> of(SupplierId supplier) {
        return dsl().select(COLUMNS)
                .from(BID_DOCUMENT)
                .where(BID_DOCUMENT.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(BID_DOCUMENT.KIND, BID_DOCUMENT.ID)
                .fetch(BidDocumentSql::document);
    }

    private static BidDocument document(Record row) {
        return new BidDocument(
                new BidDocumentId(row.get(BID_DOCUMENT.ID)),
                new BidDetails(
                        BidKind.ofCode(row.get(BID_DOCUMENT.KIND)),
                        row.get(BID_DOCUMENT.TITLE),
                        row.get(BID_DOCUMENT.NUMBER),
                        row.get(BID_DOCUMENT.ISSUER),
                        Optional.ofNullable(row.get(BID_DOCUMENT.VALID_UNTIL))),
                row.get(BID_DOCUMENT.CONTENT_TYPE),
                row.get(BID_DOCUMENT.BYTES));
    }

    void insert(
            SupplierId supplier,
            BidDetails details,
            DocumentReading.Accepted content,
            FileId file,
            Instant now) {
        dsl().insertInto(BID_DOCUMENT)
                .set(BID_DOCUMENT.SUPPLIER_ID, supplier.value())
                .set(BID_DOCUMENT.KIND, details.kind().code())
                .set(BID_DOCUMENT.TITLE, details.title())
                .set(BID_DOCUMENT.NUMBER, details.number())
                .set(BID_DOCUMENT.ISSUER, details.issuer())
                .set(BID_DOCUMENT.VALID_UNTIL, details.validUntil().orElse(null))
                .set(BID_DOCUMENT.CONTENT_TYPE, content.contentType())
                .set(BID_DOCUMENT.BYTES, content.content().length)
                .set(BID_DOCUMENT.FILE, file.value())
                .set(BID_DOCUMENT.ADDED_AT, now)
                .execute();
    }

    /// @return false when there is no such document
    boolean update(SupplierId supplier, BidDocumentId id, BidDetails details) {
        return dsl().update(BID_DOCUMENT)
                        .set(BID_DOCUMENT.KIND, details.kind().code())
                        .set(BID_DOCUMENT.TITLE, details.title())
                        .set(BID_DOCUMENT.NUMBER, details.number())
                        .set(BID_DOCUMENT.ISSUER, details.issuer())
                        .set(BID_DOCUMENT.VALID_UNTIL, details.validUntil().orElse(null))
                        .where(
                                BID_DOCUMENT.ID.eq(id.value()),
                                BID_DOCUMENT.SUPPLIER_ID.eq(supplier.value()))
                        .execute()
                == 1;
    }

    /// @return the file it had
    Optional<FileId> delete(SupplierId supplier, BidDocumentId id) {
        return dsl().deleteFrom(BID_DOCUMENT)
                .where(
                        BID_DOCUMENT.ID.eq(id.value()),
                        BID_DOCUMENT.SUPPLIER_ID.eq(supplier.value()))
                .returningResult(BID_DOCUMENT.FILE)
                .fetchOptional(row -> new FileId(row.value1()));
    }

    /// The file of a document, for a member who manages the enterprise today.
    Optional<FileId> managed(SupplierId supplier, BidDocumentId id, MemberId reader) {
        return dsl().select(BID_DOCUMENT.FILE)
                .from(BID_DOCUMENT)
                .join(SUPPLIER_MEMBER)
                .on(SUPPLIER_MEMBER.SUPPLIER_ID.eq(BID_DOCUMENT.SUPPLIER_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                .where(
                        BID_DOCUMENT.ID.eq(id.value()),
                        BID_DOCUMENT.SUPPLIER_ID.eq(supplier.value()),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ID.eq(reader.value()),
                        MEMBER.ENDED_AT.isNull())
                .fetchOptional(row -> new FileId(row.value1()));
    }

    /// The file of a document that a live share shows, for a member who acts for its buyer today.
    Optional<FileId> shown(BidShareId share, BidDocumentId id, Actor reader, LocalDate today) {
        UUID member = reader.member() == null ? null : reader.member().value();
        return member == null
                ? Optional.empty()
                : dsl().select(BID_DOCUMENT.FILE)
                        .from(BID_DOCUMENT)
                        .join(BID_SHARE)
                        .on(BID_SHARE.SUPPLIER_ID.eq(BID_DOCUMENT.SUPPLIER_ID))
                        .where(
                                BID_DOCUMENT.ID.eq(id.value()),
                                BID_SHARE.ID.eq(share.value()),
                                BidShareSql.live(today),
                                BidShareSql.readBy(member))
                        .fetchOptional(row -> new FileId(row.value1()));
    }

    /// The documents that end from today to that day.
    List<Ending> ending(LocalDate today, LocalDate last) {
        return dsl().select(COLUMNS)
                .select(SUPPLIER.ID, SUPPLIER.NAME)
                .from(BID_DOCUMENT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(BID_DOCUMENT.SUPPLIER_ID))
                .where(BID_DOCUMENT.VALID_UNTIL.between(today, last))
                .orderBy(BID_DOCUMENT.VALID_UNTIL, BID_DOCUMENT.ID)
                .fetch(row ->
                        new Ending(
                                new SupplierId(row.get(SUPPLIER.ID)),
                                row.get(SUPPLIER.NAME),
                                document(row)));
    }

    /// Notes that a reminder leaves.
    ///
    /// @return false when it left already
    boolean remind(BidDocument document, LocalDate until, int days, Instant now) {
        return dsl().insertInto(BID_REMINDER)
                        .set(BID_REMINDER.DOCUMENT_ID, document.id().value())
                        .set(BID_REMINDER.VALID_UNTIL, until)
                        .set(BID_REMINDER.DAYS, days)
                        .set(BID_REMINDER.SENT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
