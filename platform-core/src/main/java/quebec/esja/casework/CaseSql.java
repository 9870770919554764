package quebec.esja.casework;

import static quebec.esja.db.pole.Tables.ACCEPTED_PROFILE;
import static quebec.esja.db.pole.Tables.ELIGIBILITY_REVIEW;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_TAG;
import static quebec.esja.db.pole.Tables.TAG;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.db.reference.Tables.TERRITORY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import quebec.esja.casework.CaseFilter.Profile;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.db.reference.Routines;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class CaseSql {

    private static final int LONGEST_TEXT = 200;

    private static final Field<Integer> OFFERINGS =
            DSL.field(DSL.selectCount().from(OFFERING).where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID)));

    private static final Field<Integer> MISSING =
            Arrays.stream(ProfileStep.values())
                    .map(step -> DSL.when(StepSql.lacks(step), DSL.inline(1)).else_(DSL.inline(0)))
                    .reduce(DSL.inline(0), Field::plus);

    private static final Field<String[]> TAGS =
            DSL.field(
                    DSL.select(DSL.arrayAgg(TAG.NAME).orderBy(Routines.fold(TAG.NAME)))
                            .from(SUPPLIER_TAG)
                            .join(TAG)
                            .on(TAG.ID.eq(SUPPLIER_TAG.TAG_ID))
                            .where(SUPPLIER_TAG.SUPPLIER_ID.eq(SUPPLIER.ID)));

    /// What its newest acceptance says.
    private static final Field<LocalDate> RENEW_ON =
            DSL.field(
                    DSL.select(ELIGIBILITY_REVIEW.REVALIDATE_ON)
                            .from(ELIGIBILITY_REVIEW)
                            .where(
                                    ELIGIBILITY_REVIEW.SUPPLIER_ID.eq(SUPPLIER.ID),
                                    ELIGIBILITY_REVIEW.DECISION.eq("accepted"))
                            .orderBy(
                                    ELIGIBILITY_REVIEW.DECIDED_AT.desc(),
                                    ELIGIBILITY_REVIEW.ID.desc())
                            .limit(1));

    /// The days on which the filters turn.
    ///
    /// @param asked     last confirmed then or before: due
    /// @param withdrawn last confirmed then or before: stale
    /// @param renewal   to be looked at again then or before: due
    record Days(
            LocalDate today,
            LocalDate asked,
            LocalDate withdrawn,
            LocalDate renewal,
            ZoneId zone) {}

    List<CaseRow> page(
            CaseFilter filter, Days days, CaseFilter.Order order, int offset, int limit) {
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        DSL.coalesce(SUPPLIER.NEQ, ""),
                        DSL.coalesce(MUNICIPALITY.NAME, ""),
                        DSL.coalesce(TERRITORY.NAME, ""),
                        SUPPLIER.STATUS,
                        SUPPLIER.SOURCE,
                        OFFERINGS,
                        MISSING,
                        TAGS,
                        SUPPLIER.CONFIRMED_ON,
                        RENEW_ON,
                        SUPPLIER.CREATED_AT,
                        SUPPLIER.CHANGED_AT)
                .from(SUPPLIER)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .leftJoin(TERRITORY)
                .on(TERRITORY.CODE.eq(MUNICIPALITY.TERRITORY_CODE))
                .where(shown(filter, days))
                .orderBy(by(order), SUPPLIER.ID.asc())
                .offset(offset)
                .limit(limit)
                .fetch(row ->
                        new CaseRow(
                                new SupplierId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                SupplierStatus.ofCode(row.value6()),
                                SupplierSource.ofCode(row.value7()),
                                row.value8(),
                                row.value9(),
                                row.value10() == null ? List.of() : List.of(row.value10()),
                                Optional.ofNullable(row.value11()),
                                Optional.ofNullable(row.value12()),
                                row.value13(),
                                row.value14()));
    }

    int count(CaseFilter filter, Days days) {
        return dsl().fetchCount(SUPPLIER, shown(filter, days));
    }

    Set<SupplierId> ids(CaseFilter filter, Days days) {
        return new HashSet<>(
                dsl().select(SUPPLIER.ID)
                        .from(SUPPLIER)
                        .where(shown(filter, days))
                        .fetch(row -> new SupplierId(row.value1())));
    }

    private static Condition shown(CaseFilter filter, Days days) {
        return DSL.and(
                text(filter.text()),
                filter.statuses().isEmpty()
                        ? SUPPLIER.STATUS.ne(SupplierStatus.MERGED.code())
                        : SUPPLIER.STATUS.in(
                                filter.statuses().stream().map(SupplierStatus::code).toList()),
                DSL.and(filter.tags().stream().map(CaseSql::bears).toList()),
                filter.category().isEmpty()
                        ? DSL.noCondition()
                        : SUPPLIER.ID.in(
                                DSL.select(OFFERING.SUPPLIER_ID)
                                        .from(OFFERING)
                                        .where(OFFERING.CATEGORY_CODE.eq(filter.category()))),
                filter.territory().isEmpty()
                        ? DSL.noCondition()
                        : SUPPLIER.MUNICIPALITY_CODE.in(
                                DSL.select(MUNICIPALITY.CODE)
                                        .from(MUNICIPALITY)
                                        .where(MUNICIPALITY.TERRITORY_CODE.eq(filter.territory()))),
                filter.profile().map(CaseSql::profile).orElseGet(DSL::noCondition),
                filter.age().map(age -> aged(age, days)).orElseGet(DSL::noCondition),
                filter.renewal().map(due -> toRenew(due, days)).orElseGet(DSL::noCondition),
                filter.source()
                        .map(source -> SUPPLIER.SOURCE.eq(source.code()))
                        .orElseGet(DSL::noCondition),
                filter.changed() ? changed() : DSL.noCondition(),
                filter.only().isEmpty()
                        ? DSL.noCondition()
                        : SUPPLIER.ID.eq(
                                DSL.any(
                                        filter.only().stream()
                                                .map(SupplierId::value)
                                                .toArray(UUID[]::new))));
    }

    private static Condition text(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return DSL.noCondition();
        }
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Field<String> folded = Routines.fold(DSL.val(bounded.replace("\0", "")));
        Condition named =
                Routines.fold(SUPPLIER.NAME)
                        .contains(folded)
                        .or(Routines.fold(SUPPLIER.LEGAL_NAME).contains(folded));
        String digits = bounded.replaceAll("[^0-9]", "");
        Condition known = folded.ne("").and(named);
        return digits.length() < 4 ? known : known.or(SUPPLIER.NEQ.contains(digits));
    }

    private static Condition bears(TagId tag) {
        return SUPPLIER.ID.in(
                DSL.select(SUPPLIER_TAG.SUPPLIER_ID)
                        .from(SUPPLIER_TAG)
                        .where(SUPPLIER_TAG.TAG_ID.eq(tag.value())));
    }

    private static Condition profile(Profile profile) {
        return switch (profile) {
            case Profile.Complete _ -> MISSING.eq(0);
            case Profile.Incomplete _ -> MISSING.gt(0);
            case Profile.Lacking(ProfileStep step) -> StepSql.lacks(step);
        };
    }

    private static Condition aged(CaseFilter.Age age, Days days) {
        LocalDate last =
                switch (age) {
                    case DUE -> days.asked();
                    case STALE -> days.withdrawn();
                };
        return SUPPLIER.STATUS
                .eq(SupplierStatus.LISTED.code())
                .and(SUPPLIER.LISTED_AT.lt(last.plusDays(1).atStartOfDay(days.zone()).toInstant()))
                .and(SUPPLIER.CONFIRMED_ON.isNull().or(SUPPLIER.CONFIRMED_ON.le(last)));
    }

    private static Condition toRenew(CaseFilter.Renewal renewal, Days days) {
        return switch (renewal) {
            case DUE -> endsBy(days.renewal());
            case OVERDUE -> endsBy(days.today());
            case NEVER ->
                    SUPPLIER.STATUS
                            .eq(SupplierStatus.LISTED.code())
                            .andNotExists(
                                    DSL.selectOne()
                                            .from(ELIGIBILITY_REVIEW)
                                            .where(
                                                    ELIGIBILITY_REVIEW.SUPPLIER_ID.eq(SUPPLIER.ID),
                                                    ELIGIBILITY_REVIEW.DECISION.eq("accepted")));
        };
    }

    private static Condition endsBy(LocalDate last) {
        var newer = ELIGIBILITY_REVIEW.as("newer");
        return SUPPLIER.STATUS
                .eq(SupplierStatus.LISTED.code())
                .and(
                        SUPPLIER.ID.in(
                                DSL.select(ELIGIBILITY_REVIEW.SUPPLIER_ID)
                                        .from(ELIGIBILITY_REVIEW)
                                        .where(
                                                ELIGIBILITY_REVIEW.DECISION.eq("accepted"),
                                                ELIGIBILITY_REVIEW.REVALIDATE_ON.le(last),
                                                DSL.notExists(
                                                        DSL.selectOne()
                                                                .from(newer)
                                                                .where(
                                                                        newer.SUPPLIER_ID.eq(
                                                                                ELIGIBILITY_REVIEW
                                                                                        .SUPPLIER_ID),
                                                                        newer.DECISION.eq(
                                                                                "accepted"),
                                                                        newer.DECIDED_AT.gt(
                                                                                ELIGIBILITY_REVIEW
                                                                                        .DECIDED_AT))))));
    }

    private static Condition changed() {
        return SUPPLIER.STATUS
                .eq(SupplierStatus.LISTED.code())
                .and(
                        SUPPLIER.ID.in(
                                DSL.select(ACCEPTED_PROFILE.SUPPLIER_ID)
                                        .from(ACCEPTED_PROFILE)
                                        .where(ACCEPTED_PROFILE.CHANGED_AT.isNotNull())));
    }

    private static SortField<?> by(CaseFilter.Order order) {
        Field<?> field =
                switch (order.sort()) {
                    case NAME -> Routines.fold(SUPPLIER.NAME);
                    case MUNICIPALITY -> MUNICIPALITY.SEARCH_KEY;
                    case STATUS -> SUPPLIER.STATUS;
                    case MISSING -> MISSING;
                    case CONFIRMED -> SUPPLIER.CONFIRMED_ON;
                    case RENEWAL -> RENEW_ON;
                    case CREATED -> SUPPLIER.CREATED_AT;
                    case CHANGED -> SUPPLIER.CHANGED_AT;
                };
        return order.descending() ? field.desc().nullsLast() : field.asc().nullsLast();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
