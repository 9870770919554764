package quebec.esja.purchases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantTransactions;

/// Realized contracts: one party declares, the other confirms or contests, and the province counts what stands, each in the
/// transaction of the fact.
@Service
public class Contracts {

    /// Purpose of the link by which the other party answers.
    public static final String LINK = "contract-answer";

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final String OBJECT = "contract";

    private final TenantTransactions transactions;
    private final MailLinks links;
    private final ContractLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final List<ContractWitness> witnesses;
    private final ContractSql sql = new ContractSql();
    private final ContractReaderSql readers = new ContractReaderSql();

    public Contracts(
            TenantTransactions transactions,
            MailLinks links,
            ContractLetters letters,
            Audit audit,
            Clock clock,
            List<ContractWitness> witnesses) {
        this.transactions = transactions;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.witnesses = List.copyOf(witnesses);
    }

    public Optional<Contract> find(ContractId id) {
        return transactions.read(() -> sql.find(id));
    }

    public List<Contract> page(ContractFilter filter, int offset, int limit) {
        return transactions.read(() -> sql.page(filter, offset, limit));
    }

    public int count(ContractFilter filter) {
        return transactions.read(() -> sql.count(filter));
    }

    /// Declares a contract in the name of `party`; the other party is asked to confirm.
    ///
    /// @param anotherOne the person says that it is none of those that look the same
    public Declaration declare(ContractDraft draft, Party party, boolean anotherOne, Actor actor) {
        return transactions.write(() ->
                switch (read(draft)) {
                    case ContractRules.Reading.Refused(var problems) ->
                            new Declaration.Refused(problems);
                    case ContractRules.Reading.Sound(ContractData data) -> {
                        if (!ContractRules.mayDeclare(party, data.buyer(), data.supplier())) {
                            yield new Declaration.NotAllowed();
                        }
                        List<ContractProblem> unknown = unknownParties(data);
                        if (!unknown.isEmpty()) {
                            yield new Declaration.Refused(unknown);
                        }
                        List<Contract> same = probablySame(data, Optional.empty());
                        if (!same.isEmpty() && !anotherOne) {
                            yield new Declaration.ProbablyTheSame(same);
                        }
                        ContractId id =
                                sql.insert(data, party, draft.allowsPublic(), clock.instant());
                        yield declared(id, "contract.declared", actor);
                    }
                });
    }

    /// Corrects a declared contract that the other party has not confirmed; it is asked again.
    public Declaration correct(
            ContractId id, ContractDraft draft, int version, Party party, Actor actor) {
        return transactions.write(() -> {
            Optional<Contract> present =
                    sql.lock(id).filter(contract -> ContractRules.mayCorrect(contract, party));
            if (present.isEmpty()) {
                return new Declaration.NotAllowed();
            }
            return switch (read(draft)) {
                case ContractRules.Reading.Refused(var problems) ->
                        new Declaration.Refused(problems);
                case ContractRules.Reading.Sound(ContractData data) -> {
                    if (!ContractRules.mayDeclare(party, data.buyer(), data.supplier())) {
                        yield new Declaration.NotAllowed();
                    }
                    List<ContractProblem> unknown = unknownParties(data);
                    if (!unknown.isEmpty()) {
                        yield new Declaration.Refused(unknown);
                    }
                    List<Contract> same = probablySame(data, Optional.of(id));
                    if (!same.isEmpty()) {
                        yield new Declaration.ProbablyTheSame(same);
                    }
                    if (!sql.correct(id, data, party, draft.allowsPublic(), version)) {
                        yield new Declaration.Stale(present.get());
                    }
                    tell(present.get());
                    yield declared(id, "contract.corrected", actor);
                }
            };
        });
    }

    /// Takes back a declared contract that the other party has not confirmed: it is counted nowhere any more.
    ///
    /// @return false when there is no such contract, or it is too late
    public boolean takeBack(ContractId id, Party party, Actor actor) {
        return transactions.write(() -> {
            Optional<Contract> present =
                    sql.lock(id).filter(contract -> ContractRules.mayCorrect(contract, party));
            if (present.isEmpty()) {
                return false;
            }
            sql.delete(id);
            sql.publishWithdrawn(id);
            tell(present.get());
            audit.record(actor, "contract.taken-back", OBJECT, id, Map.of());
            return true;
        });
    }

    /// The answer of a party signed in to the workspace.
    public AnswerOutcome answer(ContractId id, ContractReply reply, Party party, Actor actor) {
        return transactions.write(() ->
                sql.lock(id)
                        .filter(contract -> ContractRules.mayAnswer(contract, party))
                        .map(contract -> answer(contract, reply, actor))
                        .orElseGet(AnswerOutcome.Unknown::new));
    }

