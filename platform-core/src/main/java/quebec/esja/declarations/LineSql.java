package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_AWARD;
import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Grading;
import quebec.esja.purchases.PurchaseMode;

/// The lines of a version, and the enterprises that might be added to them.
final class LineSql {

    private static final Field<BigDecimal> CORROBORATED = contracts(EvidenceGrade.CORROBORATED);
    private static final Field<BigDecimal> CONFIRMED = contracts(EvidenceGrade.CONFIRMED);

    private static Field<BigDecimal> contracts(EvidenceGrade grade) {
        return DSL.field(
                        DSL.select(DSL.coalesce(DSL.sum(CONTRACT.AMOUNT), BigDecimal.ZERO))
                                .from(CONTRACT)
                                .where(
                                        DeclarationSql.provingContract(
                                                DECLARATION_LINE.SUPPLIER_ID),
                                        CONTRACT.GRADE.eq(grade.code())))
                .as(grade.code());
    }

    boolean listed(SupplierId supplier) {
        return dsl().fetchExists(
                        SUPPLIER, SUPPLIER.ID.eq(supplier.value()), SUPPLIER.STATUS.eq("listed"));
    }

    boolean categoryKnown(String code) {
        return dsl().fetchExists(
                        quebec.esja.db.reference.Tables.CATEGORY,
                        quebec.esja.db.reference.Tables.CATEGORY.CODE.eq(code));
    }

