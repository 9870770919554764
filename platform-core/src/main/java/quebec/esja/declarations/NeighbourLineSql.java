package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NEIGHBOUR_NAME;
import static quebec.esja.db.pole.Tables.NEIGHBOUR;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.names.NameMatching;
import quebec.esja.neighbours.Neighbour;
import quebec.esja.purchases.EvidenceGrade;

/// The enterprises of other Pôles in a declaration: the names that mean them, and their lines.
final class NeighbourLineSql {

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

    /// What the names of the extract that mean an enterprise of another Pôle come to.
    void takeFromExtract(DeclarationId id, int number, boolean outsideCounted) {
        dsl().deleteFrom(DECLARATION_NEIGHBOUR_LINE)
                .where(
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(number))
                .execute();
        Field<BigDecimal> amount =
                DSL.sum(
                        outsideCounted
                                ? DECLARATION_NAME.INSIDE.plus(DECLARATION_NAME.OUTSIDE)
                                : DECLARATION_NAME.INSIDE);
        dsl().insertInto(
                        DECLARATION_NEIGHBOUR_LINE,
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID,
                        DECLARATION_NEIGHBOUR_LINE.NUMBER,
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID,
                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE)
                .select(
                        DSL.select(
                                        DSL.val(id.value()),
                                        DSL.val(number),
                                        NEIGHBOUR.ID,
                                        amount,
                                        NEIGHBOUR.CATEGORY_CODE,
                                        NEIGHBOUR.TERRITORY_CODE)
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
                                                NameCertainty.SETTLED))
                                .groupBy(NEIGHBOUR.ID)
                                .having(
                                        amount.gt(BigDecimal.ZERO),
                                        amount.lt(DeclarationLimits.AMOUNT)))
                .execute();
    }

    /// By name. No contract of this Pôle proves them.
    List<DeclarationLine> lines(DeclarationId id, int number) {
        return dsl().select(
                        NEIGHBOUR.ID,
                        NEIGHBOUR.NAME,
                        NEIGHBOUR.POLE_NAME,
                        DECLARATION_NEIGHBOUR_LINE.AMOUNT,
                        DECLARATION_NEIGHBOUR_LINE.CATEGORY_CODE,
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE)
                .from(DECLARATION_NEIGHBOUR_LINE)
                .join(NEIGHBOUR)
                .on(NEIGHBOUR.ID.eq(DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID))
                .where(
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(number))
                .orderBy(Routines.fold(NEIGHBOUR.NAME), NEIGHBOUR.ID)
                .fetch(row ->
                        new DeclarationLine(
                                new SupplierId(row.value1()),
                                row.value2(),
                                Optional.of(row.value3()),
                                row.value4(),
                                Optional.ofNullable(row.value5()).orElse(""),
                                Optional.ofNullable(row.value6()).orElse(""),
                                Optional.empty(),
                                LineSource.FILE,
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
                        DECLARATION_NEIGHBOUR_LINE.TERRITORY_CODE)
                .select(
                        DSL.select(
                                        line.DECLARATION_ID,
                                        line.NUMBER.plus(1),
                                        line.NEIGHBOUR_ID,
                                        line.AMOUNT,
                                        line.CATEGORY_CODE,
                                        line.TERRITORY_CODE)
                                .from(line)
                                .where(line.DECLARATION_ID.eq(id.value()), line.NUMBER.eq(from)))
                .execute();
    }

    void remove(DeclarationId id, int number, SupplierId neighbour) {
        dsl().deleteFrom(DECLARATION_NEIGHBOUR_LINE)
                .where(
                        DECLARATION_NEIGHBOUR_LINE.DECLARATION_ID.eq(id.value()),
                        DECLARATION_NEIGHBOUR_LINE.NUMBER.eq(number),
                        DECLARATION_NEIGHBOUR_LINE.NEIGHBOUR_ID.eq(neighbour.value()))
                .execute();
    }
}
