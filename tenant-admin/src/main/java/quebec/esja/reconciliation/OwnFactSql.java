package quebec.esja.reconciliation;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.COMMITMENT;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.TenantTransactions;

final class OwnFactSql {

    private static final Field<String> IDENTITY =
            DSL.coalesce(
                    DSL.concat(DSL.inline("neq:"), SUPPLIER.NEQ),
                    DSL.concat(DSL.inline("id:"), SUPPLIER.ID.cast(String.class)));

    private static final Field<String> BUYER_IDENTITY =
            DSL.coalesce(
                    DSL.concat(DSL.inline("neq:"), BUYER.NEQ),
                    DSL.concat(DSL.inline("id:"), BUYER.ID.cast(String.class)));

    /// What the bound Pôle has to publish.
    FactsSql read() {
        DSLContext dsl = TenantTransactions.dsl();
        FactsSql facts = new FactsSql();
        facts.add(
                Drift.Kind.LISTING,
                dsl.select(
                                SUPPLIER.ID,
                                SUPPLIER.SLUG,
                                SUPPLIER.NAME,
                                SUPPLIER.NEQ,
                                SUPPLIER.LEGAL_FORM,
                                SUPPLIER.SOCIAL_PURPOSE,
                                SUPPLIER.MUNICIPALITY_CODE,
                                SUPPLIER.DESCRIPTION_FR,
                                SUPPLIER.DESCRIPTION_EN,
                                SUPPLIER.CONFIRMED_ON)
                        .from(SUPPLIER)
                        .where(SUPPLIER.STATUS.eq("listed"))
                        .fetch());
        facts.add(
                Drift.Kind.OFFERING,
                dsl.select(
                                OFFERING.ID,
                                OFFERING.SUPPLIER_ID,
                                OFFERING.TITLE,
                                OFFERING.CATEGORY_CODE,
                                OFFERING.MODE)
                        .from(OFFERING)
                        .join(SUPPLIER)
                        .on(SUPPLIER.ID.eq(OFFERING.SUPPLIER_ID))
                        .where(SUPPLIER.STATUS.eq("listed"))
                        .fetch());
        facts.add(
                Drift.Kind.BUYER,
                dsl.select(BUYER.ID, BUYER_IDENTITY, BUYER.KIND, BUYER.MUNICIPALITY_CODE)
                        .from(BUYER)
                        .where(BUYER.STATUS.eq("accepted"))
                        .fetch());
        facts.add(
                Drift.Kind.COMMITMENT,
                dsl.select(
                                DSL.concat(
                                        COMMITMENT.BUYER_ID.cast(String.class),
                                        DSL.inline(" "),
                                        COMMITMENT.YEAR.cast(String.class)),
                                DSL.when(COMMITMENT.WITHDRAWN_AT.isNull(), "active")
                                        .otherwise("withdrawn"),
                                COMMITMENT.STARTS_ON,
                                COMMITMENT.ENDS_ON,
                                COMMITMENT.TARGET_PERCENT,
                                COMMITMENT.TARGET_AMOUNT,
                                DSL.field(COMMITMENT.TARGET.ne("")))
                        .distinctOn(COMMITMENT.BUYER_ID, COMMITMENT.YEAR)
                        .from(COMMITMENT)
                        .orderBy(
                                COMMITMENT.BUYER_ID,
                                COMMITMENT.YEAR,
                                COMMITMENT.WITHDRAWN_AT.desc().nullsFirst(),
                                COMMITMENT.RECORDED_AT.desc())
                        .fetch());
        facts.add(
                Drift.Kind.NEED,
                dsl.select(
                                BUYER_NEED.ID,
                                BUYER_NEED.CATEGORY_CODE,
                                DSL.when(
                                                DSL.length(BUYER_NEED.PLACE_CODE).eq(3),
                                                BUYER_NEED.PLACE_CODE)
                                        .otherwise(MUNICIPALITY.TERRITORY_CODE),
                                BUYER_NEED.OUTCOME)
                        .from(BUYER_NEED)
                        .leftJoin(MUNICIPALITY)
                        .on(MUNICIPALITY.CODE.eq(BUYER_NEED.PLACE_CODE))
                        .where(BUYER_NEED.OPENED_AT.isNotNull(), BUYER_NEED.EXCHANGE_ID.isNull())
                        .fetch());
        facts.add(
                Drift.Kind.CONTRACT,
                dsl.select(
                                CONTRACT.ID,
                                CONTRACT.SUPPLIER_ID,
                                IDENTITY,
                                CONTRACT.BUYER_ID,
                                BUYER.KIND,
                                CONTRACT.CATEGORY_CODE,
                                CONTRACT.MODE,
                                CONTRACT.AMOUNT,
                                CONTRACT.TAX_BASIS,
                                CONTRACT.PERIOD_FROM,
                                CONTRACT.PERIOD_TO,
                                CONTRACT.GRADE)
                        .from(CONTRACT)
                        .join(SUPPLIER)
                        .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                        .join(BUYER)
                        .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                        .where(CONTRACT.ANSWER.ne("contested"))
                        .fetch());
        return facts;
    }
}