    /// Writes a line, or writes it anew. What is not said of category and mode is taken from the contracts of the period, then from
    /// what the enterprise sells first.
    void put(
            DeclarationId id,
            int number,
            SupplierId supplier,
            BigDecimal amount,
            Optional<String> category,
            Optional<PurchaseMode> mode,
            LineSource source) {
        dsl().insertInto(DECLARATION_LINE)
                .set(DECLARATION_LINE.DECLARATION_ID, id.value())
                .set(DECLARATION_LINE.NUMBER, number)
                .set(DECLARATION_LINE.SUPPLIER_ID, supplier.value())
                .set(DECLARATION_LINE.AMOUNT, amount)
                .set(
                        DECLARATION_LINE.CATEGORY_CODE,
                        category.<Field<String>>map(DSL::val)
                                .orElseGet(() -> likelyCategory(id, supplier)))
                .set(
                        DECLARATION_LINE.TERRITORY_CODE,
                        DSL.field(
                                DSL.select(MUNICIPALITY.TERRITORY_CODE)
                                        .from(SUPPLIER)
                                        .join(MUNICIPALITY)
                                        .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                                        .where(SUPPLIER.ID.eq(supplier.value()))))
                .set(
                        DECLARATION_LINE.MODE,
                        mode.<Field<String>>map(one -> DSL.val(one.code()))
                                .orElseGet(() -> ofContracts(id, supplier, CONTRACT.MODE)))
                .set(DECLARATION_LINE.SOURCE, source.code())
                .onConflict(
                        DECLARATION_LINE.DECLARATION_ID,
                        DECLARATION_LINE.NUMBER,
                        DECLARATION_LINE.SUPPLIER_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// What the line of an enterprise comes to and where that comes from.
    record Standing(BigDecimal amount, LineSource source) {}

    Optional<Standing> standing(DeclarationId id, int number, SupplierId supplier) {
        return dsl().select(DECLARATION_LINE.AMOUNT, DECLARATION_LINE.SOURCE)
                .from(DECLARATION_LINE)
                .where(
                        DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_LINE.NUMBER.eq(number),
                        DECLARATION_LINE.SUPPLIER_ID.eq(supplier.value()))
                .fetchOptional(row ->
                        new Standing(row.value1(), LineSource.ofCode(row.value2()).orElseThrow()));
    }

    private static Field<String> likelyCategory(DeclarationId id, SupplierId supplier) {
        return DSL.coalesce(
                ofContracts(id, supplier, CONTRACT.CATEGORY_CODE),
                DSL.field(
                        DSL.select(OFFERING.CATEGORY_CODE)
                                .from(OFFERING)
                                .where(OFFERING.SUPPLIER_ID.eq(supplier.value()))
                                .orderBy(OFFERING.POSITION)
                                .limit(1)));
    }

    private static Field<String> ofContracts(
            DeclarationId id, SupplierId supplier, Field<String> what) {
        return DSL.field(
                DSL.select(what)
                        .from(PURCHASE_DECLARATION)
                        .join(CONTRACT)
                        .on(DeclarationSql.provingContract(DSL.val(supplier.value())))
                        .where(PURCHASE_DECLARATION.ID.eq(id.value()), what.isNotNull())
                        .orderBy(CONTRACT.AMOUNT.desc(), CONTRACT.ID)
                        .limit(1));
    }

    /// What names of the extract come to.
    static Field<BigDecimal> paid(boolean outsideCounted) {
        return DSL.sum(
                outsideCounted
                        ? DECLARATION_NAME.INSIDE.plus(DECLARATION_NAME.OUTSIDE)
                        : DECLARATION_NAME.INSIDE);
    }

    /// What the names of the extract that mean an enterprise come to; a line that a person typed stands.
    void takeFromExtract(DeclarationId id, int number, boolean outsideCounted) {
        dsl().deleteFrom(DECLARATION_LINE)
                .where(
                        DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_LINE.NUMBER.eq(number),
                        DECLARATION_LINE.SOURCE.eq(LineSource.FILE.code()))
                .execute();
        Field<BigDecimal> amount = paid(outsideCounted);
        dsl().select(DECLARATION_NAME.SUPPLIER_ID, amount)
                .from(DECLARATION_NAME)
                .where(
                        DECLARATION_NAME.DECLARATION_ID.eq(id.value()),
                        DECLARATION_NAME.CERTAINTY.in(NameCertainty.SETTLED),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(DECLARATION_LINE)
                                        .where(
                                                DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                                                DECLARATION_LINE.NUMBER.eq(number),
                                                DECLARATION_LINE.SOURCE.eq(LineSource.TYPED.code()),
                                                DECLARATION_LINE.SUPPLIER_ID.eq(
                                                        DECLARATION_NAME.SUPPLIER_ID))))
                .groupBy(DECLARATION_NAME.SUPPLIER_ID)
                .having(amount.gt(BigDecimal.ZERO), amount.lt(DeclarationLimits.AMOUNT))
                .fetch()
                .forEach(row ->
                        put(
                                id,
                                number,
                                new SupplierId(row.value1()),
                                row.value2(),
                                Optional.empty(),
                                Optional.empty(),
                                LineSource.FILE));
    }

    /// The awards taken into a version, taken into the next.
    void copyAwards(DeclarationId id, int from) {
        var award = DECLARATION_AWARD.as("award");
        dsl().insertInto(
                        DECLARATION_AWARD,
                        DECLARATION_AWARD.DECLARATION_ID,
                        DECLARATION_AWARD.NUMBER,
                        DECLARATION_AWARD.SUPPLIER_ID,
                        DECLARATION_AWARD.OCID,
                        DECLARATION_AWARD.AWARD_ID,
                        DECLARATION_AWARD.AMOUNT,
                        DECLARATION_AWARD.TAKEN_BY,
                        DECLARATION_AWARD.TAKEN_AT)
                .select(
                        DSL.select(
                                        award.DECLARATION_ID,
                                        award.NUMBER.plus(1),
                                        award.SUPPLIER_ID,
                                        award.OCID,
                                        award.AWARD_ID,
                                        award.AMOUNT,
                                        award.TAKEN_BY,
                                        award.TAKEN_AT)
                                .from(award)
                                .where(award.DECLARATION_ID.eq(id.value()), award.NUMBER.eq(from)))
                .execute();
    }

    boolean remove(DeclarationId id, int number, SupplierId supplier) {
        return dsl().deleteFrom(DECLARATION_LINE)
                        .where(
                                DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                                DECLARATION_LINE.NUMBER.eq(number),
                                DECLARATION_LINE.SUPPLIER_ID.eq(supplier.value()))
                        .execute()
                == 1;
    }

    /// Those of enterprises of the Pôle, by name.
    List<DeclarationLine> lines(DeclarationId id, int number) {
        return dsl().select(DECLARATION_LINE.asterisk(), SUPPLIER.NAME, CORROBORATED, CONFIRMED)
                .from(DECLARATION_LINE)
                .join(PURCHASE_DECLARATION)
                .on(PURCHASE_DECLARATION.ID.eq(DECLARATION_LINE.DECLARATION_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(DECLARATION_LINE.SUPPLIER_ID))
                .where(
                        DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_LINE.NUMBER.eq(number))
                .orderBy(Routines.fold(SUPPLIER.NAME), SUPPLIER.ID)
                .fetch(LineSql::line);
    }

    private static DeclarationLine line(Record row) {
        BigDecimal amount = row.get(DECLARATION_LINE.AMOUNT);
        Map<EvidenceGrade, BigDecimal> contracts = new EnumMap<>(EvidenceGrade.class);
        contracts.put(EvidenceGrade.CORROBORATED, row.get(CORROBORATED));
        contracts.put(EvidenceGrade.CONFIRMED, row.get(CONFIRMED));
        return new DeclarationLine(
                new SupplierId(row.get(DECLARATION_LINE.SUPPLIER_ID)),
                row.get(SUPPLIER.NAME),
                Optional.empty(),
                amount,
                Optional.ofNullable(row.get(DECLARATION_LINE.CATEGORY_CODE)).orElse(""),
                Optional.ofNullable(row.get(DECLARATION_LINE.TERRITORY_CODE)).orElse(""),
                Optional.ofNullable(row.get(DECLARATION_LINE.MODE)).flatMap(PurchaseMode::ofCode),
                LineSource.ofCode(row.get(DECLARATION_LINE.SOURCE)).orElseThrow(),
                Grading.of(amount, contracts));
    }

    /// Enterprises with contracts in the period, or declared the year before, that the version does not name; the largest first.
    List<Suggestion> suggestions(DeclarationId id, int number) {
        var earlier = PURCHASE_DECLARATION.as("earlier");
        var now = PURCHASE_DECLARATION.as("now");
        var line = DECLARATION_LINE.as("line");
        var version = DECLARATION_VERSION.as("version");
        Field<BigDecimal> contracts =
                DSL.field(
                                DSL.select(DSL.sum(CONTRACT.AMOUNT))
                                        .from(CONTRACT)
                                        .where(DeclarationSql.provingContract(SUPPLIER.ID)))
                        .as("contracts");
        Field<Integer> best =
                DSL.field(
                                DSL.select(
                                                DSL.max(
                                                        DSL.case_(CONTRACT.GRADE)
                                                                .when("corroborated", 2)
                                                                .when("confirmed", 1)
                                                                .else_(0)))
                                        .from(CONTRACT)
                                        .where(DeclarationSql.provingContract(SUPPLIER.ID)))
                        .as("best");
        Field<BigDecimal> before =
                DSL.field(
                                DSL.select(DSL.sum(line.AMOUNT))
                                        .from(line)
                                        .join(version)
                                        .on(
                                                version.DECLARATION_ID.eq(line.DECLARATION_ID),
                                                version.NUMBER.eq(line.NUMBER))
                                        .join(earlier)
                                        .on(earlier.ID.eq(line.DECLARATION_ID))
                                        .join(now)
                                        .on(now.ID.eq(id.value()))
                                        .where(
                                                line.SUPPLIER_ID.eq(SUPPLIER.ID),
                                                earlier.BUYER_ID.eq(now.BUYER_ID),
                                                DSL.year(earlier.PERIOD_FROM)
                                                        .eq(DSL.year(now.PERIOD_FROM).minus(1)),
                                                PurchaseFactSql.isInForce(version)))
                        .as("before");
        var found =
                dsl().select(SUPPLIER.ID, SUPPLIER.NAME, contracts, best, before)
                        .from(SUPPLIER)
                        .join(PURCHASE_DECLARATION)
                        .on(PURCHASE_DECLARATION.ID.eq(id.value()))
                        .where(
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(DECLARATION_LINE)
                                                .where(
                                                        DECLARATION_LINE.DECLARATION_ID.eq(
                                                                id.value()),
                                                        DECLARATION_LINE.NUMBER.eq(number),
                                                        DECLARATION_LINE.SUPPLIER_ID.eq(
                                                                SUPPLIER.ID))))
                        .asTable("found");
        return dsl().select(found.fields())
                .from(found)
                .where(found.field(contracts).isNotNull().or(found.field(before).isNotNull()))
                .orderBy(
                        DSL.coalesce(found.field(contracts), found.field(before)).desc(),
                        found.field(SUPPLIER.ID))
                .limit(DeclarationLimits.SUGGESTIONS)
                .fetch(row ->
                        new Suggestion(
                                new SupplierId(row.get(found.field(SUPPLIER.ID))),
                                row.get(found.field(SUPPLIER.NAME)),
                                Optional.empty(),
                                Optional.ofNullable(row.get(found.field(contracts))),
                                row.get(found.field(best)) == null
                                        ? EvidenceGrade.DECLARED
                                        : EvidenceGrade.values()[row.get(found.field(best))],
                                Optional.ofNullable(row.get(found.field(before)))));
    }
}
