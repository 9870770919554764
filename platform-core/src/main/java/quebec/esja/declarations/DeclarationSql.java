package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.TaxBasis;

/// Declarations and their versions.
final class DeclarationSql {

    private static final Field<BigDecimal> SOCIAL =
            DSL.coalesce(
                            DSL.field(
                                    DSL.select(DSL.sum(DECLARATION_LINE.AMOUNT))
                                            .from(DECLARATION_LINE)
                                            .where(ofVersion())),
                            BigDecimal.ZERO)
                    .plus(
                            DSL.coalesce(
                                    DSL.field(
                                            DSL.select(DSL.sum(DECLARATION_NEIGHBOUR_LINE.AMOUNT))
                                                    .from(DECLARATION_NEIGHBOUR_LINE)
                                                    .where(neighboursOfVersion())),
                                    BigDecimal.ZERO))
                    .as("social");
    private static final Field<Integer> LINES =
            DSL.field(DSL.selectCount().from(DECLARATION_LINE).where(ofVersion()))
                    .plus(
                            DSL.field(
                                    DSL.selectCount()
                                            .from(DECLARATION_NEIGHBOUR_LINE)
                                            .where(neighboursOfVersion())))
                    .as("lines");

    private static Condition neighboursOfVersion() {
        return DECLARATION_NEIGHBOUR_LINE
                .DECLARATION_ID
                .eq(DECLARATION_VERSION.DECLARATION_ID)
                .and(DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(DECLARATION_VERSION.NUMBER));
    }

    private static Condition ofVersion() {
        return DECLARATION_LINE
                .DECLARATION_ID
                .eq(DECLARATION_VERSION.DECLARATION_ID)
                .and(DECLARATION_LINE.NUMBER.eq(DECLARATION_VERSION.NUMBER));
    }

