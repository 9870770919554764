package quebec.esja.demonstration;

import static quebec.esja.db.pole.Tables.COMMITMENT;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import quebec.esja.commitments.DeclarationText;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.tenancy.TenantTransactions;

final class DemonstrationCommitmentsSql {

    private static final int DAYS_TO_WITHDRAWAL = 40;

    /// What a buyer aims at: a share of its purchases in percent, or dollars; at most one of them.
    record Aim(Optional<BigDecimal> percent, Optional<BigDecimal> amount) {}

    void insert(
            BuyerId buyer,
            NamedCsvRecord row,
            LocalDate start,
            String text,
            Aim aim,
            boolean withdrawn) {
        Instant signed = start.atTime(15, 0).toInstant(ZoneOffset.UTC);
        var insert =
                TenantTransactions.dsl()
                        .insertInto(COMMITMENT)
                        .set(COMMITMENT.BUYER_ID, buyer.value())
                        .set(COMMITMENT.YEAR, start.getYear())
                        .set(COMMITMENT.STARTS_ON, start)
                        .set(COMMITMENT.ENDS_ON, start.plusYears(1))
                        .set(COMMITMENT.MANNER, "electronic")
                        .set(COMMITMENT.LOCALE, "fr")
                        .set(COMMITMENT.TEXT, text)
                        .set(
                                COMMITMENT.TEXT_SHA256,
                                HexFormat.of().parseHex(DeclarationText.digest(text)))
                        .set(COMMITMENT.BUYER_NAME, row.getField("name"))
                        .set(COMMITMENT.SIGNATORY_NAME, "Signature fictive")
                        .set(COMMITMENT.SIGNATORY_FUNCTION, row.getField("commitment_signatory"))
                        .set(COMMITMENT.SIGNATORY_EMAIL, row.getField("contact_email"))
                        .set(COMMITMENT.SIGNED_ON, start)
                        .set(COMMITMENT.RECORDED_AT, signed)
                        .set(COMMITMENT.RECORDED_BY, "Signature fictive")
                        .set(COMMITMENT.TARGET_PERCENT, aim.percent().orElse(null))
                        .set(COMMITMENT.TARGET_AMOUNT, aim.amount().orElse(null));
        if (withdrawn) {
            insert.set(COMMITMENT.WITHDRAWN_AT, signed.plusSeconds(DAYS_TO_WITHDRAWAL * 86_400L))
                    .set(COMMITMENT.WITHDRAWN_BY, "Signature fictive")
                    .set(COMMITMENT.WITHDRAWAL_REASON, "Retrait fictif, pour la démonstration.")
                    .execute();
        } else {
            insert.execute();
        }
        Routines.publishCommitment(
                TenantTransactions.dsl().configuration(),
                buyer.value(),
                start.getYear(),
                withdrawn ? "withdrawn" : "active",
                start,
                start.plusYears(1),
                aim.percent().orElse(null),
                aim.amount().orElse(null),
                false);
    }
}
