package quebec.esja.reconciliation;

import static quebec.esja.db.province.Tables.BUYER_FACT;
import static quebec.esja.db.province.Tables.COMMITMENT_FACT;
import static quebec.esja.db.province.Tables.CONTRACT_CELL;
import static quebec.esja.db.province.Tables.CONTRACT_CELL_RECOUNTED;
import static quebec.esja.db.province.Tables.CONTRACT_FACT;
import static quebec.esja.db.province.Tables.LISTING;
import static quebec.esja.db.province.Tables.LISTING_OFFERING;
import static quebec.esja.db.province.Tables.NEED_FACT;
import static quebec.esja.db.province.Tables.PURCHASE_FACT;
import static quebec.esja.db.province.Tables.PURCHASE_PART;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.impl.DSL;
import quebec.esja.declarations.PurchaseFact;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.PoleId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.tenancy.ProvinceTransactions;

final class PublishedFactSql {

    private static DSLContext dsl() {
        return ProvinceTransactions.dsl();
    }

    /// What that Pôle published.
    FactsSql read(PoleId pole) {
        FactsSql facts = new FactsSql();
        facts.add(
                Drift.Kind.LISTING,
                dsl().select(
                                LISTING.SUPPLIER_ID,
                                LISTING.SLUG,
                                LISTING.NAME,
                                LISTING.NEQ,
                                LISTING.LEGAL_FORM,
                                LISTING.SOCIAL_PURPOSE,
                                LISTING.MUNICIPALITY_CODE,
                                LISTING.DESCRIPTION_FR,
                                LISTING.DESCRIPTION_EN,
                                LISTING.CONFIRMED_ON)
                        .from(LISTING)
                        .where(LISTING.POLE_ID.eq(pole.value()))
                        .fetch());
        facts.add(
                Drift.Kind.OFFERING,
                dsl().select(
                                LISTING_OFFERING.OFFERING_ID,
                                LISTING_OFFERING.SUPPLIER_ID,
                                LISTING_OFFERING.TITLE,
                                LISTING_OFFERING.CATEGORY_CODE,
                                LISTING_OFFERING.MODE)
                        .from(LISTING_OFFERING)
                        .where(LISTING_OFFERING.POLE_ID.eq(pole.value()))
                        .fetch());
        facts.add(
                Drift.Kind.BUYER,
                dsl().select(
                                BUYER_FACT.BUYER_ID,
                                BUYER_FACT.IDENTITY,
                                BUYER_FACT.KIND,
                                BUYER_FACT.MUNICIPALITY_CODE)
                        .from(BUYER_FACT)
                        .where(BUYER_FACT.POLE_ID.eq(pole.value()))
                        .fetch());
        facts.add(
                Drift.Kind.COMMITMENT,
                dsl().select(
                                DSL.concat(
                                        COMMITMENT_FACT.BUYER_ID.cast(String.class),
                                        DSL.inline(" "),
                                        COMMITMENT_FACT.YEAR.cast(String.class)),
                                COMMITMENT_FACT.STATE,
                                COMMITMENT_FACT.STARTS_ON,
                                COMMITMENT_FACT.ENDS_ON,
                                COMMITMENT_FACT.TARGET_PERCENT,
                                COMMITMENT_FACT.TARGET_AMOUNT,
                                COMMITMENT_FACT.TARGET_WORDS)
                        .from(COMMITMENT_FACT)
                        .where(COMMITMENT_FACT.POLE_ID.eq(pole.value()))
                        .fetch());
        facts.add(
                Drift.Kind.NEED,
                dsl().select(
                                NEED_FACT.NEED_ID,
                                NEED_FACT.CATEGORY_CODE,
                                NEED_FACT.TERRITORY_CODE,
                                NEED_FACT.OUTCOME)
                        .from(NEED_FACT)
                        .where(NEED_FACT.POLE_ID.eq(pole.value()))
                        .fetch());
        facts.add(
                Drift.Kind.CONTRACT,
                dsl().select(
                                CONTRACT_FACT.CONTRACT_ID,
                                CONTRACT_FACT.SUPPLIER_ID,
                                CONTRACT_FACT.SUPPLIER_IDENTITY,
                                CONTRACT_FACT.BUYER_ID,
                                CONTRACT_FACT.BUYER_KIND,
                                CONTRACT_FACT.CATEGORY_CODE,
                                CONTRACT_FACT.MODE,
                                CONTRACT_FACT.AMOUNT,
                                CONTRACT_FACT.TAX_BASIS,
                                CONTRACT_FACT.PERIOD_FROM,
                                CONTRACT_FACT.PERIOD_TO,
                                CONTRACT_FACT.GRADE)
                        .from(CONTRACT_FACT)
                        .where(CONTRACT_FACT.POLE_ID.eq(pole.value()))
                        .fetch());
        addPurchases(pole, facts);
        return facts;
    }

