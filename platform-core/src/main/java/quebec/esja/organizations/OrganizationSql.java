package quebec.esja.organizations;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_CHAMPION;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.BUYER_RULE;
import static quebec.esja.db.pole.Tables.ORGANIZATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.purchases.Nature;
import quebec.esja.tenancy.TenantTransactions;

final class OrganizationSql {

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// The kind of an accepted buyer, held until the transaction ends.
    Optional<BuyerKind> lock(BuyerId buyer) {
        return dsl().select(BUYER.KIND)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()), BUYER.STATUS.eq("accepted"))
                .forUpdate()
                .fetchOptional(row -> kind(row.value1()));
    }

    Optional<Organization> find(BuyerId buyer) {
        return dsl().select(
                        BUYER.KIND,
                        ORGANIZATION.REGIME,
                        ORGANIZATION.POLICY,
                        ORGANIZATION.POLICY_URL,
                        ORGANIZATION.VERSION)
                .from(BUYER)
                .leftJoin(ORGANIZATION)
                .on(ORGANIZATION.BUYER_ID.eq(BUYER.ID))
                .where(BUYER.ID.eq(buyer.value()), BUYER.STATUS.eq("accepted"))
                .fetchOptional(row ->
                        new Organization(
                                buyer,
                                Regime.usual(kind(row.value1())),
                                row.value5() == null
                                        ? OrganizationData.NOTHING
                                        : new OrganizationData(
                                                Optional.ofNullable(row.value2())
                                                        .flatMap(Regime::ofCode),
                                                row.value3(),
                                                row.value4()),
                                rules(buyer),
                                champions(buyer),
                                Optional.ofNullable(row.value5()).orElse(0)));
    }

    private static BuyerKind kind(String code) {
        return BuyerKind.ofCode(code).orElse(BuyerKind.OTHER);
    }

    /// @param version 0 for the first time
    boolean save(BuyerId buyer, OrganizationData data, int version, Instant now) {
        if (version == 0) {
            return dsl().insertInto(ORGANIZATION)
                            .set(ORGANIZATION.BUYER_ID, buyer.value())
                            .set(ORGANIZATION.REGIME, data.regime().map(Regime::code).orElse(null))
                            .set(ORGANIZATION.POLICY, data.policy())
                            .set(ORGANIZATION.POLICY_URL, data.policyUrl())
                            .set(ORGANIZATION.CHANGED_AT, now)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return dsl().update(ORGANIZATION)
                        .set(ORGANIZATION.REGIME, data.regime().map(Regime::code).orElse(null))
                        .set(ORGANIZATION.POLICY, data.policy())
                        .set(ORGANIZATION.POLICY_URL, data.policyUrl())
                        .set(ORGANIZATION.CHANGED_AT, now)
                        .set(ORGANIZATION.VERSION, ORGANIZATION.VERSION.plus(1))
                        .where(
                                ORGANIZATION.BUYER_ID.eq(buyer.value()),
                                ORGANIZATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    List<OwnRule> rules(BuyerId buyer) {
        return dsl().selectFrom(BUYER_RULE)
                .where(BUYER_RULE.BUYER_ID.eq(buyer.value()))
                .orderBy(BUYER_RULE.VALID_FROM.desc(), BUYER_RULE.ID.desc())
                .limit(OrganizationRules.MOST_RULES)
                .fetch(OrganizationSql::rule);
    }

    void insert(BuyerId buyer, OwnRule.Data rule, String by, Instant now) {
        dsl().insertInto(BUYER_RULE)
                .set(BUYER_RULE.BUYER_ID, buyer.value())
                .set(BUYER_RULE.KIND, rule.kind().code())
                .set(BUYER_RULE.NATURE, rule.nature().map(Nature::code).orElse(null))
                .set(BUYER_RULE.AMOUNT, rule.amount().orElse(null))
                .set(BUYER_RULE.TEXT, rule.text())
                .set(BUYER_RULE.VALID_FROM, rule.from().orElseThrow())
                .set(BUYER_RULE.SOURCE, rule.source())
                .set(BUYER_RULE.ADDED_AT, now)
                .set(BUYER_RULE.ADDED_BY, by)
                .execute();
    }

    /// Ends a rule that holds, on a day after it began.
    boolean end(BuyerId buyer, UUID rule, LocalDate until) {
        return dsl().update(BUYER_RULE)
                        .set(BUYER_RULE.VALID_TO, until)
                        .where(
                                BUYER_RULE.BUYER_ID.eq(buyer.value()),
                                BUYER_RULE.ID.eq(rule),
                                BUYER_RULE.VALID_FROM.lt(until),
                                BUYER_RULE.VALID_TO.isNull())
                        .execute()
                == 1;
    }

    List<MemberId> champions(BuyerId buyer) {
        return dsl().select(BUYER_CHAMPION.MEMBER_ID)
                .from(BUYER_CHAMPION)
                .where(BUYER_CHAMPION.BUYER_ID.eq(buyer.value()))
                .fetch(row -> new MemberId(row.value1()));
    }

    boolean acts(BuyerId buyer, MemberId member) {
        return dsl().fetchExists(
                        BUYER_MEMBER,
                        BUYER_MEMBER.BUYER_ID.eq(buyer.value()),
                        BUYER_MEMBER.MEMBER_ID.eq(member.value()));
    }

    void name(BuyerId buyer, MemberId member, Instant now) {
        dsl().insertInto(BUYER_CHAMPION)
                .set(BUYER_CHAMPION.BUYER_ID, buyer.value())
                .set(BUYER_CHAMPION.MEMBER_ID, member.value())
                .set(BUYER_CHAMPION.NAMED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void unname(BuyerId buyer, MemberId member) {
        dsl().deleteFrom(BUYER_CHAMPION)
                .where(
                        BUYER_CHAMPION.BUYER_ID.eq(buyer.value()),
                        BUYER_CHAMPION.MEMBER_ID.eq(member.value()))
                .execute();
    }

    private static OwnRule rule(Record row) {
        return new OwnRule(
                row.get(BUYER_RULE.ID),
                new OwnRule.Data(
                        OwnRule.Kind.ofCode(row.get(BUYER_RULE.KIND)),
                        Optional.ofNullable(row.get(BUYER_RULE.NATURE)).flatMap(Nature::ofCode),
                        Optional.ofNullable(row.get(BUYER_RULE.AMOUNT)),
                        row.get(BUYER_RULE.TEXT),
                        Optional.of(row.get(BUYER_RULE.VALID_FROM)),
                        row.get(BUYER_RULE.SOURCE)),
                Optional.ofNullable(row.get(BUYER_RULE.VALID_TO)),
                row.get(BUYER_RULE.ADDED_BY));
    }
}