    /// What a link from a letter is about; nothing changes.
    public Optional<Contract> behind(LinkReading reading) {
        return switch (reading) {
            case LinkReading.Valid(String purpose, var target) when purpose.equals(LINK) ->
                    find(new ContractId(target));
            case LinkReading.Used(String purpose, var target) when purpose.equals(LINK) ->
                    find(new ContractId(target));
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    /// The answer of whoever has the link of a letter. The link serves once.
    public AnswerOutcome answer(String token, ContractReply reply) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, var target)
                            when purpose.equals(LINK) -> {
                        Optional<Contract> contract = sql.lock(new ContractId(target));
                        if (contract.isEmpty()) {
                            yield new AnswerOutcome.Unknown();
                        }
                        AnswerOutcome outcome = answer(contract.get(), reply, Actor.VISITOR);
                        if (!(outcome instanceof AnswerOutcome.NoteMissing)) {
                            links.use(token);
                        }
                        yield outcome;
                    }
                    case LinkReading.Used(String purpose, var target) when purpose.equals(LINK) ->
                            sql.find(new ContractId(target))
                                    .<AnswerOutcome>map(AnswerOutcome.AnsweredBefore::new)
                                    .orElseGet(AnswerOutcome.Unknown::new);
                    case LinkReading.Expired(String purpose, _) when purpose.equals(LINK) ->
                            new AnswerOutcome.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new AnswerOutcome.Unknown();
                });
    }

    /// Lets visitors see the contract once confirmed, or no longer, as far as that party is concerned.
    ///
    /// @return false when the contract is not this party's
    public boolean allowPublic(ContractId id, boolean allowed, Party party, Actor actor) {
        return transactions.write(() -> {
            if (party instanceof Party.OfPole
                    || sql.lock(id).filter(contract -> contract.isOf(party)).isEmpty()) {
                return false;
            }
            sql.allowPublic(id, party.side(), allowed);
            audit.record(
                    actor,
                    allowed ? "contract.made-public" : "contract.made-private",
                    OBJECT,
                    id,
                    Map.of("side", party.side().code()));
            return true;
        });
    }

    /// Writes that a contract stands in the public notices, or no longer, and counts it with that evidence. Saying the same again
    /// changes nothing.
    ///
    /// @param found absent when no notice holds it any more
    public void corroborate(ContractId id, Optional<Corroboration> found, Actor actor) {
        transactions.write(() -> {
            Optional<Contract> known = sql.lock(id);
            if (known.isEmpty()
                    || known.get()
                                    .corroboration()
                                    .map(Corroboration::ocid)
                                    .equals(found.map(Corroboration::ocid))
                            && known.get()
                                    .corroboration()
                                    .map(Corroboration::awardId)
                                    .equals(found.map(Corroboration::awardId))) {
                return;
            }
            sql.corroborate(id, found, clock.instant());
            Contract now = sql.find(id).orElseThrow();
            if (now.answer() != Answer.CONTESTED) {
                sql.publish(now);
            }
            tell(now);
            audit.record(
                    actor,
                    found.isPresent() ? "contract.corroborated" : "contract.uncorroborated",
                    OBJECT,
                    id,
                    found.map(one -> Map.of("ocid", one.ocid())).orElseGet(Map::of));
        });
    }

    /// Decides that a contested contract stands, for that amount: it is counted again, on the word of the side that declared it.
    ///
    /// @throws IllegalStateException when it is not contested
    public void settle(ContractId id, BigDecimal amount, Actor actor) {
        transactions.write(() -> {
            if (sql.lock(id).filter(one -> one.answer() == Answer.CONTESTED).isEmpty()) {
                throw new IllegalStateException("only a contested contract is settled");
            }
            sql.settle(id, amount, clock.instant());
            Contract now = sql.find(id).orElseThrow();
            sql.publish(now);
            tell(now);
            audit.record(actor, "contract.settled", OBJECT, id, Map.of());
            for (Side side : List.of(Side.BUYER, Side.SUPPLIER)) {
                letters.settled(now, readers.of(id, side));
            }
        });
    }

    /// Tells the province anew of the contracts of an enterprise that took in another.
    public void republish(SupplierId supplier) {
        transactions.write(() -> {
            sql.of(supplier).stream()
                    .filter(contract -> contract.answer() != Answer.CONTESTED)
                    .forEach(sql::publish);
            witnesses.forEach(witness -> witness.moved(supplier));
        });
    }

    private void tell(Contract contract) {
        witnesses.forEach(witness -> witness.changed(contract));
    }

    private AnswerOutcome answer(Contract contract, ContractReply reply, Actor actor) {
        if (contract.answer() != Answer.WAITING) {
            return new AnswerOutcome.AnsweredBefore(contract);
        }
        if (reply instanceof ContractReply.Contests(String note)
                && (note.strip().length() < ContractRules.SHORTEST_NOTE
                        || note.length() > ContractRules.LONGEST_NOTE)) {
            return new AnswerOutcome.NoteMissing();
        }
        sql.answer(contract.id(), reply, contract.answeredBy(), clock.instant());
        Contract answered = sql.find(contract.id()).orElseThrow();
        if (answered.answer() == Answer.CONTESTED) {
            sql.publishWithdrawn(answered.id());
        } else {
            sql.publish(answered);
        }
        tell(answered);
        audit.record(
                actor, "contract." + answered.answer().code(), OBJECT, answered.id(), Map.of());
        Side told = contract.declaredBy() == Side.SUPPLIER ? Side.SUPPLIER : Side.BUYER;
        letters.answered(answered, readers.of(answered.id(), told));
        return new AnswerOutcome.Answered(answered);
    }

    private Declaration declared(ContractId id, String action, Actor actor) {
        Contract contract = sql.find(id).orElseThrow();
        sql.publish(contract);
        tell(contract);
        audit.record(actor, action, OBJECT, id, Map.of("side", contract.declaredBy().code()));
        letters.toConfirm(contract, readers.of(id, contract.answeredBy()));
        return new Declaration.Saved(contract);
    }

    private ContractRules.Reading read(ContractDraft draft) {
        return ContractRules.read(
                draft,
                sql.categoryKnown(draft.category()),
                LocalDate.ofInstant(clock.instant(), QUEBEC));
    }

    private List<ContractProblem> unknownParties(ContractData data) {
        if (!sql.holdAccepted(data.buyer())) {
            return List.of(new ContractProblem("buyer", "buyer"));
        }
        return sql.listed(data.supplier())
                ? List.of()
                : List.of(new ContractProblem("supplier", "supplier"));
    }

    private List<Contract> probablySame(ContractData data, Optional<ContractId> except) {
        return sql.alike(data, except).stream()
                .filter(other -> ContractRules.probablySame(data, other.data()))
                .toList();
    }
}
