package quebec.esja.freshness;

import static quebec.esja.db.pole.Tables.BLOCK_CONFIRMATION;
import static quebec.esja.db.pole.Tables.FRESHNESS_LETTER;
import static quebec.esja.db.pole.Tables.FRESHNESS_POLICY;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Spokesperson;
import quebec.esja.tenancy.TenantTransactions;

final class FreshnessSql {

    /// What a link stands for.
    record Letter(SupplierId supplier, Optional<MemberId> member, String name) {}

    FreshnessPolicy policy() {
        return dsl().select(FRESHNESS_POLICY.ASK_MONTHS, FRESHNESS_POLICY.WITHDRAW_MONTHS)
                .from(FRESHNESS_POLICY)
                .fetchOptional(row -> new FreshnessPolicy(row.value1(), row.value2()))
                .orElse(FreshnessPolicy.USUAL);
    }

    void setPolicy(FreshnessPolicy policy, Instant now) {
        dsl().insertInto(FRESHNESS_POLICY)
                .set(FRESHNESS_POLICY.ASK_MONTHS, policy.askMonths())
                .set(FRESHNESS_POLICY.WITHDRAW_MONTHS, policy.withdrawMonths())
                .set(FRESHNESS_POLICY.CHANGED_AT, now)
                .onConflict(FRESHNESS_POLICY.ONLY_ROW)
                .doUpdate()
                .set(FRESHNESS_POLICY.ASK_MONTHS, policy.askMonths())
                .set(FRESHNESS_POLICY.WITHDRAW_MONTHS, policy.withdrawMonths())
                .set(FRESHNESS_POLICY.CHANGED_AT, now)
                .execute();
    }

    /// When each block was confirmed, by itself or with all the others.
    Map<ProfileBlock, LocalDate> confirmed(SupplierId supplier, Optional<LocalDate> all) {
        Map<ProfileBlock, LocalDate> confirmed = new EnumMap<>(ProfileBlock.class);
        all.ifPresent(on -> {
            for (ProfileBlock block : ProfileBlock.values()) {
                confirmed.put(block, on);
            }
        });
        dsl().select(BLOCK_CONFIRMATION.BLOCK, BLOCK_CONFIRMATION.CONFIRMED_ON)
                .from(BLOCK_CONFIRMATION)
                .where(BLOCK_CONFIRMATION.SUPPLIER_ID.eq(supplier.value()))
                .forEach(row ->
                        ProfileBlock.ofCode(row.value1())
                                .ifPresent(block ->
                                        confirmed.merge(
                                                block,
                                                row.value2(),
                                                (a, b) -> a.isAfter(b) ? a : b)));
        return confirmed;
    }

    void confirm(SupplierId supplier, Set<ProfileBlock> blocks, LocalDate on) {
        for (ProfileBlock block : blocks) {
            dsl().insertInto(BLOCK_CONFIRMATION)
                    .set(BLOCK_CONFIRMATION.SUPPLIER_ID, supplier.value())
                    .set(BLOCK_CONFIRMATION.BLOCK, block.code())
                    .set(BLOCK_CONFIRMATION.CONFIRMED_ON, on)
                    .onConflict(BLOCK_CONFIRMATION.SUPPLIER_ID, BLOCK_CONFIRMATION.BLOCK)
                    .doUpdate()
                    .set(BLOCK_CONFIRMATION.CONFIRMED_ON, on)
                    .execute();
        }
    }