    private static void addPurchases(PoleId pole, FactsSql facts) {
        Map<UUID, Set<PurchaseFact.Part>> parts = new HashMap<>();
        dsl().selectFrom(PURCHASE_PART)
                .where(PURCHASE_PART.POLE_ID.eq(pole.value()))
                .forEach(row ->
                        parts.computeIfAbsent(row.getDeclarationId(), _ -> new HashSet<>())
                                .add(
                                        new PurchaseFact.Part(
                                                EvidenceGrade.ofCode(row.getGrade()).orElseThrow(),
                                                row.getCategoryCode(),
                                                row.getTerritoryCode(),
                                                row.getAmount(),
                                                row.getSuppliers(),
                                                row.getTopAmount())));
        dsl().selectFrom(PURCHASE_FACT)
                .where(PURCHASE_FACT.POLE_ID.eq(pole.value()))
                .forEach(row ->
                        facts.add(
                                Drift.Kind.PURCHASE,
                                row.getDeclarationId().toString(),
                                List.of(
                                        row.getBuyerId(),
                                        new Period(row.getPeriodFrom(), row.getPeriodTo()),
                                        Optional.ofNullable(row.getAddressable()),
                                        parts.getOrDefault(row.getDeclarationId(), Set.of()))));
    }

    /// Sums of that Pôle that its published contracts do not give.
    List<Drift> wrongSums(PoleId pole) {
        List<Drift> drifts = new ArrayList<>();
        sums(kept(pole).except(recounted(pole)), Drift.Deviation.DIFFERENT, drifts);
        sums(recounted(pole).except(kept(pole)), Drift.Deviation.MISSING, drifts);
        return drifts;
    }

    private static void sums(
            Select<? extends Record> rows, Drift.Deviation deviation, List<Drift> drifts) {
        rows.fetch()
                .forEach(row ->
                        drifts.add(
                                new Drift(
                                        Drift.Kind.SUM,
                                        deviation,
                                        "%s %s %s".formatted(row.get(0), row.get(1), row.get(2)))));
    }

    private static Select<Record7<String, String, String, Integer, Integer, BigDecimal, BigDecimal>>
            kept(PoleId pole) {
        return dsl().select(
                        CONTRACT_CELL.SPAN,
                        CONTRACT_CELL.CATEGORY_CODE,
                        CONTRACT_CELL.GRADE,
                        CONTRACT_CELL.CONTRACTS,
                        CONTRACT_CELL.SUPPLIERS,
                        CONTRACT_CELL.AMOUNT,
                        CONTRACT_CELL.TOP_AMOUNT)
                .from(CONTRACT_CELL)
                .where(CONTRACT_CELL.POLE_ID.eq(pole.value()));
    }

    private static Select<Record7<String, String, String, Integer, Integer, BigDecimal, BigDecimal>>
            recounted(PoleId pole) {
        return dsl().select(
                        CONTRACT_CELL_RECOUNTED.SPAN,
                        CONTRACT_CELL_RECOUNTED.CATEGORY_CODE,
                        CONTRACT_CELL_RECOUNTED.GRADE,
                        CONTRACT_CELL_RECOUNTED.CONTRACTS,
                        CONTRACT_CELL_RECOUNTED.SUPPLIERS,
                        CONTRACT_CELL_RECOUNTED.AMOUNT,
                        CONTRACT_CELL_RECOUNTED.TOP_AMOUNT)
                .from(CONTRACT_CELL_RECOUNTED)
                .where(CONTRACT_CELL_RECOUNTED.POLE_ID.eq(pole.value()));
    }
}
