package quebec.esja.awards;

import static quebec.esja.db.pole.Tables.AWARD_SUGGESTION;
import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.CATEGORY_SEAO;
import static quebec.esja.db.reference.Tables.SEAO_AWARD;
import static quebec.esja.db.reference.Tables.SEAO_CONTRACT;
import static quebec.esja.db.reference.Tables.SEAO_ITEM;
import static quebec.esja.db.reference.Tables.SEAO_NOTICE;
import static quebec.esja.db.reference.Tables.SEAO_SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;

final class AwardSql {

    static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// What OCDS calls an award, or its contract, that was not or is no more.
    private static final List<String> NOT_IN_FORCE = List.of("cancelled", "unsuccessful");

    private static final Condition LISTED = SUPPLIER.STATUS.eq("listed");

    private static final String CANCELLATION = "tenderCancellation";

    private static final Field<BigDecimal> AWARDED =
            Routines.seaoDollars(SEAO_AWARD.AMOUNT, SEAO_AWARD.CURRENCY, SEAO_AWARD.UNIT)
                    .as("awarded");
    private static final Field<BigDecimal> SETTLED =
            Routines.seaoDollars(SEAO_CONTRACT.AMOUNT, SEAO_CONTRACT.CURRENCY, SEAO_AWARD.UNIT)
                    .as("settled");
    private static final Field<LocalDate> DAY =
            DSL.coalesce(SEAO_AWARD.AWARDED_ON, SEAO_CONTRACT.SIGNED_ON).as("day");

