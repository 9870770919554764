package quebec.esja.dossiers;

import static org.jooq.impl.DSL.selectOne;
import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.CONTRACT_DECISION;
import static quebec.esja.db.pole.Tables.CONTRACT_DOCUMENT;
import static quebec.esja.db.pole.Tables.NEED;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.NeedId;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Side;

final class DossierSql {

    Optional<ContractDossier> find(ContractId id) {
        return dsl().select(
                        CONTRACT.BUYER_NEED_ID,
                        BUYER_NEED.WHAT,
                        CONTRACT.NEED_ID,
                        NEED.WHAT,
                        CONTRACT.MET_ON,
                        CONTRACT.MET_WHAT,
                        CONTRACT.KINSHIP,
                        CONTRACT.SETTLED_AMOUNT,
                        CONTRACT.SETTLED_ON,
                        CONTRACT.ESJA_BY_BUYER,
                        CONTRACT.ESJA_BY_SUPPLIER)
                .from(CONTRACT)
                .leftJoin(BUYER_NEED)
                .on(BUYER_NEED.ID.eq(CONTRACT.BUYER_NEED_ID))
                .leftJoin(NEED)
                .on(NEED.ID.eq(CONTRACT.NEED_ID))
                .where(CONTRACT.ID.eq(id.value()))
                .fetchOptional(row ->
                        new ContractDossier(
                                purchaseNeed(row.value1(), row.value2())
                                        .or(() -> request(row.value3(), row.value4()))
                                        .or(() -> meeting(row.value5(), row.value6())),
                                Optional.ofNullable(row.value7()).flatMap(Kinship::ofCode),
                                Optional.ofNullable(row.value8()),
                                Optional.ofNullable(row.value9()),
                                Optional.ofNullable(row.value10()).flatMap(EsjaPart::ofCode),
                                Optional.ofNullable(row.value11()).flatMap(EsjaPart::ofCode),
                                proofs(id),
                                decisions(id)));
    }

    private static Optional<Origin> purchaseNeed(@Nullable UUID need, @Nullable String what) {
        return Optional.ofNullable(need)
                .map(id ->
                        new Origin.PurchaseNeed(
                                new BuyerNeedId(id), Objects.requireNonNullElse(what, "")));
    }

    private static Optional<Origin> request(@Nullable UUID need, @Nullable String what) {
        return Optional.ofNullable(need)
                .map(id ->
                        new Origin.Request(new NeedId(id), Objects.requireNonNullElse(what, "")));
    }

    private static Optional<Origin> meeting(@Nullable LocalDate on, @Nullable String what) {
        return on != null && what != null
                ? Optional.of(new Origin.Meeting(on, what))
                : Optional.empty();
    }

    private static List<ContractDossier.Proof> proofs(ContractId id) {
        return dsl().select(
                        CONTRACT_DOCUMENT.ID,
                        CONTRACT_DOCUMENT.NAME,
                        CONTRACT_DOCUMENT.SIDE,
                        CONTRACT_DOCUMENT.ADDED_BY,
                        CONTRACT_DOCUMENT.ADDED_AT)
                .from(CONTRACT_DOCUMENT)
                .where(CONTRACT_DOCUMENT.CONTRACT_ID.eq(id.value()))
                .orderBy(CONTRACT_DOCUMENT.ADDED_AT, CONTRACT_DOCUMENT.ID)
                .fetch(row ->
                        new ContractDossier.Proof(
                                row.value1(),
                                row.value2(),
                                Side.ofCode(row.value3()).orElseThrow(),
                                row.value4(),
                                row.value5()));
    }

