package quebec.esja.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.DocumentReading;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.purchases.AmountReading;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.tenancy.TenantTransactions;

/// Completes realized contracts: both sides tell, each for itself, what ÉSJA had to do with them and add proofs; the Pôle decides the
/// contested ones, and what each side had said stays beside the decision.
@Service
public class ContractDossiers {

    /// The most proofs of one contract.
    public static final int MOST_PROOFS = 12;

    private static final int MOST_NEEDS = 200;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final String OBJECT = "contract";
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_REASON = 1_000;
    private static final int SHORTEST_REASON = 5;

    private final TenantTransactions transactions;
    private final Contracts contracts;
    private final Files files;
    private final Audit audit;
    private final Clock clock;
    private final DossierSql sql = new DossierSql();

    public ContractDossiers(
            TenantTransactions transactions,
            Contracts contracts,
            Files files,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<ContractDossier> find(ContractId id, Party party) {
        return transactions.read(() -> theirs(id, party).flatMap(_ -> sql.find(id)));
    }

    /// How many contracts are contested and wait for the Pôle's decision.
    public int toDecide() {
        return transactions.read(sql::toDecide);
    }

    /// Whether that party may tell where a contract comes from: the Pôle's own people, who see the needs and hold the meetings.
    public static boolean tellsOrigin(Party party) {
        return switch (party) {
            case Party.OfPole _ -> true;
            case Party.OfBuyer _, Party.OfSupplier _ -> false;
        };
    }

    /// The needs a contract may come from, for those who may tell it: those its buyer had sent to enterprises, then those told to the
    /// Pôle.
    public List<ContractDossier.NeedChoice> needs(Contract contract, Party party) {
        return tellsOrigin(party)
                ? transactions.read(() ->
                        Stream.concat(
                                        sql
                                                .purchaseNeeds(contract.data().buyer(), MOST_NEEDS)
                                                .stream(),
                                        sql.requests(MOST_NEEDS).stream())
                                .toList())
                : List.of();
    }

    /// Keeps the need that a contract answers when it is made of it; what was told before stays.
    public void cameOf(ContractId id, BuyerNeedId need) {
        transactions.write(() -> sql.cameOf(id, need));
    }

    /// Tells where the contract comes from, what it is to those before, and what was settled in the end: all of it, or nothing.
    public DossierChange tell(ContractId id, DossierDraft draft, Party party, Actor actor) {
        return on(
                id,
                party,
                contract -> {
                    if (!(draft.origin() instanceof OriginDraft.Untold) && !tellsOrigin(party)) {
                        return new DossierChange.NotAllowed();
                    }
                    if (draft.settledOn().filter(day -> day.isAfter(today())).isPresent()) {
                        return new DossierChange.Refused(
                                "settledOn", "dossiers.refusal.settled-on");
                    }
                    return switch (AmountReading.read(draft.settled())) {
                        case AmountReading.Sound(BigDecimal dollars) ->
                                told(
                                        contract,
                                        draft,
                                        Optional.of(dollars),
                                        draft.settledOn().or(() -> Optional.of(today())),
                                        actor);
                        case AmountReading.Absent _ ->
                                told(contract, draft, Optional.empty(), Optional.empty(), actor);
                        case AmountReading.NotANumber _,
                                AmountReading.NotPositive _,
                                AmountReading.TooLarge _,
                                AmountReading.TooPrecise _ ->
                                new DossierChange.Refused("settled", "dossiers.refusal.settled");
                    };
                });
    }

    private DossierChange told(
            Contract contract,
            DossierDraft draft,
            Optional<BigDecimal> settled,
            Optional<LocalDate> on,
            Actor actor) {
        DossierChange origin = comesFrom(contract, draft.origin());
        if (origin instanceof DossierChange.Done) {
            sql.tell(contract.id(), draft, settled, on);
            audit.record(actor, "contract.completed", OBJECT, contract.id(), Map.of());
        }
        return origin;
    }

    private DossierChange comesFrom(Contract contract, OriginDraft draft) {
        ContractId id = contract.id();
        return switch (draft) {
            case OriginDraft.Untold _ -> new DossierChange.Done();
            case OriginDraft.None _ -> {
                sql.comesFromNothing(id);
                yield new DossierChange.Done();
            }
            case OriginDraft.Need(Optional<Origin.Need> need) -> {
                if (need.filter(one -> sql.known(one, contract.data().buyer())).isEmpty()) {
                    yield new DossierChange.Refused("need", "dossiers.refusal.need");
                }
                sql.comesFrom(id, need.get());
                yield new DossierChange.Done();
            }
            case OriginDraft.Meeting typed ->
                    switch (MeetingReading.read(typed, today(), contract.data().period().to())) {
                        case MeetingReading.Refused(String field, String key) ->
                                new DossierChange.Refused(field, key);
                        case MeetingReading.Sound(Origin.Meeting meeting) -> {
                            sql.comesFrom(id, meeting);
                            yield new DossierChange.Done();
                        }
                    };
        };
    }

    /// Tells what ÉSJA had to do with it, for the side that says so; the Pôle speaks for neither.
    public DossierChange say(ContractId id, EsjaPart part, Party party, Actor actor) {
        return on(
                id,
                party,
                _ -> {
                    if (party instanceof Party.OfPole) {
                        return new DossierChange.NotAllowed();
                    }
                    sql.say(id, party.side(), part);
                    audit.record(
                            actor,
                            "contract.esja-part-said",
                            OBJECT,
                            id,
                            Map.of("side", party.side().code(), "part", part.code()));
                    return new DossierChange.Done();
                });
    }

    /// Adds a proof.
    public DossierChange addProof(
            ContractId id, String typed, byte[] upload, Party party, Actor actor) {
        String line = CellText.oneLine(typed);
        String name = line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
        return on(
                id,
                party,
                _ -> {
                    if (sql.find(id).orElseThrow().proofs().size() >= MOST_PROOFS) {
                        return new DossierChange.Refused("proof", "dossiers.refusal.full");
                    }
                    return switch (DocumentReading.read(upload)) {
                        case DocumentReading.TooHeavy _ ->
                                new DossierChange.Refused("proof", "dossiers.refusal.heavy");
                        case DocumentReading.NotADocument _ ->
                                new DossierChange.Refused("proof", "dossiers.refusal.document");
                        case DocumentReading.Accepted accepted -> {
                            sql.addProof(
                                    id,
                                    files.keep(accepted),
                                    name.isEmpty() ? "?" : name,
                                    party.side(),
                                    actor.name(),
                                    clock.instant());
                            audit.record(actor, "contract.proof-added", OBJECT, id, Map.of());
                            yield new DossierChange.Done();
                        }
                    };
                });
    }

    /// Deletes a proof that the same side added.
    public DossierChange removeProof(ContractId id, UUID proof, Party party, Actor actor) {
        return on(
                id,
                party,
                _ ->
                        sql.removeProof(id, proof, party.side())
                                .<DossierChange>map(file -> {
                                    files.forget(file);
                                    audit.record(
                                            actor, "contract.proof-removed", OBJECT, id, Map.of());
                                    return new DossierChange.Done();
                                })
                                .orElseGet(DossierChange.NotAllowed::new));
    }

    /// The content of a proof, for a party of the contract.
    public Optional<StoredFile> proof(ContractId id, UUID proof, Party party) {
        return transactions.read(
                () -> theirs(id, party).flatMap(_ -> sql.proof(id, proof)).flatMap(files::find));
    }

    /// Decides a contested contract. One that stands, or stands for another amount, is counted again, once; one that is dismissed is
    /// counted nowhere.
    ///
    /// @param amount as typed, for [Decision#AMENDED]
    public DossierChange decide(
            ContractId id, Decision decision, String amount, String typed, Actor actor) {
        String reason = typed.strip();
        return on(
                id,
                new Party.OfPole(),
                contract -> {
                    if (contract.answer() != Answer.CONTESTED) {
                        return new DossierChange.NotAllowed();
                    }
                    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
                        return new DossierChange.Refused("reason", "dossiers.refusal.reason");
                    }
                    return switch (decision) {
                        case STANDS -> decided(contract, decision, Optional.empty(), reason, actor);
                        case DISMISSED ->
                                decided(contract, decision, Optional.empty(), reason, actor);
                        case AMENDED ->
                                AmountReading.read(amount)
                                                instanceof AmountReading.Sound(BigDecimal dollars)
                                        ? decided(
                                                contract,
                                                decision,
                                                Optional.of(dollars),
                                                reason,
                                                actor)
                                        : new DossierChange.Refused(
                                                "amount", "dossiers.refusal.amount");
                    };
                });
    }

    private DossierChange decided(
            Contract contract,
            Decision decision,
            Optional<BigDecimal> amount,
            String reason,
            Actor actor) {
        sql.decide(
                contract,
                decision,
                contract.data().title(),
                amount,
                reason,
                actor,
                clock.instant());
        if (decision != Decision.DISMISSED) {
            contracts.settle(contract.id(), amount.orElse(contract.data().amount()), actor);
        }
        audit.record(
                actor,
                "contract.decided",
                OBJECT,
                contract.id(),
                Map.of("decision", decision.code()));
        return new DossierChange.Done();
    }

    private DossierChange on(ContractId id, Party party, Function<Contract, DossierChange> work) {
        return transactions.write(
                () -> theirs(id, party).map(work).orElseGet(DossierChange.NotAllowed::new));
    }

    private Optional<Contract> theirs(ContractId id, Party party) {
        return contracts.find(id).filter(contract -> contract.isOf(party));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
