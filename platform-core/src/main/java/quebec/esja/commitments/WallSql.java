package quebec.esja.commitments;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_LOGO;
import static quebec.esja.db.pole.Tables.COMMITMENT;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.db.reference.Routines;
import quebec.esja.files.Rendition;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CommitmentId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantTransactions;

/// Buyers with their commitment: the public wall, and the team's list.
final class WallSql {

    private static final Field<String> STANDING = DSL.field(DSL.name("standing"), String.class);

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    private static Condition shown(LocalDate today) {
        return COMMITMENT
                .WITHDRAWN_AT
                .isNull()
                .and(COMMITMENT.STARTS_ON.le(today))
                .and(COMMITMENT.ENDS_ON.gt(today.minusDays(Term.GRACE)));
    }

    /// By name.
    List<EngagedBuyer> wall(LocalDate today, int most) {
        var all = COMMITMENT.as("all_of_it");
        var stands =
                DSL.lateral(
                                DSL.select(DSL.max(COMMITMENT.YEAR).as("year"))
                                        .from(COMMITMENT)
                                        .where(COMMITMENT.BUYER_ID.eq(BUYER.ID), shown(today)))
                        .as("stands");
        Field<Integer> year = stands.field("year", Integer.class);
        Field<Integer> since =
                DSL.field(
                        DSL.select(DSL.min(all.YEAR))
                                .from(all)
                                .where(all.BUYER_ID.eq(BUYER.ID), all.WITHDRAWN_AT.isNull()));
        return dsl().select(
                        BUYER.ID,
                        BUYER.SLUG,
                        BUYER.NAME,
                        BUYER.KIND,
                        DSL.coalesce(MUNICIPALITY.NAME, ""),
                        BUYER.WEBSITE,
                        year,
                        since,
                        BUYER_LOGO.FILE,
                        BUYER_LOGO.WIDTH,
                        BUYER_LOGO.HEIGHT)
                .from(BUYER)
                .join(stands)
                .on(year.isNotNull())
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(BUYER.MUNICIPALITY_CODE))
                .leftJoin(BUYER_LOGO)
                .on(BUYER_LOGO.BUYER_ID.eq(BUYER.ID))
                .where(BUYER.STATUS.eq("accepted"))
                .orderBy(Routines.fold(BUYER.NAME), BUYER.ID)
                .limit(most)
                .fetch(row ->
                        new EngagedBuyer(
                                new BuyerId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                kind(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                Optional.ofNullable(row.value9())
                                        .map(file ->
                                                new EngagedBuyer.Logo(
                                                        new FileId(file),
                                                        row.value10(),
                                                        row.value11()))));
    }

    int wallCount(LocalDate today) {
        return dsl().fetchCount(BUYER, onWall(today));
    }

