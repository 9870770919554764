package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.NEIGHBOUR;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.names.NameMatching;
import quebec.esja.neighbours.Neighbour;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

/// The enterprises of other Pôles in a declaration: the names that mean them, and their lines.
final class NeighbourLineSql {

    private static final Condition IS_SUPPLIER =
            NEIGHBOUR.IDENTITY.eq(DSL.concat(DSL.inline("neq:"), SUPPLIER.NEQ));

    /// Keeps what their Pôles publish of those that a declaration names.
    void keep(Collection<Neighbour> seen, Instant now) {
        dsl().batch(
                        seen.stream()
                                .map(one ->
                                        dsl().insertInto(NEIGHBOUR)
                                                .set(NEIGHBOUR.ID, one.id().value())
                                                .set(NEIGHBOUR.IDENTITY, one.identity())
                                                .set(NEIGHBOUR.NAME, one.name())
                                                .set(NEIGHBOUR.POLE_NAME, one.pole())
                                                .set(
                                                        NEIGHBOUR.CATEGORY_CODE,
                                                        one.category().isEmpty()
                                                                ? null
                                                                : one.category())
                                                .set(NEIGHBOUR.TERRITORY_CODE, one.territory())
                                                .set(NEIGHBOUR.SEEN_AT, now)
                                                .onConflict(NEIGHBOUR.ID)
                                                .doUpdate()
                                                .setAllToExcluded())
                                .toList())
                .execute();
    }

    boolean known(SupplierId id) {
        return dsl().fetchExists(NEIGHBOUR, NEIGHBOUR.ID.eq(id.value()));
    }

    void write(DeclarationId id, Map<String, NameMatching.Verdict> verdicts) {
        verdicts.forEach((key, verdict) ->
                settle(id, key, verdict.certainty(), verdict.supplier().orElseThrow()));
    }

