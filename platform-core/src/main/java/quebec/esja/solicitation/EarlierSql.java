package quebec.esja.solicitation;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.tenancy.TenantTransactions;

final class EarlierSql {

    private static final int MOST = 500;

    Optional<String> buyer(BuyerId id) {
        return TenantTransactions.dsl()
                .select(BUYER.NAME)
                .from(BUYER)
                .where(BUYER.ID.eq(id.value()), BUYER.STATUS.eq("accepted"))
                .fetchOptional(row -> row.value1());
    }

    Optional<String> supplier(SupplierId id) {
        return TenantTransactions.dsl()
                .select(SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(id.value()), SUPPLIER.STATUS.eq("listed"))
                .fetchOptional(row -> row.value1());
    }

    List<EarlierContract> of(BuyerId buyer, SupplierId supplier, Nature nature, LocalDate since) {
        return contracts(
                CONTRACT.BUYER_ID
                        .eq(buyer.value())
                        .and(CONTRACT.SUPPLIER_ID.eq(supplier.value()))
                        .and(CONTRACT.NATURE.eq(nature.code()))
                        .and(CONTRACT.PERIOD_FROM.gt(since)),
                MOST);
    }

    List<EarlierContract> latest(BuyerId buyer, Nature nature, int most) {
        return contracts(
                CONTRACT.BUYER_ID.eq(buyer.value()).and(CONTRACT.NATURE.eq(nature.code())), most);
    }

    /// Those that nobody contests, the latest first.
    private static List<EarlierContract> contracts(Condition which, int most) {
        return TenantTransactions.dsl()
                .select(
                        CONTRACT.TITLE,
                        SUPPLIER.NAME,
                        CONTRACT.AMOUNT,
                        CONTRACT.PERIOD_FROM,
                        CONTRACT.MODE)
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .where(which, CONTRACT.ANSWER.ne("contested"))
                .orderBy(CONTRACT.PERIOD_FROM.desc(), CONTRACT.ID)
                .limit(most)
                .fetch(row ->
                        new EarlierContract(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                PurchaseMode.ofCode(row.value5()).orElse(PurchaseMode.OTHER)));
    }
}
