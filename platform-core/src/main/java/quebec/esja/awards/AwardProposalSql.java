package quebec.esja.awards;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.DECLARATION_AWARD;
import static quebec.esja.db.pole.Tables.SEAO_BUYER_RULING;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;

final class AwardProposalSql {

    /// A buyer as the Pôle knows it.
    record Known(String name, Optional<String> neq) {}

    Known buyer(BuyerId buyer) {
        return dsl().select(BUYER.NAME, BUYER.NEQ)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()))
                .fetchSingle(row -> new Known(row.value1(), Optional.ofNullable(row.value2())));
    }

    /// What was said of organizations, by their name on SEAO.
    Map<String, Boolean> rulings(BuyerId buyer) {
        return dsl().select(SEAO_BUYER_RULING.NAME, SEAO_BUYER_RULING.SAME)
                .from(SEAO_BUYER_RULING)
                .where(SEAO_BUYER_RULING.BUYER_ID.eq(buyer.value()))
                .fetchMap(SEAO_BUYER_RULING.NAME, SEAO_BUYER_RULING.SAME);
    }

    void say(BuyerId buyer, String name, boolean same, String by, Instant now) {
        dsl().insertInto(SEAO_BUYER_RULING)
                .set(SEAO_BUYER_RULING.BUYER_ID, buyer.value())
                .set(SEAO_BUYER_RULING.NAME, name)
                .set(SEAO_BUYER_RULING.SAME, same)
                .set(SEAO_BUYER_RULING.SAID_BY, by)
                .set(SEAO_BUYER_RULING.SAID_AT, now)
                .onConflict(SEAO_BUYER_RULING.BUYER_ID, SEAO_BUYER_RULING.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    Set<AwardKey> taken(DeclarationId id, int number) {
        return new HashSet<>(
                dsl().select(DECLARATION_AWARD.OCID, DECLARATION_AWARD.AWARD_ID)
                        .from(DECLARATION_AWARD)
                        .where(
                                DECLARATION_AWARD.DECLARATION_ID.eq(id.value()),
                                DECLARATION_AWARD.NUMBER.eq(number))
                        .fetch(row -> new AwardKey(row.value1(), row.value2())));
    }

    void take(DeclarationId id, int number, Award award, String by, Instant now) {
        dsl().insertInto(DECLARATION_AWARD)
                .set(DECLARATION_AWARD.DECLARATION_ID, id.value())
                .set(DECLARATION_AWARD.NUMBER, number)
                .set(DECLARATION_AWARD.SUPPLIER_ID, award.supplier().value())
                .set(DECLARATION_AWARD.OCID, award.key().ocid())
                .set(DECLARATION_AWARD.AWARD_ID, award.key().awardId())
                .set(DECLARATION_AWARD.AMOUNT, award.awarded())
                .set(DECLARATION_AWARD.TAKEN_BY, by)
                .set(DECLARATION_AWARD.TAKEN_AT, now)
                .execute();
    }
}
