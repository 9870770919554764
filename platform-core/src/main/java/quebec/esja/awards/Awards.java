package quebec.esja.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractDraft;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Corroboration;
import quebec.esja.purchases.Declaration;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.tenancy.TenantTransactions;

/// Awards of SEAO to this Pôle's enterprises: found, suggested, confirmed in one click; and declared contracts that they corroborate.
@Service
public class Awards {

    private static final int LONGEST_TITLE = 200;
    private static final String OBJECT = "supplier";

    private final TenantTransactions transactions;
    private final Contracts contracts;
    private final Audit audit;
    private final Clock clock;
    private final AwardSql sql = new AwardSql();
    private final DeclaredContractSql declaredContracts = new DeclaredContractSql();

    public Awards(TenantTransactions transactions, Contracts contracts, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What waits for these enterprises' answer, and what waits for a buyer; the newest awards first.
    public List<AwardSuggestion> waiting(Set<SupplierId> suppliers) {
        return transactions.read(() -> sql.waiting(Optional.of(suppliers)));
    }

    /// The same, for all enterprises of the Pôle.
    public List<AwardSuggestion> waiting() {
        return transactions.read(() -> sql.waiting(Optional.empty()));
    }

    /// The enterprise says that the contract is its own: it is declared in its name, and corroborated at once.
    public AwardReply confirm(SupplierId supplier, AwardKey key, Actor actor) {
        return transactions.write(() ->
                sql.lock(supplier, key)
                        .filter(known -> known.state() == SuggestionState.OPEN)
                        .map(known -> confirm(known.award(), actor))
                        .orElseGet(AwardReply.Gone::new));
    }

    /// The enterprise says that it is not its own, or not through the programme. It is not asked again.
    ///
    /// @return false when nothing was asked, or someone answered before
    public boolean decline(SupplierId supplier, AwardKey key, boolean ours, Actor actor) {
        return transactions.write(() -> {
            if (sql.lock(supplier, key)
                    .filter(known -> known.state() == SuggestionState.OPEN)
                    .isEmpty()) {
                return false;
            }
            answered(
                    supplier,
                    key,
                    ours ? SuggestionState.NOT_ESJA : SuggestionState.NOT_OURS,
                    Optional.empty(),
                    actor);
            return true;
        });
    }

    /// Looks at all awards again: corroborates what is found and takes back what is found no more, suggests what is new, declares
    /// what only waited for its buyer. Done again with the same data, it changes nothing.
    public void lookAgain() {
        transactions.write(() -> {
            List<Award> awards = sql.awards();
            List<DeclaredContract> declared = declaredContracts.all();
            Map<ContractId, Award> found = AwardRules.pair(declared, awards);
            for (DeclaredContract contract : declared) {
                Optional<Award> award = Optional.ofNullable(found.get(contract.id()));
                if (!award.map(Award::key).equals(contract.corroborated())) {
                    contracts.corroborate(
                            contract.id(), award.map(Awards::corroboration), Actor.PLATFORM);
                }
            }
            Set<Award> known = Set.copyOf(found.values());
            List<Award> unknown =
                    sql.awardsOfListed().stream().filter(award -> !known.contains(award)).toList();
            sql.forgetOpen(unknown);
            sql.suggest(
                    unknown.stream().filter(award -> !award.day().isAfter(today())).toList(),
                    clock.instant());
            sql.waiting(Optional.empty()).stream()
                    .filter(one -> one.state() == SuggestionState.CLAIMED)
                    .filter(one -> buyerOf(one.award()).isPresent())
                    .forEach(one -> confirm(one.award(), Actor.PLATFORM));
        });
    }

    private AwardReply confirm(Award award, Actor actor) {
        Optional<BuyerId> buyer = buyerOf(award);
        if (buyer.isEmpty()) {
            answered(
                    award.supplier(),
                    award.key(),
                    SuggestionState.CLAIMED,
                    Optional.empty(),
                    actor);
            return new AwardReply.WaitsForBuyer(award.buyer());
        }
        return switch (contracts.declare(
                draft(award, buyer.get()), new Party.OfSupplier(award.supplier()), false, actor)) {
            case Declaration.Saved(Contract contract) -> {
                contracts.corroborate(contract.id(), Optional.of(corroboration(award)), actor);
                declared(award, contract, actor);
                yield new AwardReply.Declared(contracts.find(contract.id()).orElse(contract));
            }
            case Declaration.ProbablyTheSame(List<Contract> same) -> {
                declared(award, same.getFirst(), actor);
                yield new AwardReply.DeclaredBefore(same.getFirst());
            }
            case Declaration.Refused _, Declaration.Stale _, Declaration.NotAllowed _ ->
                    new AwardReply.ByHand();
        };
    }

    private void declared(Award award, Contract contract, Actor actor) {
        answered(
                award.supplier(),
                award.key(),
                SuggestionState.DECLARED,
                Optional.of(contract.id()),
                actor);
    }

    private void answered(
            SupplierId supplier,
            AwardKey key,
            SuggestionState state,
            Optional<ContractId> contract,
            Actor actor) {
        sql.answer(supplier, key, state, contract, clock.instant());
        audit.record(actor, "award." + state.code(), OBJECT, supplier, Map.of("ocid", key.ocid()));
    }

    /// The one accepted buyer of that name or number; none when several could be it.
    private Optional<BuyerId> buyerOf(Award award) {
        List<BuyerId> same =
                sql.buyers().stream()
                        .filter(buyer -> BuyerNames.same(buyer.name(), buyer.neq(), award))
                        .map(AwardSql.KnownBuyer::id)
                        .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private ContractDraft draft(Award award, BuyerId buyer) {
        Period period = AwardRules.period(award, today());
        return new ContractDraft(
                Optional.of(award.supplier()),
                Optional.of(buyer),
                award.title().substring(0, Math.min(LONGEST_TITLE, award.title().length())),
                award.category(),
                Nature.ofCode(award.nature()),
                PurchaseMode.ofCode(award.method()).or(() -> Optional.of(PurchaseMode.OTHER)),
                award.awarded().toPlainString(),
                Optional.of(award.municipal() ? TaxBasis.TAX_INCLUDED : TaxBasis.BEFORE_TAX),
                Optional.of(period.from()),
                Optional.of(period.to()),
                false);
    }

    private static Corroboration corroboration(Award award) {
        return new Corroboration(award.key().ocid(), award.key().awardId(), award.url());
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, AwardSql.QUEBEC);
    }
}
