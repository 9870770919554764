package quebec.esja.contacts;

import static quebec.esja.db.pole.Tables.CONTACT_REVEAL;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenancy.TenantTransactions;

final class RevealSql {

    void insert(
            List<ContactPerson> persons,
            Visibility way,
            Viewer viewer,
            String purpose,
            Instant now) {
        List<? extends Query> lines =
                persons.stream()
                        .map(person ->
                                dsl().insertInto(CONTACT_REVEAL)
                                        .set(CONTACT_REVEAL.AT, now)
                                        .set(CONTACT_REVEAL.CONTACT_ID, person.id().value())
                                        .set(CONTACT_REVEAL.SUPPLIER_ID, person.supplier().value())
                                        .set(CONTACT_REVEAL.WAY, way.code())
                                        .set(
                                                CONTACT_REVEAL.BUYER_ID,
                                                viewer.buyer().map(BuyerId::value).orElse(null))
                                        .set(
                                                CONTACT_REVEAL.MEMBER_ID,
                                                viewer.member().map(MemberId::value).orElse(null))
                                        .set(CONTACT_REVEAL.ORGANIZATION, viewer.organization())
                                        .set(CONTACT_REVEAL.VIEWER, viewer.name())
                                        .set(CONTACT_REVEAL.PURPOSE, purpose)
                                        .set(CONTACT_REVEAL.DETAILS, details(person.data())))
                        .toList();
        dsl().batch(lines).execute();
    }

    private static String details(ContactData data) {
        return Detail.of(data).stream().map(Detail::code).collect(Collectors.joining(","));
    }

    /// The latest first.
    List<Reveal> of(Collection<ContactId> persons, int most) {
        return dsl().select(
                        CONTACT_REVEAL.AT,
                        DSL.coalesce(SUPPLIER.NAME, ""),
                        CONTACT_REVEAL.WAY,
                        CONTACT_REVEAL.ORGANIZATION,
                        CONTACT_REVEAL.VIEWER,
                        CONTACT_REVEAL.PURPOSE,
                        CONTACT_REVEAL.DETAILS)
                .from(CONTACT_REVEAL)
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTACT_REVEAL.SUPPLIER_ID))
                .where(
                        CONTACT_REVEAL.CONTACT_ID.in(
                                persons.stream().map(ContactId::value).toList()))
                .orderBy(CONTACT_REVEAL.AT.desc(), CONTACT_REVEAL.ID.desc())
                .limit(most)
                .fetch(row ->
                        new Reveal(
                                row.value1(),
                                row.value2(),
                                ContactSql.visibility(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of(row.value7().split(","))));
    }

    /// How many details that member saw since then.
    int seenBy(MemberId member, Instant since) {
        return dsl().fetchCount(
                        CONTACT_REVEAL,
                        CONTACT_REVEAL.MEMBER_ID.eq(member.value()),
                        CONTACT_REVEAL.AT.gt(since));
    }

    int forget(Instant before) {
        return dsl().deleteFrom(CONTACT_REVEAL).where(CONTACT_REVEAL.AT.lt(before)).execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
