package quebec.esja.awards;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationLine;
import quebec.esja.declarations.Declarations;
import quebec.esja.declarations.PurchaseDeclaration;
import quebec.esja.declarations.Suggestion;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameKeys;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.tenancy.TenantTransactions;

/// The awards of SEAO that a draft declaration of purchases may hold: those of its period, by its buyer, to listed enterprises.
/// Nothing counts before a person took it, and nothing counts twice.
@Service
public class AwardProposals {

    private static final String OBJECT = "declaration";

    private final TenantTransactions transactions;
    private final Declarations declarations;
    private final Audit audit;
    private final Clock clock;
    private final AwardSql awards = new AwardSql();
    private final DeclaredContractSql contracts = new DeclaredContractSql();
    private final AwardProposalSql sql = new AwardProposalSql();

    public AwardProposals(
            TenantTransactions transactions, Declarations declarations, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.declarations = declarations;
        this.audit = audit;
        this.clock = clock;
    }

    /// What SEAO shows for a declaration.
    ///
    /// @param names     organizations that SEAO names as awarding in the period, those that may be the buyer first
    /// @param proposals of the buyer's own, the newest first
    public record Found(List<SeaoBuyer> names, List<AwardProposal> proposals) {

        static final Found NOTHING = new Found(List.of(), List.of());

        public Found {
            names = List.copyOf(names);
            proposals = List.copyOf(proposals);
        }
    }

    /// @return nothing when that party has no such draft
    public Found of(DeclarationId id, Party party) {
        return transactions.read(() -> draft(id, party).map(this::found).orElse(Found.NOTHING));
    }

    private Optional<PurchaseDeclaration> draft(DeclarationId id, Party party) {
        return declarations.find(id, party).filter(one -> one.draft().isPresent());
    }

    private Found found(PurchaseDeclaration declaration) {
        AwardProposalSql.Known buyer = sql.buyer(declaration.buyer());
        Map<String, Boolean> rulings = sql.rulings(declaration.buyer());
        LocalDate today = LocalDate.ofInstant(clock.instant(), AwardSql.QUEBEC);
        List<AwardSuggestion> ofPeriod =
                awards.ofListed().stream()
                        .filter(one ->
                                declaration
                                        .period()
                                        .holds(AwardRules.period(one.award(), today).from()))
                        .toList();
        List<AwardSuggestion> own =
                ofPeriod.stream()
                        .filter(one ->
                                standing(one.award(), buyer, rulings) == SeaoBuyer.Standing.SAME)
                        .toList();
        return new Found(names(ofPeriod, buyer, rulings), proposals(declaration, own));
    }

    private static List<SeaoBuyer> names(
            List<AwardSuggestion> ofPeriod,
            AwardProposalSql.Known buyer,
            Map<String, Boolean> rulings) {
        return ofPeriod.stream()
                .map(AwardSuggestion::award)
                .map(award -> new SeaoBuyer(award.buyer(), standing(award, buyer, rulings)))
                .distinct()
                .sorted(Comparator.comparing(SeaoBuyer::standing).thenComparing(SeaoBuyer::name))
                .toList();
    }

    /// By their numbers when both have one; else as a person said; else a name that is alike is asked about.
    private static SeaoBuyer.Standing standing(
            Award award, AwardProposalSql.Known buyer, Map<String, Boolean> rulings) {
        if (buyer.neq().isPresent() && award.buyerNeq().isPresent()) {
            return buyer.neq().equals(award.buyerNeq())
                    ? SeaoBuyer.Standing.SAME
                    : SeaoBuyer.Standing.OTHER;
        }
        Optional<Boolean> said = Optional.ofNullable(rulings.get(award.buyer()));
        if (said.isPresent()) {
            return said.get() ? SeaoBuyer.Standing.SAME : SeaoBuyer.Standing.OTHER;
        }
        NameKeys name = NameKeys.of(buyer.name());
        boolean alike =
                BuyerNames.same(buyer.name(), buyer.neq(), award)
                        || Stream.of(award.buyer(), award.organization())
                                .anyMatch(written -> name.near(NameKeys.of(written)));
        return alike ? SeaoBuyer.Standing.ASKED : SeaoBuyer.Standing.UNKNOWN;
    }

