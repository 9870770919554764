package quebec.esja.purchases;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.CATEGORY;
import static quebec.esja.db.reference.Tables.SEAO_NOTICE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class ContractSql {

    private static final int MOST_ALIKE = 5;

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    boolean categoryKnown(String code) {
        return dsl().fetchExists(CATEGORY, CATEGORY.CODE.eq(code), CATEGORY.VALID_TO.isNull());
    }

    boolean listed(SupplierId supplier) {
        return dsl().fetchExists(
                        SUPPLIER, SUPPLIER.ID.eq(supplier.value()), SUPPLIER.STATUS.eq("listed"));
    }

    /// Whether that buyer is accepted, or a neighbouring Pôle's; it is held until the transaction ends, so that two declarations of one contract at once
    /// come one after the other.
    boolean holdAccepted(BuyerId buyer) {
        return dsl().select(BUYER.ID)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()), BUYER.STATUS.in("accepted", "neighbour"))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    ContractId insert(ContractData data, Party party, boolean allowsPublic, Instant now) {
        return dsl().insertInto(CONTRACT)
                .set(values(data))
                .set(CONTRACT.DECLARED_BY, party.side().code())
                .set(CONTRACT.DECLARED_AT, now)
                .set(CONTRACT.BUYER_ALLOWS_PUBLIC, party.side() != Side.SUPPLIER && allowsPublic)
                .set(CONTRACT.SUPPLIER_ALLOWS_PUBLIC, party.side() == Side.SUPPLIER && allowsPublic)
                .returningResult(CONTRACT.ID)
                .fetchSingle(row -> new ContractId(row.value1()));
    }

    boolean correct(
            ContractId id, ContractData data, Party party, boolean allowsPublic, int version) {
        var update =
                dsl().update(CONTRACT)
                        .set(values(data))
                        .set(CONTRACT.ANSWER, Answer.WAITING.code())
                        .setNull(CONTRACT.ANSWERED_AT)
                        .set(CONTRACT.ANSWER_NOTE, "")
                        .setNull(CONTRACT.SEAO_OCID)
                        .setNull(CONTRACT.SEAO_AWARD_ID)
                        .setNull(CONTRACT.CORROBORATED_AT)
                        .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1));
        return update.set(
                                party.side() == Side.SUPPLIER
                                        ? CONTRACT.SUPPLIER_ALLOWS_PUBLIC
                                        : CONTRACT.BUYER_ALLOWS_PUBLIC,
                                allowsPublic)
                        .where(CONTRACT.ID.eq(id.value()), CONTRACT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void answer(ContractId id, ContractReply reply, Side side, Instant now) {
        Map<Field<?>, Object> answer = new LinkedHashMap<>();
        switch (reply) {
            case ContractReply.Confirms(boolean allowsPublic) -> {
                answer.put(CONTRACT.ANSWER, Answer.CONFIRMED.code());
                answer.put(CONTRACT.ANSWER_NOTE, "");
                answer.put(allows(side), allowsPublic);
            }
            case ContractReply.Contests(String note) -> {
                answer.put(CONTRACT.ANSWER, Answer.CONTESTED.code());
                answer.put(CONTRACT.ANSWER_NOTE, note.strip());
            }
        }
        dsl().update(CONTRACT)
                .set(answer)
                .set(CONTRACT.ANSWERED_AT, now)
                .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1))
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void allowPublic(ContractId id, Side side, boolean allowed) {
        dsl().update(CONTRACT)
                .set(allows(side), allowed)
                .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1))
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    /// @param found absent to take the corroboration away
    void corroborate(ContractId id, Optional<Corroboration> found, Instant now) {
        dsl().update(CONTRACT)
                .set(CONTRACT.SEAO_OCID, found.map(Corroboration::ocid).orElse(null))
                .set(CONTRACT.SEAO_AWARD_ID, found.map(Corroboration::awardId).orElse(null))
                .set(CONTRACT.CORROBORATED_AT, found.isPresent() ? now : null)
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void settle(ContractId id, BigDecimal amount, Instant now) {
        dsl().update(CONTRACT)
                .set(CONTRACT.ANSWER, Answer.SETTLED.code())
                .set(CONTRACT.AMOUNT, amount)
                .set(CONTRACT.ANSWERED_AT, now)
                .set(CONTRACT.VERSION, CONTRACT.VERSION.plus(1))
                .where(CONTRACT.ID.eq(id.value()))
                .execute();
    }

    void delete(ContractId id) {
        dsl().deleteFrom(CONTRACT).where(CONTRACT.ID.eq(id.value())).execute();
    }

    Optional<Contract> find(ContractId id) {
        return from().where(CONTRACT.ID.eq(id.value())).fetchOptional(ContractSql::contract);
    }

    Optional<Contract> lock(ContractId id) {
        return from().where(CONTRACT.ID.eq(id.value()))
                .forUpdate()
                .of(CONTRACT)
                .fetchOptional(ContractSql::contract);
    }

    /// Contracts of the same parties and amount that share a day; the rule itself is [ContractRules#probablySame].
    List<Contract> alike(ContractData data, Optional<ContractId> except) {
        return from().where(
                        CONTRACT.SUPPLIER_ID.eq(data.supplier().value()),
                        CONTRACT.BUYER_ID.eq(data.buyer().value()),
                        CONTRACT.AMOUNT.eq(data.amount()),
                        CONTRACT.PERIOD_FROM.le(data.period().to()),
                        CONTRACT.PERIOD_TO.ge(data.period().from()),
                        except.map(id -> CONTRACT.ID.ne(id.value())).orElse(DSL.noCondition()))
                .orderBy(CONTRACT.DECLARED_AT.desc(), CONTRACT.ID)
                .limit(MOST_ALIKE)
                .fetch(ContractSql::contract);
    }

    List<Contract> page(ContractFilter filter, int offset, int limit) {
        return from().where(condition(filter))
                .orderBy(order(filter), CONTRACT.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(ContractSql::contract);
    }

    int count(ContractFilter filter) {
        return dsl().selectCount()
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                .where(condition(filter))
                .fetchSingle()
                .value1();
    }

    List<Contract> of(SupplierId supplier) {
        return from().where(CONTRACT.SUPPLIER_ID.eq(supplier.value())).fetch(ContractSql::contract);
    }

    void publish(Contract contract) {
        var parties =
                dsl().select(SUPPLIER.NEQ, SUPPLIER.MUNICIPALITY_CODE, BUYER.KIND)
                        .from(SUPPLIER, BUYER)
                        .where(
                                SUPPLIER.ID.eq(contract.data().supplier().value()),
                                BUYER.ID.eq(contract.data().buyer().value()))
                        .fetchSingle();
        ContractData data = contract.data();
        Routines.publishContract(
                dsl().configuration(),
                contract.id().value(),
                data.supplier().value(),
                parties.value1() == null ? "id:" + data.supplier() : "neq:" + parties.value1(),
                data.buyer().value(),
                parties.value3(),
                data.category().isEmpty() ? null : data.category(),
                parties.value2(),
                data.mode().code(),
                data.amount(),
                data.taxBasis().code(),
                data.period().from(),
                data.period().to(),
                contract.grade().code());
    }

    void publishWithdrawn(ContractId id) {
        Routines.publishContractWithdrawn(dsl().configuration(), id.value());
    }

    private static SelectOnConditionStep<? extends Record> from() {
        return dsl().select(
                        CONTRACT.asterisk(),
                        SUPPLIER.NAME,
                        SUPPLIER.SLUG,
                        BUYER.NAME.as("buyer_name"),
                        SEAO_NOTICE.URL)
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                .leftJoin(SEAO_NOTICE)
                .on(SEAO_NOTICE.OCID.eq(CONTRACT.SEAO_OCID));
    }

    private static Condition condition(ContractFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.buyer().isPresent()) {
            condition = condition.and(CONTRACT.BUYER_ID.eq(filter.buyer().get().value()));
        }
        if (filter.supplier().isPresent()) {
            condition = condition.and(CONTRACT.SUPPLIER_ID.eq(filter.supplier().get().value()));
        }
        if (!filter.answers().isEmpty()) {
            condition =
                    condition.and(
                            CONTRACT.ANSWER.in(
                                    filter.answers().stream().map(Answer::code).toList()));
        }
        if (!filter.text().isBlank()) {
            Field<String> sought = fold(DSL.val(filter.text()));
            condition =
                    condition.and(
                            fold(CONTRACT.TITLE)
                                    .contains(sought)
                                    .or(fold(SUPPLIER.NAME).contains(sought))
                                    .or(fold(BUYER.NAME).contains(sought)));
        }
        return condition;
    }

    private static Field<String> fold(Field<String> text) {
        return quebec.esja.db.reference.Routines.fold(text);
    }

    private static SortField<?> order(ContractFilter filter) {
        Field<?> by =
                switch (filter.sort()) {
                    case DECLARED -> CONTRACT.DECLARED_AT;
                    case PERIOD -> CONTRACT.PERIOD_FROM;
                    case AMOUNT -> CONTRACT.AMOUNT;
                    case TITLE -> fold(CONTRACT.TITLE);
                    case BUYER -> fold(BUYER.NAME);
                    case SUPPLIER -> fold(SUPPLIER.NAME);
                    case ANSWER -> CONTRACT.ANSWER;
                };
        return filter.descending() ? by.desc() : by.asc();
    }

    private static Field<Boolean> allows(Side side) {
        return side == Side.SUPPLIER
                ? CONTRACT.SUPPLIER_ALLOWS_PUBLIC
                : CONTRACT.BUYER_ALLOWS_PUBLIC;
    }

    private static Map<Field<?>, Object> values(ContractData data) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(CONTRACT.SUPPLIER_ID, data.supplier().value());
        values.put(CONTRACT.BUYER_ID, data.buyer().value());
        values.put(CONTRACT.TITLE, data.title());
        values.put(CONTRACT.CATEGORY_CODE, data.category());
        values.put(CONTRACT.NATURE, data.nature().code());
        values.put(CONTRACT.MODE, data.mode().code());
        values.put(CONTRACT.AMOUNT, data.amount());
        values.put(CONTRACT.TAX_BASIS, data.taxBasis().code());
        values.put(CONTRACT.PERIOD_FROM, data.period().from());
        values.put(CONTRACT.PERIOD_TO, data.period().to());
        return values;
    }

    private static Contract contract(Record row) {
        return new Contract(
                new ContractId(row.get(CONTRACT.ID)),
                new ContractData(
                        new SupplierId(row.get(CONTRACT.SUPPLIER_ID)),
                        new BuyerId(row.get(CONTRACT.BUYER_ID)),
                        row.get(CONTRACT.TITLE),
                        Optional.ofNullable(row.get(CONTRACT.CATEGORY_CODE)).orElse(""),
                        Nature.ofCode(row.get(CONTRACT.NATURE)).orElseThrow(),
                        PurchaseMode.ofCode(row.get(CONTRACT.MODE)).orElseThrow(),
                        row.get(CONTRACT.AMOUNT),
                        TaxBasis.ofCode(row.get(CONTRACT.TAX_BASIS)).orElseThrow(),
                        new Period(row.get(CONTRACT.PERIOD_FROM), row.get(CONTRACT.PERIOD_TO))),
                row.get(SUPPLIER.NAME),
                new Slug(row.get(SUPPLIER.SLUG)),
                row.get("buyer_name", String.class),
                Side.ofCode(row.get(CONTRACT.DECLARED_BY)).orElseThrow(),
                row.get(CONTRACT.DECLARED_AT),
                Answer.ofCode(row.get(CONTRACT.ANSWER)).orElseThrow(),
                Optional.ofNullable(row.get(CONTRACT.ANSWERED_AT)),
                row.get(CONTRACT.ANSWER_NOTE),
                row.get(CONTRACT.BUYER_ALLOWS_PUBLIC),
                row.get(CONTRACT.SUPPLIER_ALLOWS_PUBLIC),
                Optional.ofNullable(row.get(CONTRACT.SEAO_OCID))
                        .map(ocid ->
                                new Corroboration(
                                        ocid,
                                        row.get(CONTRACT.SEAO_AWARD_ID),
                                        Objects.requireNonNullElse(row.get(SEAO_NOTICE.URL), ""))),
                row.get(CONTRACT.VERSION));
    }
}