    /// Whether that buyer is accepted; held until the transaction ends, so that two people open one declaration.
    boolean holdAccepted(BuyerId buyer) {
        return dsl().select(BUYER.ID)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()), BUYER.STATUS.eq("accepted"))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    Optional<DeclarationId> sharing(BuyerId buyer, Period period) {
        return dsl().select(PURCHASE_DECLARATION.ID)
                .from(PURCHASE_DECLARATION)
                .where(
                        PURCHASE_DECLARATION.BUYER_ID.eq(buyer.value()),
                        PURCHASE_DECLARATION.PERIOD_FROM.le(period.to()),
                        PURCHASE_DECLARATION.PERIOD_TO.ge(period.from()))
                .orderBy(PURCHASE_DECLARATION.PERIOD_FROM)
                .limit(1)
                .fetchOptional(row -> new DeclarationId(row.value1()));
    }

    DeclarationId insert(BuyerId buyer, Period period, Instant now) {
        UUID id =
                dsl().insertInto(PURCHASE_DECLARATION)
                        .set(PURCHASE_DECLARATION.BUYER_ID, buyer.value())
                        .set(PURCHASE_DECLARATION.PERIOD_FROM, period.from())
                        .set(PURCHASE_DECLARATION.PERIOD_TO, period.to())
                        .set(PURCHASE_DECLARATION.OPENED_AT, now)
                        .returningResult(PURCHASE_DECLARATION.ID)
                        .fetchSingle()
                        .value1();
        dsl().insertInto(DECLARATION_VERSION)
                .set(DECLARATION_VERSION.DECLARATION_ID, id)
                .set(DECLARATION_VERSION.NUMBER, 1)
                .set(DECLARATION_VERSION.CHANGED_AT, now)
                .execute();
        return new DeclarationId(id);
    }

    /// The next version, as the one in force stands.
    void amend(DeclarationId id, int from, Instant now) {
        var before = DECLARATION_VERSION.as("before");
        dsl().insertInto(
                        DECLARATION_VERSION,
                        DECLARATION_VERSION.DECLARATION_ID,
                        DECLARATION_VERSION.NUMBER,
                        DECLARATION_VERSION.ADDRESSABLE,
                        DECLARATION_VERSION.TAX_BASIS,
                        DECLARATION_VERSION.CHANGED_AT)
                .select(
                        DSL.select(
                                        before.DECLARATION_ID,
                                        before.NUMBER.plus(1),
                                        before.ADDRESSABLE,
                                        before.TAX_BASIS,
                                        DSL.val(now))
                                .from(before)
                                .where(
                                        before.DECLARATION_ID.eq(id.value()),
                                        before.NUMBER.eq(from)))
                .execute();
        var line = DECLARATION_LINE.as("line");
        dsl().insertInto(
                        DECLARATION_LINE,
                        DECLARATION_LINE.DECLARATION_ID,
                        DECLARATION_LINE.NUMBER,
                        DECLARATION_LINE.SUPPLIER_ID,
                        DECLARATION_LINE.AMOUNT,
                        DECLARATION_LINE.CATEGORY_CODE,
                        DECLARATION_LINE.TERRITORY_CODE,
                        DECLARATION_LINE.MODE,
                        DECLARATION_LINE.SOURCE)
                .select(
                        DSL.select(
                                        line.DECLARATION_ID,
                                        line.NUMBER.plus(1),
                                        line.SUPPLIER_ID,
                                        line.AMOUNT,
                                        line.CATEGORY_CODE,
                                        line.TERRITORY_CODE,
                                        line.MODE,
                                        line.SOURCE)
                                .from(line)
                                .where(line.DECLARATION_ID.eq(id.value()), line.NUMBER.eq(from)))
                .execute();
    }

    void setTotal(DeclarationId id, Optional<BigDecimal> addressable, TaxBasis basis, Instant now) {
        dsl().update(DECLARATION_VERSION)
                .set(DECLARATION_VERSION.ADDRESSABLE, addressable.orElse(null))
                .set(DECLARATION_VERSION.TAX_BASIS, basis.code())
                .set(DECLARATION_VERSION.CHANGED_AT, now)
                .where(draftOf(id))
                .execute();
    }

    void sign(DeclarationId id, Signing signing, Actor actor, Instant now) {
        dsl().update(DECLARATION_VERSION)
                .set(DECLARATION_VERSION.SIGNATORY_NAME, signing.name().strip())
                .set(DECLARATION_VERSION.SIGNATORY_FUNCTION, signing.function().strip())
                .set(DECLARATION_VERSION.REASON, signing.reason().strip())
                .set(
                        DECLARATION_VERSION.SIGNED_BY,
                        actor.member() == null ? null : actor.member().value())
                .set(DECLARATION_VERSION.SIGNED_AT, now)
                .set(DECLARATION_VERSION.CHANGED_AT, now)
                .where(draftOf(id))
                .execute();
    }

    /// Drops the draft; a declaration that was never signed goes with it.
    void discard(DeclarationId id) {
        dsl().deleteFrom(DECLARATION_VERSION).where(draftOf(id)).execute();
        dsl().deleteFrom(PURCHASE_DECLARATION)
                .where(
                        PURCHASE_DECLARATION.ID.eq(id.value()),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(DECLARATION_VERSION)
                                        .where(DECLARATION_VERSION.DECLARATION_ID.eq(id.value()))))
                .execute();
    }

    private static Condition draftOf(DeclarationId id) {
        return DECLARATION_VERSION
                .DECLARATION_ID
                .eq(id.value())
                .and(DECLARATION_VERSION.SIGNED_AT.isNull());
    }

    boolean lock(DeclarationId id) {
        return dsl().select(PURCHASE_DECLARATION.ID)
                .from(PURCHASE_DECLARATION)
                .where(PURCHASE_DECLARATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    Optional<PurchaseDeclaration> find(DeclarationId id) {
        List<DeclarationVersion> versions =
                dsl().select(DECLARATION_VERSION.asterisk(), SOCIAL, LINES)
                        .from(DECLARATION_VERSION)
                        .where(DECLARATION_VERSION.DECLARATION_ID.eq(id.value()))
                        .orderBy(DECLARATION_VERSION.NUMBER.desc())
                        .fetch(DeclarationSql::version);
        return dsl().select(
                        PURCHASE_DECLARATION.BUYER_ID,
                        BUYER.NAME,
                        PURCHASE_DECLARATION.PERIOD_FROM,
                        PURCHASE_DECLARATION.PERIOD_TO)
                .from(PURCHASE_DECLARATION)
                .join(BUYER)
                .on(BUYER.ID.eq(PURCHASE_DECLARATION.BUYER_ID))
                .where(PURCHASE_DECLARATION.ID.eq(id.value()))
                .fetchOptional(row ->
                        new PurchaseDeclaration(
                                id,
                                new BuyerId(row.value1()),
                                row.value2(),
                                new Period(row.value3(), row.value4()),
                                versions));
    }

    private static DeclarationVersion version(Record row) {
        return new DeclarationVersion(
                row.get(DECLARATION_VERSION.NUMBER),
                Optional.ofNullable(row.get(DECLARATION_VERSION.ADDRESSABLE)),
                TaxBasis.ofCode(row.get(DECLARATION_VERSION.TAX_BASIS)).orElseThrow(),
                row.get(SOCIAL),
                row.get(LINES),
                row.get(DECLARATION_VERSION.REASON),
                Optional.ofNullable(row.get(DECLARATION_VERSION.SIGNED_AT))
                        .map(at ->
                                new DeclarationVersion.Signature(
                                        row.get(DECLARATION_VERSION.SIGNATORY_NAME),
                                        row.get(DECLARATION_VERSION.SIGNATORY_FUNCTION),
                                        at)));
    }

    /// Newest periods first.
    List<DeclarationRow> page(Optional<BuyerId> buyer, int offset, int limit) {
        var signed =
                dsl().select(DECLARATION_VERSION.asterisk(), SOCIAL)
                        .distinctOn(DECLARATION_VERSION.DECLARATION_ID)
                        .from(DECLARATION_VERSION)
                        .where(DECLARATION_VERSION.SIGNED_AT.isNotNull())
                        .orderBy(
                                DECLARATION_VERSION.DECLARATION_ID,
                                DECLARATION_VERSION.NUMBER.desc())
                        .asTable("signed");
        Field<Boolean> draft =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(DECLARATION_VERSION)
                                        .where(
                                                DECLARATION_VERSION.DECLARATION_ID.eq(
                                                        PURCHASE_DECLARATION.ID),
                                                DECLARATION_VERSION.SIGNED_AT.isNull())));
        Field<Integer> versions =
                DSL.field(
                        DSL.selectCount()
                                .from(DECLARATION_VERSION)
                                .where(
                                        DECLARATION_VERSION.DECLARATION_ID.eq(
                                                PURCHASE_DECLARATION.ID)));
        return dsl().select(
                        PURCHASE_DECLARATION.ID,
                        PURCHASE_DECLARATION.BUYER_ID,
                        BUYER.NAME,
                        PURCHASE_DECLARATION.PERIOD_FROM,
                        PURCHASE_DECLARATION.PERIOD_TO,
                        signed.field(SOCIAL),
                        signed.field(DECLARATION_VERSION.ADDRESSABLE),
                        signed.field(DECLARATION_VERSION.SIGNED_AT),
                        draft,
                        versions)
                .from(PURCHASE_DECLARATION)
                .join(BUYER)
                .on(BUYER.ID.eq(PURCHASE_DECLARATION.BUYER_ID))
                .leftJoin(signed)
                .on(
                        Objects.requireNonNull(signed.field(DECLARATION_VERSION.DECLARATION_ID))
                                .eq(PURCHASE_DECLARATION.ID))
                .where(of(buyer))
                .orderBy(
                        PURCHASE_DECLARATION.PERIOD_FROM.desc(),
                        quebec.esja.db.reference.Routines.fold(BUYER.NAME),
                        PURCHASE_DECLARATION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new DeclarationRow(
                                new DeclarationId(row.value1()),
                                new BuyerId(row.value2()),
                                row.value3(),
                                new Period(row.value4(), row.value5()),
                                Optional.ofNullable(row.value6()),
                                Optional.ofNullable(row.value7()),
                                Optional.ofNullable(row.value8()),
                                row.value9(),
                                row.value10()));
    }

    int count(Optional<BuyerId> buyer) {
        return dsl().fetchCount(dsl().selectOne().from(PURCHASE_DECLARATION).where(of(buyer)));
    }

    private static Condition of(Optional<BuyerId> buyer) {
        return buyer.map(one -> PURCHASE_DECLARATION.BUYER_ID.eq(one.value()))
                .orElseGet(DSL::noCondition);
    }

    /// The signed declarations that a change to a contract, or to an enterprise, may prove otherwise.
    List<DeclarationId> touchedBy(BuyerId buyer, java.time.LocalDate firstDay) {
        return dsl().select(PURCHASE_DECLARATION.ID)
                .from(PURCHASE_DECLARATION)
                .where(
                        PURCHASE_DECLARATION.BUYER_ID.eq(buyer.value()),
                        PURCHASE_DECLARATION.PERIOD_FROM.le(firstDay),
                        PURCHASE_DECLARATION.PERIOD_TO.ge(firstDay))
                .fetch(row -> new DeclarationId(row.value1()));
    }

    List<DeclarationId> naming(SupplierId supplier) {
        return dsl().selectDistinct(DECLARATION_LINE.DECLARATION_ID)
                .from(DECLARATION_LINE)
                .where(DECLARATION_LINE.SUPPLIER_ID.eq(supplier.value()))
                .fetch(row -> new DeclarationId(row.value1()));
    }

    /// Contracts of a declaration's buyer whose first day lies in its period, contested ones left out.
    static Condition provingContract(Field<UUID> supplier) {
        return CONTRACT.BUYER_ID
                .eq(PURCHASE_DECLARATION.BUYER_ID)
                .and(CONTRACT.SUPPLIER_ID.eq(supplier))
                .and(
                        CONTRACT.PERIOD_FROM.between(
                                PURCHASE_DECLARATION.PERIOD_FROM, PURCHASE_DECLARATION.PERIOD_TO))
                .and(CONTRACT.ANSWER.ne("contested"));
    }
}
