package quebec.esja.awards;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.SEAO_SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.TaxBasis;

/// Contracts that an award might corroborate, or does.
final class DeclaredContractSql {

    List<DeclaredContract> all() {
        return contracts(DSL.noCondition());
    }

    /// Those of one buyer.
    List<DeclaredContract> of(BuyerId buyer) {
        return contracts(CONTRACT.BUYER_ID.eq(buyer.value()));
    }

    private static List<DeclaredContract> contracts(Condition which) {
        return dsl().select(
                        CONTRACT.ID,
                        CONTRACT.SUPPLIER_ID,
                        BUYER.NAME,
                        BUYER.NEQ,
                        CONTRACT.AMOUNT,
                        CONTRACT.TAX_BASIS,
                        CONTRACT.PERIOD_FROM,
                        CONTRACT.PERIOD_TO,
                        CONTRACT.SEAO_OCID,
                        CONTRACT.SEAO_AWARD_ID)
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                .where(
                        which,
                        CONTRACT.SEAO_OCID
                                .isNotNull()
                                .or(
                                        DSL.exists(
                                                DSL.selectOne()
                                                        .from(SEAO_SUPPLIER)
                                                        .where(
                                                                SEAO_SUPPLIER.NEQ.eq(
                                                                        SUPPLIER.NEQ)))))
                .orderBy(CONTRACT.ID)
                .fetch(row ->
                        new DeclaredContract(
                                new ContractId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                row.value5(),
                                TaxBasis.ofCode(row.value6()).orElseThrow(),
                                new Period(row.value7(), row.value8()),
                                Optional.ofNullable(row.value9())
                                        .map(ocid -> new AwardKey(ocid, row.value10()))));
    }
}