    private static Condition onWall(LocalDate today) {
        return BUYER.STATUS
                .eq("accepted")
                .and(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(COMMITMENT)
                                        .where(COMMITMENT.BUYER_ID.eq(BUYER.ID), shown(today))));
    }

    /// The logo of a buyer that the wall shows.
    Optional<FileId> shownLogo(Slug buyer, LocalDate today) {
        return dsl().select(BUYER_LOGO.FILE)
                .from(BUYER_LOGO)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_LOGO.BUYER_ID))
                .where(BUYER.SLUG.eq(buyer.value()), onWall(today))
                .fetchOptional(row -> new FileId(row.value1()));
    }

    Optional<FileId> logo(BuyerId buyer) {
        return dsl().select(BUYER_LOGO.FILE)
                .from(BUYER_LOGO)
                .where(BUYER_LOGO.BUYER_ID.eq(buyer.value()))
                .fetchOptional(row -> new FileId(row.value1()));
    }

    /// Puts it in the place of the one before, whose file is left to the cleaning of files.
    void setLogo(BuyerId buyer, Rendition image, FileId file, Instant now) {
        dsl().insertInto(BUYER_LOGO)
                .set(BUYER_LOGO.BUYER_ID, buyer.value())
                .set(BUYER_LOGO.FILE, file.value())
                .set(BUYER_LOGO.WIDTH, image.width())
                .set(BUYER_LOGO.HEIGHT, image.height())
                .set(BUYER_LOGO.CHANGED_AT, now)
                .onConflict(BUYER_LOGO.BUYER_ID)
                .doUpdate()
                .set(BUYER_LOGO.FILE, file.value())
                .set(BUYER_LOGO.WIDTH, image.width())
                .set(BUYER_LOGO.HEIGHT, image.height())
                .set(BUYER_LOGO.CHANGED_AT, now)
                .execute();
    }

    boolean removeLogo(BuyerId buyer) {
        return dsl().deleteFrom(BUYER_LOGO).where(BUYER_LOGO.BUYER_ID.eq(buyer.value())).execute()
                == 1;
    }

    List<CommitmentRow> page(CommitmentFilter filter, LocalDate today, int offset, int limit) {
        return narrowed(rows(today), filter)
                .orderBy(Routines.fold(BUYER.NAME), BUYER.ID)
                .offset(offset)
                .limit(limit)
                .fetch(WallSql::row);
    }

    int count(CommitmentFilter filter, LocalDate today) {
        return dsl().fetchCount(narrowed(rows(today), filter));
    }

    private static SelectJoinStep<? extends Record> rows(LocalDate today) {
        Condition stands =
                COMMITMENT
                        .WITHDRAWN_AT
                        .isNull()
                        .and(COMMITMENT.ENDS_ON.gt(today.minusDays(Term.GRACE)));
        var latest =
                DSL.lateral(
                                DSL.select(
                                                COMMITMENT.ID,
                                                COMMITMENT.STARTS_ON,
                                                COMMITMENT.ENDS_ON,
                                                COMMITMENT.SIGNED_ON,
                                                COMMITMENT.SIGNATORY_NAME,
                                                COMMITMENT.MANNER,
                                                COMMITMENT.WITHDRAWN_AT)
                                        .from(COMMITMENT)
                                        .where(COMMITMENT.BUYER_ID.eq(BUYER.ID))
                                        .orderBy(
                                                DSL.field(stands).desc(),
                                                COMMITMENT.STARTS_ON.desc(),
                                                COMMITMENT.RECORDED_AT.desc())
                                        .limit(1))
                        .as("latest");
        var ends = latest.field(COMMITMENT.ENDS_ON);
        var standing =
                DSL.lateral(
                                DSL.select(
                                        DSL.when(
                                                        latest.field(COMMITMENT.ID).isNull(),
                                                        Standing.NONE.code())
                                                .when(
                                                        latest.field(COMMITMENT.WITHDRAWN_AT)
                                                                .isNotNull(),
                                                        Standing.WITHDRAWN.code())
                                                .when(
                                                        ends.gt(today.plusDays(Term.RENEWABLE)),
                                                        Standing.ACTIVE.code())
                                                .when(ends.gt(today), Standing.DUE.code())
                                                .when(
                                                        ends.gt(today.minusDays(Term.GRACE)),
                                                        Standing.LAPSED.code())
                                                .otherwise(Standing.ENDED.code())
                                                .as(STANDING)))
                        .as("stood");
        return dsl().select(
                        BUYER.ID,
                        BUYER.NAME,
                        BUYER.KIND,
                        DSL.coalesce(MUNICIPALITY.NAME, "").as("municipality"),
                        STANDING,
                        latest.field(COMMITMENT.ID).as("commitment"),
                        latest.field(COMMITMENT.STARTS_ON),
                        latest.field(COMMITMENT.ENDS_ON),
                        latest.field(COMMITMENT.SIGNED_ON),
                        latest.field(COMMITMENT.SIGNATORY_NAME),
                        latest.field(COMMITMENT.MANNER))
                .from(BUYER)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(BUYER.MUNICIPALITY_CODE))
                .leftJoin(latest)
                .on(DSL.trueCondition())
                .join(standing)
                .on(DSL.trueCondition());
    }

    private static SelectConditionStep<? extends Record> narrowed(
            SelectJoinStep<? extends Record> rows, CommitmentFilter filter) {
        var narrowed = rows.where(BUYER.STATUS.eq("accepted"));
        if (!filter.text().isBlank()) {
            narrowed =
                    narrowed.and(
                            Routines.fold(BUYER.NAME)
                                    .contains(Routines.fold(DSL.val(filter.text().strip()))));
        }
        return filter.standings().isEmpty()
                ? narrowed
                : narrowed.and(
                        STANDING.in(filter.standings().stream().map(Standing::code).toList()));
    }

    private static CommitmentRow row(Record row) {
        return new CommitmentRow(
                new BuyerId(row.get(BUYER.ID)),
                row.get(BUYER.NAME),
                kind(row.get(BUYER.KIND)),
                row.get("municipality", String.class),
                Standing.ofCode(row.get(STANDING)).orElseThrow(),
                Optional.ofNullable(row.get("commitment", UUID.class))
                        .map(id ->
                                new CommitmentRow.Latest(
                                        new CommitmentId(id),
                                        row.get(COMMITMENT.SIGNED_ON.getName(), LocalDate.class),
                                        new Term(
                                                row.get(
                                                        COMMITMENT.STARTS_ON.getName(),
                                                        LocalDate.class),
                                                row.get(
                                                        COMMITMENT.ENDS_ON.getName(),
                                                        LocalDate.class)),
                                        row.get(COMMITMENT.SIGNATORY_NAME.getName(), String.class),
                                        Manner.ofCode(
                                                row.get(
                                                        COMMITMENT.MANNER.getName(),
                                                        String.class)))));
    }

    private static BuyerKind kind(String code) {
        return BuyerKind.ofCode(code).orElse(BuyerKind.OTHER);
    }
}