    void lock(SupplierId supplier) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forUpdate()
                .fetch();
    }

    /// The listed enterprises not confirmed as a whole after that day, nor listed after it.
    List<SupplierId> notConfirmedSince(LocalDate day, int most) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(ageing(day))
                .orderBy(SUPPLIER.ID)
                .limit(most)
                .fetch(row -> new SupplierId(row.value1()));
    }

    /// Those of them for whom there is nobody to write to, by name.
    List<SupplierId> withoutReader(LocalDate day, int most) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(
                        ageing(day),
                        SUPPLIER.CONTACT_EMAIL.eq(""),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(SUPPLIER_MEMBER)
                                        .join(MEMBER)
                                        .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                                        .where(
                                                SUPPLIER_MEMBER.SUPPLIER_ID.eq(SUPPLIER.ID),
                                                MEMBER.ENDED_AT.isNull())))
                .orderBy(SUPPLIER.NAME, SUPPLIER.ID)
                .limit(most)
                .fetch(row -> new SupplierId(row.value1()));
    }

    private static Condition ageing(LocalDate day) {
        return SUPPLIER.STATUS
                .eq(SupplierStatus.LISTED.code())
                .and(SUPPLIER.LISTED_AT.lt(FreshnessRules.start(day.plusDays(1))))
                .and(SUPPLIER.CONFIRMED_ON.isNull().or(SUPPLIER.CONFIRMED_ON.le(day)));
    }

    /// Those still withdrawn that ageing took out, the latest first.
    List<SupplierId> agedOut(int most) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.AGED_OUT)
                .orderBy(SUPPLIER.CHANGED_AT.desc(), SUPPLIER.ID)
                .limit(most)
                .fetch(row -> new SupplierId(row.value1()));
    }

    List<LetterKind.Sent> letters(SupplierId supplier, LocalDate after) {
        return dsl().selectDistinct(
                        FRESHNESS_LETTER.KIND,
                        FRESHNESS_LETTER.SENT_ON,
                        FRESHNESS_LETTER.WITHDRAW_ON)
                .from(FRESHNESS_LETTER)
                .where(
                        FRESHNESS_LETTER.SUPPLIER_ID.eq(supplier.value()),
                        FRESHNESS_LETTER.SENT_ON.gt(after))
                .orderBy(FRESHNESS_LETTER.SENT_ON)
                .fetch(row ->
                        new LetterKind.Sent(
                                LetterKind.ofCode(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3())));
    }

    /// Keeps that a letter leaves; gives what its link stands for.
    UUID insert(
            SupplierId supplier,
            Spokesperson reader,
            LetterKind kind,
            LocalDate on,
            @Nullable LocalDate withdrawOn) {
        return dsl().insertInto(FRESHNESS_LETTER)
                .set(FRESHNESS_LETTER.SUPPLIER_ID, supplier.value())
                .set(
                        FRESHNESS_LETTER.MEMBER_ID,
                        reader.member() == null ? null : reader.member().value())
                .set(FRESHNESS_LETTER.KIND, kind.code())
                .set(FRESHNESS_LETTER.SENT_ON, on)
                .set(FRESHNESS_LETTER.WITHDRAW_ON, withdrawOn)
                .returningResult(FRESHNESS_LETTER.ID)
                .fetchSingle(row -> row.value1());
    }

    /// The letter of a link, while its reader still speaks for the enterprise.
    Optional<Letter> letter(UUID id) {
        return dsl().select(
                        FRESHNESS_LETTER.SUPPLIER_ID,
                        FRESHNESS_LETTER.MEMBER_ID,
                        DSL.coalesce(MEMBER.NAME, SUPPLIER.CONTACT_NAME))
                .from(FRESHNESS_LETTER)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(FRESHNESS_LETTER.SUPPLIER_ID))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(FRESHNESS_LETTER.MEMBER_ID))
                .leftJoin(SUPPLIER_MEMBER)
                .on(
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(SUPPLIER.ID),
                        SUPPLIER_MEMBER.MEMBER_ID.eq(MEMBER.ID))
                .where(
                        FRESHNESS_LETTER.ID.eq(id),
                        FRESHNESS_LETTER
                                .MEMBER_ID
                                .isNull()
                                .or(
                                        SUPPLIER_MEMBER
                                                .MEMBER_ID
                                                .isNotNull()
                                                .and(MEMBER.ENDED_AT.isNull())))
                .fetchOptional(row ->
                        new Letter(
                                new SupplierId(row.value1()),
                                Optional.ofNullable(row.value2()).map(MemberId::new),
                                row.value3()));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