    void settle(DeclarationId id, String key, NameCertainty certainty, SupplierId neighbour) {
        dsl().insertInto(DECLARATION_NEIGHBOUR_NAME)
                .set(DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID, id.value())
                .set(DECLARATION_NEIGHBOUR_NAME.KEY, key)
                .set(DECLARATION_NEIGHBOUR_NAME.NEIGHBOUR_ID, neighbour.value())
                .set(DECLARATION_NEIGHBOUR_NAME.CERTAINTY, certainty.code())
                .onConflict(
                        DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID, DECLARATION_NEIGHBOUR_NAME.KEY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// @return whether the name meant an enterprise of another Pôle
    boolean unsettle(DeclarationId id, String key) {
        return dsl().deleteFrom(DECLARATION_NEIGHBOUR_NAME)
                        .where(
                                DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID.eq(id.value()),
                                DECLARATION_NEIGHBOUR_NAME.KEY.eq(key))
                        .execute()
                == 1;
    }

    /// What the names of the extract that mean an enterprise of another Pôle come to; a line that a person typed stands.
    void takeFromExtract(DeclarationId id, int number, boolean outsideCounted) {
        dsl().deleteFrom(DECLARATION_NEIGHBOUR_LINE)
                .where(
                        ofVersion(id, number),
                        DECLARATION_NEIGHBOUR_LINE.SOURCE.eq(LineSource.FILE.code()))
                .execute();
        Field<BigDecimal> amount = LineSql.paid(outsideCounted);
        dsl().insertInto(
                        DECLARATION_NEIGHBOUR_LINE,
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID,
                        DECLARATION_NEIGHBOUR_LINE.NUMBER,
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID,
                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.SOURCE)
                .select(
                        DSL.select(
                                        DSL.val(id.value()),
                                        DSL.val(number),
                                        NEIGHBOUR.ID,
                                        amount,
                                        NEIGHBOUR.CATEGORY_CODE,
                                        NEIGHBOUR.TERRITORY_CODE,
                                        DSL.val(LineSource.FILE.code()))
                                .from(DECLARATION_NEIGHBOUR_NAME)
                                .join(DECLARATION_NAME)
                                .on(
                                        DECLARATION_NAME.DECLARATION_ID.eq(
                                                DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID),
                                        DECLARATION_NAME.KEY.eq(DECLARATION_NEIGHBOUR_NAME.KEY))
                                .join(NEIGHBOUR)
                                .on(NEIGHBOUR.ID.eq(DECLARATION_NEIGHBOUR_NAME.NEIGHBOUR_ID))
                                .where(
                                        DECLARATION_NEIGHBOUR_NAME.DECLARATION_ID.eq(id.value()),
                                        DECLARATION_NEIGHBOUR_NAME.CERTAINTY.in(
                                                NameCertainty.SETTLED),
                                        NEIGHBOUR.ID.notIn(
                                                DSL.select(DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID)
                                                        .from(DECLARATION_NEIGHBOUR_LINE)
                                                        .where(ofVersion(id, number))))
                                .groupBy(NEIGHBOUR.ID)
                                .having(
                                        amount.gt(BigDecimal.ZERO),
                                        amount.lt(DeclarationLimits.AMOUNT)))
                .execute();
    }

    /// Writes a line as typed, in the place of any that names the same enterprise as the Pôle's own.
    void put(
            DeclarationId id,
            int number,
            Neighbour neighbour,
            BigDecimal amount,
            Optional<String> category,
            Optional<PurchaseMode> mode,
            Instant now) {
        keep(List.of(neighbour), now);
        dsl().deleteFrom(DECLARATION_LINE)
                .where(
                        DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_LINE.NUMBER.eq(number),
                        DECLARATION_LINE.SUPPLIER_ID.in(
                                DSL.select(SUPPLIER.ID)
                                        .from(SUPPLIER)
                                        .join(NEIGHBOUR)
                                        .on(IS_SUPPLIER)
                                        .where(NEIGHBOUR.ID.eq(neighbour.id().value()))))
                .execute();
        dsl().insertInto(DECLARATION_NEIGHBOUR_LINE)
                .set(DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID, id.value())
                .set(DECLARATION_NEIGHBOUR_LINE.NUMBER, number)
                .set(DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID, neighbour.id().value())
                .set(DECLARATION_NEIGHBOUR_LINE.AMOUNT, amount)
                .set(
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        category.or(() ->
                                        Optional.of(neighbour.category())
                                                .filter(code -> !code.isEmpty()))
                                .orElse(null))
                .set(DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE, neighbour.territory())
                .set(DECLARATION_NEIGHBOUR_LINE.MODE, mode.map(PurchaseMode::code).orElse(null))
                .set(DECLARATION_NEIGHBOUR_LINE.SOURCE, LineSource.TYPED.code())
                .onConflict(
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID,
                        DECLARATION_NEIGHBOUR_LINE.NUMBER,
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// Leaves out the lines of enterprises that the version names as the Pôle's own: a NEQ is one enterprise.
    void dropTwins(DeclarationId id, int number) {
        dsl().deleteFrom(DECLARATION_NEIGHBOUR_LINE)
                .where(
                        ofVersion(id, number),
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID.in(
                                DSL.select(NEIGHBOUR.ID)
                                        .from(DECLARATION_LINE)
                                        .join(SUPPLIER)
                                        .on(SUPPLIER.ID.eq(DECLARATION_LINE.SUPPLIER_ID))
                                        .join(NEIGHBOUR)
                                        .on(IS_SUPPLIER)
                                        .where(
                                                DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                                                DECLARATION_LINE.NUMBER.eq(number))))
                .execute();
    }

    /// Adds to the suggestions of the Pôle's own enterprises those of other Pôles.
    List<Suggestion> withSuggestions(List<Suggestion> own, DeclarationId id, int number) {
        Set<SupplierId> named =
                own.stream().map(Suggestion::supplier).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        own.stream(),
                        suggestions(id, number).stream()
                                .filter(one -> !named.contains(one.supplier())))
                .toList();
    }

    /// Enterprises declared the year before that the version does not name; the largest first. One that the Pôle lists since is its own.
    private static List<Suggestion> suggestions(DeclarationId id, int number) {
        var earlier = PURCHASE_DECLARATION.as("earlier");
        var now = PURCHASE_DECLARATION.as("now");
        var line = DECLARATION_NEIGHBOUR_LINE.as("line");
        Field<BigDecimal> before = DSL.sum(line.AMOUNT);
        return dsl().select(
                        NEIGHBOUR.ID,
                        NEIGHBOUR.NAME,
                        NEIGHBOUR.POLE_NAME,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        before)
                .from(now)
                .join(earlier)
                .on(
                        earlier.BUYER_ID.eq(now.BUYER_ID),
                        DSL.year(earlier.PERIOD_FROM).eq(DSL.year(now.PERIOD_FROM).minus(1)))
                .join(DECLARATION_VERSION)
                .on(
                        DECLARATION_VERSION.DECLARATION_ID.eq(earlier.ID),
                        PurchaseFactSql.isInForce(DECLARATION_VERSION))
                .join(line)
                .on(
                        line.DECLARATION_ID.eq(DECLARATION_VERSION.DECLARATION_ID),
                        line.NUMBER.eq(DECLARATION_VERSION.NUMBER))
                .join(NEIGHBOUR)
                .on(NEIGHBOUR.ID.eq(line.NEIGHBOUR_ID))
                .leftJoin(SUPPLIER)
                .on(IS_SUPPLIER, SUPPLIER.STATUS.eq("listed"))
                .where(
                        now.ID.eq(id.value()),
                        NEIGHBOUR.ID.notIn(
                                DSL.select(DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID)
                                        .from(DECLARATION_NEIGHBOUR_LINE)
                                        .where(ofVersion(id, number))),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(DECLARATION_LINE)
                                        .where(
                                                DECLARATION_LINE.DECLARATION_ID.eq(id.value()),
                                                DECLARATION_LINE.NUMBER.eq(number),
                                                DECLARATION_LINE.SUPPLIER_ID.eq(SUPPLIER.ID))))
                .groupBy(NEIGHBOUR.ID, SUPPLIER.ID)
                .orderBy(before.desc(), NEIGHBOUR.ID)
                .limit(DeclarationLimits.SUGGESTIONS)
                .fetch(row -> {
                    boolean own = row.value4() != null;
                    return new Suggestion(
                            new SupplierId(own ? row.value4() : row.value1()),
                            own ? row.value5() : row.value2(),
                            Optional.of(row.value3()).filter(_ -> !own),
                            Optional.empty(),
                            EvidenceGrade.DECLARED,
                            Optional.of(row.value6()));
                });
    }

    private static Condition ofVersion(DeclarationId id, int number) {
        return DECLARATION_NEIGHBOUR_LINE
                .DECLARATION_ID
                .eq(id.value())
                .and(DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(number));
    }

    /// By name. No contract of this Pôle proves them.
    List<DeclarationLine> lines(DeclarationId id, int number) {
        return dsl().select(
                        NEIGHBOUR.ID,
                        NEIGHBOUR.NAME,
                        NEIGHBOUR.POLE_NAME,
                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.MODE,
                        DECLARATION_NEIGHBOUR_LINE.SOURCE)
                .from(DECLARATION_NEIGHBOUR_LINE)
                .join(NEIGHBOUR)
                .on(NEIGHBOUR.ID.eq(DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID))
                .where(ofVersion(id, number))
                .orderBy(Routines.fold(NEIGHBOUR.NAME), NEIGHBOUR.ID)
                .fetch(row ->
                        new DeclarationLine(
                                new SupplierId(row.value1()),
                                row.value2(),
                                Optional.of(row.value3()),
                                row.value4(),
                                Optional.ofNullable(row.value5()).orElse(""),
                                Optional.ofNullable(row.value6()).orElse(""),
                                Optional.ofNullable(row.value7()).flatMap(PurchaseMode::ofCode),
                                LineSource.ofCode(row.value8()).orElseThrow(),
                                Map.of(EvidenceGrade.DECLARED, row.value4())));
    }

    /// The lines of a version, taken into the next.
    void copy(DeclarationId id, int from) {
        var line = DECLARATION_NEIGHBOUR_LINE.as("line");
        dsl().insertInto(
                        DECLARATION_NEIGHBOUR_LINE,
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID,
                        DECLARATION_NEIGHBOUR_LINE.NUMBER,
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID,
                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.MODE,
                        DECLARATION_NEIGHBOUR_LINE.SOURCE)
                .select(
                        DSL.select(
                                        line.DECLARATION_ID,
                                        line.NUMBER.plus(1),
                                        line.NEIGHBOUR_ID,
                                        line.AMOUNT,
                                        line.CATEGORY_CODE,
                                        line.TERRITORY_CODE,
                                        line.MODE,
                                        line.SOURCE)
                                .from(line)
                                .where(line.DECLARATION_ID.eq(id.value()), line.NUMBER.eq(from)))
                .execute();
    }

    void remove(DeclarationId id, int number, SupplierId neighbour) {
        dsl().deleteFrom(DECLARATION_NEIGHBOUR_LINE)
                .where(
                        ofVersion(id, number),
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID.eq(neighbour.value()))
                .execute();
    }
}
