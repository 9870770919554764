package quebec.esja.demonstration;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import quebec.esja.db.pole.tables.records.BuyerRecord;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Buyers and contracts with the dates they are told to have: a history, which no service lets anyone write afterwards.
final class DemonstrationPurchasesSql {

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// A buyer that has registered and waits for the Pôle's review.
    void insertSubmittedBuyer(NamedCsvRecord row) {
        buyer(row).execute();
    }

    private static InsertSetMoreStep<BuyerRecord> buyer(NamedCsvRecord row) {
        return dsl().insertInto(BUYER)
                .set(BUYER.SLUG, row.getField("slug"))
                .set(BUYER.NAME, row.getField("name"))
                .set(BUYER.KIND, row.getField("kind"))
                .set(BUYER.MUNICIPALITY_CODE, row.getField("municipality_code"))
                .set(BUYER.STATUS, row.getField("status"))
                .set(BUYER.SOURCE, "demonstration")
                .set(BUYER.CONTACT_NAME, "Gestion de " + row.getField("name"))
                .set(BUYER.CONTACT_EMAIL, row.getField("contact_email"))
                .set(BUYER.CONTACT_FUNCTION, row.getField("contact_function"));
    }

    BuyerId insertBuyer(NamedCsvRecord row, Instant accepted) {
        UUID id =
                buyer(row)
                        .set(BUYER.ACCEPTED_AT, accepted)
                        .returningResult(BUYER.ID)
                        .fetchSingle()
                        .value1();
        Routines.publishBuyer(
                dsl().configuration(),
                id,
                null,
                row.getField("kind"),
                row.getField("municipality_code"),
                LocalDate.ofInstant(accepted, ZoneOffset.UTC));
        return new BuyerId(id);
    }

    ContractId insertContract(NamedCsvRecord row, SupplierId supplier, BuyerId buyer) {
        Instant declared = day(row.getField("declared_on"));
        String answer = row.getField("answer");
        UUID id =
                dsl().insertInto(CONTRACT)
                        .set(CONTRACT.SUPPLIER_ID, supplier.value())
                        .set(CONTRACT.BUYER_ID, buyer.value())
                        .set(CONTRACT.TITLE, row.getField("title"))
                        .set(CONTRACT.CATEGORY_CODE, row.getField("category_code"))
                        .set(CONTRACT.NATURE, row.getField("nature"))
                        .set(CONTRACT.MODE, row.getField("mode"))
                        .set(CONTRACT.AMOUNT, new BigDecimal(row.getField("amount")))
                        .set(CONTRACT.TAX_BASIS, row.getField("tax_basis"))
                        .set(CONTRACT.PERIOD_FROM, LocalDate.parse(row.getField("period_from")))
                        .set(CONTRACT.PERIOD_TO, LocalDate.parse(row.getField("period_to")))
                        .set(CONTRACT.DECLARED_BY, row.getField("declared_by"))
                        .set(CONTRACT.DECLARED_AT, declared)
                        .set(CONTRACT.ANSWER, answer)
                        .set(
                                CONTRACT.ANSWERED_AT,
                                answer.equals("waiting") ? null : day(row.getField("answered_on")))
                        .set(
                                CONTRACT.BUYER_ALLOWS_PUBLIC,
                                Boolean.valueOf(row.getField("buyer_allows_public")))
                        .set(
                                CONTRACT.SUPPLIER_ALLOWS_PUBLIC,
                                Boolean.valueOf(row.getField("supplier_allows_public")))
                        .set(
                                CONTRACT.MET_ON,
                                present(row, "met_on").map(LocalDate::parse).orElse(null))
                        .set(CONTRACT.MET_WHAT, present(row, "met").orElse(null))
                        .set(CONTRACT.DEMONSTRATION, true)
                        .returningResult(CONTRACT.ID)
                        .fetchSingle()
                        .value1();
        return new ContractId(id);
    }

    void publishContract(
            NamedCsvRecord row, ContractId contract, SupplierId supplier, BuyerId buyer) {
        var seller =
                dsl().select(SUPPLIER.NEQ, SUPPLIER.MUNICIPALITY_CODE)
                        .from(SUPPLIER)
                        .where(SUPPLIER.ID.eq(supplier.value()))
                        .fetchSingle();
        String buyerKind =
                dsl().select(BUYER.KIND)
                        .from(BUYER)
                        .where(BUYER.ID.eq(buyer.value()))
                        .fetchSingle()
                        .value1();
        Routines.publishContract(
                dsl().configuration(),
                contract.value(),
                supplier.value(),
                seller.value1() == null ? "id:" + supplier : "neq:" + seller.value1(),
                buyer.value(),
                buyerKind,
                row.getField("category_code"),
                seller.value2(),
                row.getField("mode"),
                new BigDecimal(row.getField("amount")),
                row.getField("tax_basis"),
                LocalDate.parse(row.getField("period_from")),
                LocalDate.parse(row.getField("period_to")),
                row.getField("answer").equals("confirmed") ? "confirmed" : "declared");
    }

    private static Optional<String> present(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(value -> !value.isEmpty());
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atTime(15, 0).toInstant(ZoneOffset.UTC);
    }
}