    private List<AwardProposal> proposals(
            PurchaseDeclaration declaration, List<AwardSuggestion> own) {
        DeclarationId id = declaration.id();
        int number = declaration.newest().number();
        Set<AwardKey> taken = sql.taken(id, number);
        Set<SupplierId> whole =
                declarations.lines(id, number).stream()
                        .filter(line -> !line.source().addsUp())
                        .map(DeclarationLine::supplier)
                        .collect(Collectors.toSet());
        Set<SupplierId> contracted =
                declarations.suggestions(id, number).stream()
                        .filter(one -> one.contracts().isPresent())
                        .map(Suggestion::supplier)
                        .collect(Collectors.toSet());
        Set<Award> known =
                Set.copyOf(
                        AwardRules.pair(
                                        contracts.of(declaration.buyer()),
                                        own.stream().map(AwardSuggestion::award).toList(),
                                        AwardRules::sameDeal)
                                .values());
        return own.stream()
                .map(one ->
                        new AwardProposal(
                                one.award(),
                                one.supplierName(),
                                AwardProposal.State.of(
                                        whole.contains(one.award().supplier()),
                                        taken.contains(one.award().key()),
                                        known.contains(one.award()),
                                        contracted.contains(one.award().supplier()))))
                .sorted(
                        Comparator.comparing((AwardProposal one) -> one.award().day())
                                .reversed()
                                .thenComparing(one -> one.award().key().ocid())
                                .thenComparing(one -> one.award().key().awardId()))
                .toList();
    }

    /// Says whether an organization, as SEAO writes it, is the buyer of the declaration: for this one and the next.
    public void say(DeclarationId id, String name, boolean same, Party party, Actor actor) {
        transactions.write(() -> {
            Optional<PurchaseDeclaration> draft = draft(id, party);
            if (draft.isPresent()
                    && found(draft.get()).names().stream()
                            .anyMatch(one -> one.name().equals(name))) {
                sql.say(draft.get().buyer(), name, same, actor.name(), clock.instant());
                audit.record(
                        actor,
                        "declaration.seao-name-said",
                        OBJECT,
                        id,
                        Map.of("same", String.valueOf(same)));
            }
        });
    }

    /// Takes an award into the line of its enterprise. It is taken once, whoever takes it.
    public DeclarationEdit take(
            DeclarationId id, SupplierId supplier, AwardKey key, Party party, Actor actor) {
        return transactions.write(() -> {
            declarations.hold(id);
            return draft(id, party).stream()
                    .flatMap(draft ->
                            found(draft).proposals().stream()
                                    .filter(one -> one.state() == AwardProposal.State.PROPOSED)
                                    .map(AwardProposal::award)
                                    .filter(award -> award.supplier().equals(supplier))
                                    .filter(award -> award.key().equals(key))
                                    .map(award -> take(draft, award, party, actor)))
                    .findFirst()
                    .orElseGet(DeclarationEdit.NotAllowed::new);
        });
    }

    private DeclarationEdit take(PurchaseDeclaration draft, Award award, Party party, Actor actor) {
        BigDecimal dollars = award.awarded();
        DeclarationEdit edit =
                declarations.takeAward(
                        draft.id(),
                        award.supplier(),
                        dollars,
                        Optional.of(award.category()).filter(code -> !code.isEmpty()),
                        PurchaseMode.ofCode(award.method()),
                        party);
        if (edit instanceof DeclarationEdit.Done) {
            sql.take(draft.id(), draft.newest().number(), award, actor.name(), clock.instant());
            audit.record(
                    actor,
                    "declaration.award-taken",
                    OBJECT,
                    draft.id(),
                    Map.of("ocid", award.key().ocid()));
        }
        return edit;
    }
}