    private static List<ContractDossier.Decided> decisions(ContractId id) {
        return dsl().select(
                        CONTRACT_DECISION.DECISION,
                        CONTRACT_DECISION.DECLARED_SAID,
                        CONTRACT_DECISION.CONTESTED_SAID,
                        CONTRACT_DECISION.AMOUNT_BEFORE,
                        CONTRACT_DECISION.AMOUNT_AFTER,
                        CONTRACT_DECISION.REASON,
                        CONTRACT_DECISION.DECIDED_BY_NAME,
                        CONTRACT_DECISION.DECIDED_AT)
                .from(CONTRACT_DECISION)
                .where(CONTRACT_DECISION.CONTRACT_ID.eq(id.value()))
                .orderBy(CONTRACT_DECISION.DECIDED_AT)
                .fetch(row ->
                        new ContractDossier.Decided(
                                Decision.ofCode(row.value1()).orElseThrow(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                Optional.ofNullable(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }

    int toDecide() {
        return dsl().fetchCount(
                        CONTRACT,
                        CONTRACT.ANSWER
                                .eq(Answer.CONTESTED.code())
                                .andNotExists(
                                        selectOne()
                                                .from(CONTRACT_DECISION)
                                                .where(
                                                        CONTRACT_DECISION.CONTRACT_ID.eq(
                                                                CONTRACT.ID))));
    }

    /// Requests that are still told, the newest first.
    List<ContractDossier.NeedChoice> requests(int most) {
        return dsl().select(NEED.ID, NEED.WHAT, NEED.ORGANIZATION)
                .from(NEED)
                .where(NEED.FORGOTTEN_AT.isNull())
                .orderBy(NEED.CREATED_AT.desc(), NEED.ID)
                .limit(most)
                .fetch(row ->
                        new ContractDossier.NeedChoice(
                                new Origin.Request(new NeedId(row.value1()), row.value2()),
                                row.value3()));
    }

    /// Needs of that buyer that enterprises were asked about, the newest first.
    List<ContractDossier.NeedChoice> purchaseNeeds(BuyerId buyer, int most) {
        return dsl().select(BUYER_NEED.ID, BUYER_NEED.WHAT, BUYER.NAME)
                .from(BUYER_NEED)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .where(asked(buyer))
                .orderBy(BUYER_NEED.CREATED_AT.desc(), BUYER_NEED.ID)
                .limit(most)
                .fetch(row ->
                        new ContractDossier.NeedChoice(
                                new Origin.PurchaseNeed(
                                        new BuyerNeedId(row.value1()), row.value2()),
                                row.value3()));
    }

    private static Condition asked(BuyerId buyer) {
        return BUYER_NEED.BUYER_ID.eq(buyer.value()).and(BUYER_NEED.STATUS.in("open", "closed"));
    }

    boolean known(Origin.Need need, BuyerId buyer) {
        return switch (need) {
            case Origin.PurchaseNeed(BuyerNeedId id, String _) ->
                    dsl().fetchExists(BUYER_NEED, BUYER_NEED.ID.eq(id.value()).and(asked(buyer)));
            case Origin.Request(NeedId id, String _) ->
                    dsl().fetchExists(NEED, NEED.ID.eq(id.value()));
        };
    }

    void comesFromNothing(ContractId id) {
        origin(id, null, null, null, null);
    }

    void comesFrom(ContractId id, Origin origin) {
        switch (origin) {
            case Origin.PurchaseNeed(BuyerNeedId need, String _) ->
                    origin(id, need.value(), null, null, null);
            case Origin.Request(NeedId need, String _) ->
                    origin(id, null, need.value(), null, null);
            case Origin.Meeting(LocalDate on, String what) -> origin(id, null, null, on, what);
        }
    }

    private static void origin(
            ContractId id,
            @Nullable UUID purchaseNeed,
            @Nullable UUID request,
            @Nullable LocalDate on,
            @Nullable String what) {
        dsl().update(CONTRACT)
                .set(CONTRACT.BUYER_NEED_ID, purchaseNeed)
                .set(CONTRACT.NEED_ID, request)
                .set(CONTRACT.MET_ON, on)
                .set(CONTRACT.MET_WHAT, what)
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void cameOf(ContractId id, BuyerNeedId need) {
        dsl().update(CONTRACT)
                .set(CONTRACT.BUYER_NEED_ID, need.value())
                .where(CONTRACT.ID.eq(id.value()))
                .and(CONTRACT.BUYER_NEED_ID.isNull())
                .and(CONTRACT.NEED_ID.isNull())
                .and(CONTRACT.MET_ON.isNull())
                .execute();
    }

    void tell(
            ContractId id,
            DossierDraft draft,
            Optional<BigDecimal> settled,
            Optional<LocalDate> settledOn) {
        dsl().update(CONTRACT)
                .set(CONTRACT.KINSHIP, draft.kinship().map(Kinship::code).orElse(null))
                .set(CONTRACT.SETTLED_AMOUNT, settled.orElse(null))
                .set(CONTRACT.SETTLED_ON, settledOn.orElse(null))
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void say(ContractId id, Side side, EsjaPart part) {
        dsl().update(CONTRACT)
                .set(
                        side == Side.SUPPLIER ? CONTRACT.ESJA_BY_SUPPLIER : CONTRACT.ESJA_BY_BUYER,
                        part.code())
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void addProof(ContractId id, FileId file, String name, Side side, String by, Instant now) {
        dsl().insertInto(CONTRACT_DOCUMENT)
                .set(CONTRACT_DOCUMENT.CONTRACT_ID, id.value())
                .set(CONTRACT_DOCUMENT.FILE_ID, file.value())
                .set(CONTRACT_DOCUMENT.NAME, name)
                .set(CONTRACT_DOCUMENT.SIDE, side.code())
                .set(CONTRACT_DOCUMENT.ADDED_BY, by)
                .set(CONTRACT_DOCUMENT.ADDED_AT, now)
                .execute();
    }

    Optional<FileId> proof(ContractId id, UUID proof) {
        return dsl().select(CONTRACT_DOCUMENT.FILE_ID)
                .from(CONTRACT_DOCUMENT)
                .where(CONTRACT_DOCUMENT.ID.eq(proof), CONTRACT_DOCUMENT.CONTRACT_ID.eq(id.value()))
                .fetchOptional(row -> new FileId(row.value1()));
    }

    /// Deletes a proof that this side added.
    Optional<FileId> removeProof(ContractId id, UUID proof, Side side) {
        return dsl().deleteFrom(CONTRACT_DOCUMENT)
                .where(
                        CONTRACT_DOCUMENT.ID.eq(proof),
                        CONTRACT_DOCUMENT.CONTRACT_ID.eq(id.value()),
                        CONTRACT_DOCUMENT.SIDE.eq(side.code()))
                .returningResult(CONTRACT_DOCUMENT.FILE_ID)
                .fetchOptional(row -> new FileId(row.value1()));
    }

    void decide(
            Contract contract,
            Decision decision,
            String declaredSaid,
            Optional<BigDecimal> amount,
            String reason,
            Actor actor,
            Instant now) {
        dsl().insertInto(CONTRACT_DECISION)
                .set(CONTRACT_DECISION.CONTRACT_ID, contract.id().value())
                .set(CONTRACT_DECISION.DECIDED_AT, now)
                .set(CONTRACT_DECISION.DECISION, decision.code())
                .set(CONTRACT_DECISION.DECLARED_SAID, declaredSaid)
                .set(CONTRACT_DECISION.CONTESTED_SAID, contract.answerNote())
                .set(CONTRACT_DECISION.AMOUNT_BEFORE, contract.data().amount())
                .set(CONTRACT_DECISION.AMOUNT_AFTER, amount.orElse(null))
                .set(CONTRACT_DECISION.REASON, reason)
                .set(
                        CONTRACT_DECISION.DECIDED_BY,
                        actor.member() == null ? null : actor.member().value())
                .set(CONTRACT_DECISION.DECIDED_BY_NAME, actor.name())
                .execute();
    }
}