    /// The category of the portfolio that an enterprise would choose: one it sells in, if SEAO's may be that.
    private static final Field<String> CATEGORY =
            DSL.coalesce(
                            DSL.field(
                                    DSL.select(CATEGORY_SEAO.CATEGORY_CODE)
                                            .from(CATEGORY_SEAO)
                                            .join(SEAO_ITEM)
                                            .on(SEAO_ITEM.CATEGORY_CODE.eq(CATEGORY_SEAO.SEAO_CODE))
                                            .where(SEAO_ITEM.OCID.eq(SEAO_NOTICE.OCID))
                                            .orderBy(
                                                    DSL.field(
                                                                    DSL.exists(
                                                                            DSL.selectOne()
                                                                                    .from(OFFERING)
                                                                                    .where(
                                                                                            OFFERING
                                                                                                    .SUPPLIER_ID
                                                                                                    .eq(
                                                                                                            SUPPLIER.ID),
                                                                                            OFFERING
                                                                                                    .CATEGORY_CODE
                                                                                                    .eq(
                                                                                                            CATEGORY_SEAO
                                                                                                                    .CATEGORY_CODE))))
                                                            .desc(),
                                                    CATEGORY_SEAO.CATEGORY_CODE)
                                            .limit(1)),
                            DSL.field(
                                    DSL.select(OFFERING.CATEGORY_CODE)
                                            .from(OFFERING)
                                            .where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID))
                                            .orderBy(OFFERING.POSITION)
                                            .limit(1)),
                            DSL.inline(""))
                    .as("category");

    /// A buyer that contracts may name.
    record KnownBuyer(BuyerId id, String name, Optional<String> neq) {}

    /// Every award in force that an enterprise obtained alone, in dollars.
    List<Award> awards() {
        return select(DSL.noCondition()).stream().map(AwardSuggestion::award).toList();
    }

    /// Those of listed enterprises, which alone are asked about theirs.
    List<Award> awardsOfListed() {
        return ofListed().stream().map(AwardSuggestion::award).toList();
    }

    /// The same, with the enterprises' names and what they say.
    List<AwardSuggestion> ofListed() {
        return select(LISTED);
    }

    /// @param suppliers absent for all
    List<AwardSuggestion> waiting(Optional<Set<SupplierId>> suppliers) {
        return select(
                        LISTED.and(AWARD_SUGGESTION.STATE.in("open", "claimed"))
                                .and(
                                        suppliers
                                                .map(ids ->
                                                        SUPPLIER.ID.in(
                                                                ids.stream()
                                                                        .map(SupplierId::value)
                                                                        .toList()))
                                                .orElseGet(DSL::noCondition)))
                .stream()
                .sorted(Comparator.comparing((AwardSuggestion one) -> one.award().day()).reversed())
                .toList();
    }

    Optional<AwardSuggestion> lock(SupplierId supplier, AwardKey key) {
        return dsl().select(AWARD_SUGGESTION.STATE)
                .from(AWARD_SUGGESTION)
                .where(is(supplier, key))
                .forUpdate()
                .fetchOptional()
                .flatMap(_ ->
                        select(
                                        LISTED.and(SUPPLIER.ID.eq(supplier.value()))
                                                .and(SEAO_AWARD.OCID.eq(key.ocid()))
                                                .and(SEAO_AWARD.AWARD_ID.eq(key.awardId())))
                                .stream()
                                .findFirst());
    }

    private static List<AwardSuggestion> select(Condition condition) {
        var other = SEAO_SUPPLIER.as("other");
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        SEAO_NOTICE.OCID,
                        SEAO_NOTICE.TITLE,
                        SEAO_NOTICE.BUYER_NAME,
                        SEAO_NOTICE.BUYER_PARTY,
                        SEAO_NOTICE.BUYER_NEQ,
                        SEAO_NOTICE.BUYER_MUNICIPAL,
                        SEAO_NOTICE.PROCUREMENT_METHOD,
                        SEAO_NOTICE.MAIN_PROCUREMENT_CATEGORY,
                        SEAO_NOTICE.URL,
                        SEAO_AWARD.AWARD_ID,
                        SEAO_CONTRACT.STARTS_ON,
                        SEAO_CONTRACT.ENDS_ON,
                        AWARD_SUGGESTION.STATE,
                        AWARDED,
                        SETTLED,
                        DAY,
                        CATEGORY)
                .distinctOn(SUPPLIER.ID, SEAO_AWARD.OCID, SEAO_AWARD.AWARD_ID)
                .from(SUPPLIER)
                .join(SEAO_SUPPLIER)
                .on(SEAO_SUPPLIER.NEQ.eq(SUPPLIER.NEQ))
                .join(SEAO_AWARD)
                .on(
                        SEAO_AWARD.OCID.eq(SEAO_SUPPLIER.OCID),
                        SEAO_AWARD.POSITION.eq(SEAO_SUPPLIER.AWARD_POSITION))
                .join(SEAO_NOTICE)
                .on(SEAO_NOTICE.OCID.eq(SEAO_AWARD.OCID))
                .leftJoin(SEAO_CONTRACT)
                .on(
                        SEAO_CONTRACT.OCID.eq(SEAO_AWARD.OCID),
                        SEAO_CONTRACT.AWARD_ID.eq(SEAO_AWARD.AWARD_ID))
                .leftJoin(AWARD_SUGGESTION)
                .on(
                        AWARD_SUGGESTION.SUPPLIER_ID.eq(SUPPLIER.ID),
                        AWARD_SUGGESTION.OCID.eq(SEAO_AWARD.OCID),
                        AWARD_SUGGESTION.AWARD_ID.eq(SEAO_AWARD.AWARD_ID))
                .where(
                        SEAO_AWARD.AWARD_ID.ne(""),
                        SEAO_AWARD.STATUS.notIn(NOT_IN_FORCE),
                        DSL.coalesce(SEAO_CONTRACT.STATUS, DSL.inline("")).notIn(NOT_IN_FORCE),
                        DSL.val(CANCELLATION).ne(DSL.all(SEAO_NOTICE.TAG)),
                        Routines.seaoDollars(
                                        SEAO_AWARD.AMOUNT, SEAO_AWARD.CURRENCY, SEAO_AWARD.UNIT)
                                .gt(BigDecimal.ZERO),
                        DSL.coalesce(SEAO_AWARD.AWARDED_ON, SEAO_CONTRACT.SIGNED_ON).isNotNull(),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(other)
                                        .where(
                                                other.OCID.eq(SEAO_SUPPLIER.OCID),
                                                other.AWARD_POSITION.eq(
                                                        SEAO_SUPPLIER.AWARD_POSITION),
                                                other.POSITION.ne(SEAO_SUPPLIER.POSITION))),
                        condition)
                .orderBy(
                        SUPPLIER.ID,
                        SEAO_AWARD.OCID,
                        SEAO_AWARD.AWARD_ID,
                        SEAO_AWARD.POSITION,
                        SEAO_CONTRACT.POSITION)
                .fetch(AwardSql::suggestion);
    }

    private static AwardSuggestion suggestion(Record row) {
        return new AwardSuggestion(
                new Award(
                        new AwardKey(row.get(SEAO_NOTICE.OCID), row.get(SEAO_AWARD.AWARD_ID)),
                        new SupplierId(row.get(SUPPLIER.ID)),
                        row.get(SEAO_NOTICE.TITLE),
                        row.get(SEAO_NOTICE.BUYER_NAME),
                        row.get(SEAO_NOTICE.BUYER_PARTY),
                        Optional.ofNullable(row.get(SEAO_NOTICE.BUYER_NEQ)),
                        row.get(SEAO_NOTICE.BUYER_MUNICIPAL),
                        row.get(AWARDED),
                        Optional.ofNullable(row.get(SETTLED)),
                        row.get(DAY),
                        Optional.ofNullable(row.get(SEAO_CONTRACT.STARTS_ON)),
                        Optional.ofNullable(row.get(SEAO_CONTRACT.ENDS_ON)),
                        row.get(SEAO_NOTICE.PROCUREMENT_METHOD),
                        row.get(SEAO_NOTICE.MAIN_PROCUREMENT_CATEGORY),
                        row.get(CATEGORY),
                        row.get(SEAO_NOTICE.URL)),
                row.get(SUPPLIER.NAME),
                Optional.ofNullable(row.get(AWARD_SUGGESTION.STATE))
                        .flatMap(SuggestionState::ofCode)
                        .orElse(SuggestionState.OPEN));
    }

    List<KnownBuyer> buyers() {
        return dsl().select(BUYER.ID, BUYER.NAME, BUYER.NEQ)
                .from(BUYER)
                .where(BUYER.STATUS.eq("accepted"))
                .orderBy(BUYER.ID)
                .fetch(row ->
                        new KnownBuyer(
                                new BuyerId(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3())));
    }

    /// Asks no more about awards that are not among these.
    void forgetOpen(List<Award> still) {
        Set<List<String>> kept = new HashSet<>();
        still.forEach(award -> kept.add(identity(award.supplier(), award.key())));
        var gone =
                dsl()
                        .select(
                                AWARD_SUGGESTION.SUPPLIER_ID,
                                AWARD_SUGGESTION.OCID,
                                AWARD_SUGGESTION.AWARD_ID)
                        .from(AWARD_SUGGESTION)
                        .where(AWARD_SUGGESTION.STATE.in("open", "claimed"))
                        .fetch()
                        .stream()
                        .filter(row ->
                                !kept.contains(
                                        identity(
                                                new SupplierId(row.value1()),
                                                new AwardKey(row.value2(), row.value3()))))
                        .map(row ->
                                dsl().deleteFrom(AWARD_SUGGESTION)
                                        .where(
                                                is(
                                                        new SupplierId(row.value1()),
                                                        new AwardKey(row.value2(), row.value3()))))
                        .toList();
        dsl().batch(gone).execute();
    }

    private static List<String> identity(SupplierId supplier, AwardKey key) {
        return List.of(supplier.toString(), key.ocid(), key.awardId());
    }

    /// Asks about awards, once about each.
    void suggest(List<Award> awards, Instant now) {
        dsl().batch(
                        awards.stream()
                                .map(award ->
                                        dsl().insertInto(AWARD_SUGGESTION)
                                                .set(
                                                        AWARD_SUGGESTION.SUPPLIER_ID,
                                                        award.supplier().value())
                                                .set(AWARD_SUGGESTION.OCID, award.key().ocid())
                                                .set(
                                                        AWARD_SUGGESTION.AWARD_ID,
                                                        award.key().awardId())
                                                .set(AWARD_SUGGESTION.STATE, "open")
                                                .set(AWARD_SUGGESTION.FOUND_AT, now)
                                                .onConflictDoNothing())
                                .toList())
                .execute();
    }

    void answer(
            SupplierId supplier,
            AwardKey key,
            SuggestionState state,
            Optional<ContractId> contract,
            Instant now) {
        dsl().update(AWARD_SUGGESTION)
                .set(AWARD_SUGGESTION.STATE, state.code())
                .set(AWARD_SUGGESTION.CONTRACT_ID, contract.map(ContractId::value).orElse(null))
                .set(AWARD_SUGGESTION.ANSWERED_AT, now)
                .where(is(supplier, key))
                .execute();
    }

    private static Condition is(SupplierId supplier, AwardKey key) {
        return AWARD_SUGGESTION
                .SUPPLIER_ID
                .eq(supplier.value())
                .and(AWARD_SUGGESTION.OCID.eq(key.ocid()))
                .and(AWARD_SUGGESTION.AWARD_ID.eq(key.awardId()));
    }
}
