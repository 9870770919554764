package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.neighbours.Neighbour;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractWitness;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.tenancy.TenantTransactions;

/// Declarations of purchases: opened for a period, filled, signed, amended. What is signed is told to the province in the same
/// transaction, and again when a contract comes to prove it better.
@Service
public class Declarations implements ContractWitness {

    static final String OBJECT = "declaration";

    private final TenantTransactions transactions;
    private final NeighbourListings listings;
    private final Audit audit;
    private final Clock clock;
    private final DeclarationSql sql = new DeclarationSql();
    private final LineSql lineSql = new LineSql();
    private final NeighbourLineSql neighbours = new NeighbourLineSql();
    private final ExtractSql extracts = new ExtractSql();
    private final PurchaseFactSql facts = new PurchaseFactSql();

    public Declarations(
            TenantTransactions transactions, NeighbourListings listings, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.listings = listings;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param buyer absent for all
    public List<DeclarationRow> page(Optional<BuyerId> buyer, int offset, int limit) {
        return transactions.read(
                () -> sql.page(buyer, Math.max(0, offset), Math.clamp(limit, 1, 500)));
    }

    public int count(Optional<BuyerId> buyer) {
        return transactions.read(() -> sql.count(buyer));
    }

    /// The declaration, if that party may see it.
    public Optional<PurchaseDeclaration> find(DeclarationId id, Party party) {
        return transactions.read(
                () -> sql.find(id).filter(one -> DeclarationRules.mayWork(one, party)));
    }

    /// The lines of a version, by the enterprises' names: those of the Pôle, then those that others list.
    public List<DeclarationLine> lines(DeclarationId id, int version) {
        return transactions.read(() ->
                Stream.concat(
                                lineSql.lines(id, version).stream(),
                                neighbours.lines(id, version).stream())
                        .toList());
    }

    /// What the year before and the known contracts tell that the version does not name.
    public List<Suggestion> suggestions(DeclarationId id, int version) {
        return transactions.read(
                () -> neighbours.withSuggestions(lineSql.suggestions(id, version), id, version));
    }

    /// Opens the declaration of a period.
    public DeclarationEdit open(BuyerId buyer, Period period, Party party, Actor actor) {
        return transactions.write(() -> {
            if (!DeclarationRules.mayWork(buyer, party) || !sql.holdAccepted(buyer)) {
                return new DeclarationEdit.NotAllowed();
            }
            Optional<DeclarationProblem> problem = DeclarationRules.problem(period, today());
            if (problem.isPresent()) {
                return new DeclarationEdit.Refused(problem.get());
            }
            Optional<DeclarationId> other = sql.sharing(buyer, period);
            if (other.isPresent()) {
                return new DeclarationEdit.Overlaps(other.get());
            }
            DeclarationId id = sql.insert(buyer, period, clock.instant());
            audit.record(actor, "declaration.opened", OBJECT, id, Map.of());
            return done(id);
        });
    }

    /// Writes what an enterprise was paid, as typed. The Pôle lists it, or another one does.
    public DeclarationEdit put(
            DeclarationId id,
            SupplierId supplier,
            String amount,
            Optional<String> category,
            Optional<PurchaseMode> mode,
            Party party) {
        return onDraft(
                id,
                party,
                draft ->
                        switch (DeclarationRules.amount("amount", amount)) {
                            case DeclarationRules.Amount.Absent _ ->
                                    new DeclarationEdit.Refused(
                                            DeclarationProblem.of("amount", "amount-absent"));
                            case DeclarationRules.Amount.Wrong(var problem) ->
                                    new DeclarationEdit.Refused(problem);
                            case DeclarationRules.Amount.Sound(BigDecimal dollars) ->
                                    put(draft, supplier, dollars, category, mode, LineSource.TYPED);
                        });
    }

    /// Takes an enterprise over from the contracts known for the period, for what they come to.
    public DeclarationEdit takeContracts(DeclarationId id, SupplierId supplier, Party party) {
        return onDraft(
                id,
                party,
                draft ->
                        lineSql.suggestions(id, draft.newest().number()).stream()
                                .filter(one -> one.supplier().equals(supplier))
                                .findFirst()
                                .flatMap(Suggestion::contracts)
                                .map(dollars ->
                                        put(
                                                draft,
                                                supplier,
                                                dollars,
                                                Optional.empty(),
                                                Optional.empty(),
                                                LineSource.CONTRACTS))
                                .orElseGet(DeclarationEdit.NotAllowed::new));
    }

    /// Adds what SEAO shows that an enterprise was awarded to its line, or begins it. A line that was typed or read from accounts says
    /// all that was paid: nothing is added to it.
    public DeclarationEdit takeAward(
            DeclarationId id,
            SupplierId supplier,
            BigDecimal dollars,
            Optional<String> category,
            Optional<PurchaseMode> mode,
            Party party) {
        return onDraft(
                id,
                party,
                draft -> {
                    Optional<LineSql.Standing> line =
                            lineSql.standing(id, draft.newest().number(), supplier);
                    BigDecimal whole =
                            line.map(LineSql.Standing::amount).orElse(BigDecimal.ZERO).add(dollars);
                    return line.filter(one -> !one.source().addsUp()).isPresent()
                                    || whole.compareTo(DeclarationLimits.AMOUNT) >= 0
                            ? new DeclarationEdit.NotAllowed()
                            : put(
                                    draft,
                                    supplier,
                                    whole,
                                    category,
                                    mode,
                                    line.map(LineSql.Standing::source).orElse(LineSource.SEAO));
                });
    }

    /// Holds a declaration until the transaction ends, so that who looks at it decides of what they saw.
    public boolean hold(DeclarationId id) {
        return transactions.write(() -> sql.lock(id));
    }

    private DeclarationEdit put(
            PurchaseDeclaration draft,
            SupplierId supplier,
            BigDecimal dollars,
            Optional<String> category,
            Optional<PurchaseMode> mode,
            LineSource source) {
        Optional<Neighbour> neighbour = Optional.empty();
        if (source == LineSource.TYPED && !lineSql.listed(supplier)) {
            neighbour = listings.find(supplier);
            if (neighbour.isEmpty()) {
                return new DeclarationEdit.Refused(DeclarationProblem.of("supplier", "supplier"));
            }
        }
        if (category.isPresent() && !lineSql.categoryKnown(category.get())) {
            return new DeclarationEdit.Refused(DeclarationProblem.of("category", "category"));
        }
        int number = draft.newest().number();
        neighbour.ifPresentOrElse(
                one ->
                        neighbours.put(
                                draft.id(), number, one, dollars, category, mode, clock.instant()),
                () -> {
                    lineSql.put(draft.id(), number, supplier, dollars, category, mode, source);
                    neighbours.dropTwins(draft.id(), number);
                });
        return done(draft.id());
    }

    public DeclarationEdit remove(DeclarationId id, SupplierId supplier, Party party) {
        return onDraft(
                id,
                party,
                draft -> {
                    lineSql.remove(id, draft.newest().number(), supplier);
                    neighbours.remove(id, draft.newest().number(), supplier);
                    return done(id);
                });
    }

    /// Writes the total of purchases of the period, as typed; nothing typed is a total that is not known.
    public DeclarationEdit setTotal(DeclarationId id, String typed, TaxBasis basis, Party party) {
        return onDraft(
                id,
                party,
                _ ->
                        switch (DeclarationRules.amount("addressable", typed)) {
                            case DeclarationRules.Amount.Wrong(var problem) ->
                                    new DeclarationEdit.Refused(problem);
                            case DeclarationRules.Amount.Absent _ ->
                                    total(id, Optional.empty(), basis);
                            case DeclarationRules.Amount.Sound(BigDecimal dollars) ->
                                    total(id, Optional.of(dollars), basis);
                        });
    }

    private DeclarationEdit total(DeclarationId id, Optional<BigDecimal> dollars, TaxBasis basis) {
        sql.setTotal(id, dollars, basis, clock.instant());
        return done(id);
    }

    /// What keeps it from being signed, as it stands.
    public List<DeclarationProblem> problems(DeclarationId id, Signing signing) {
        return transactions.read(() ->
                sql.find(id)
                        .map(one ->
                                DeclarationRules.problems(
                                        one, signing, extracts.unsettled(id), today()))
                        .orElseGet(List::of));
    }

    /// Signs the draft. From then on it stands, counts, and the file it was made from is gone.
    public DeclarationEdit sign(DeclarationId id, Signing signing, Party party, Actor actor) {
        return onDraft(
                id,
                party,
                draft -> {
                    List<DeclarationProblem> problems =
                            DeclarationRules.problems(
                                    draft, signing, extracts.unsettled(id), today());
                    if (!problems.isEmpty()) {
                        return new DeclarationEdit.Refused(problems);
                    }
                    sql.sign(id, signing, actor, clock.instant());
                    extracts.forget(id);
                    facts.publish(id);
                    audit.record(
                            actor,
                            draft.newest().number() == 1
                                    ? "declaration.signed"
                                    : "declaration.amended",
                            OBJECT,
                            id,
                            Map.of("version", String.valueOf(draft.newest().number())));
                    return done(id);
                });
    }

    /// Begins the next version, as the one in force stands; that one counts until the next is signed.
    public DeclarationEdit amend(DeclarationId id, Party party, Actor actor) {
        return transactions.write(() -> {
            Optional<PurchaseDeclaration> signed =
                    sql.lock(id)
                            ? sql.find(id)
                                    .filter(one -> DeclarationRules.mayWork(one, party))
                                    .filter(one -> one.draft().isEmpty())
                            : Optional.empty();
            if (signed.isEmpty()) {
                return new DeclarationEdit.NotAllowed();
            }
            sql.amend(id, signed.get().newest().number(), clock.instant());
            lineSql.copyAwards(id, signed.get().newest().number());
            neighbours.copy(id, signed.get().newest().number());
            audit.record(actor, "declaration.reopened", OBJECT, id, Map.of());
            return done(id);
        });
    }

    /// Drops the draft and the file behind it; a version that was signed stands.
    ///
    /// @return false when there is no draft, or it is another buyer's
    public boolean discard(DeclarationId id, Party party, Actor actor) {
        return transactions.write(() -> {
            if (draft(id, party).isEmpty()) {
                return false;
            }
            extracts.forget(id);
            sql.discard(id);
            audit.record(actor, "declaration.discarded", OBJECT, id, Map.of());
            return true;
        });
    }

    /// A contract of the same buyer and enterprise may prove declared dollars, or prove them no more.
    @Override
    public void changed(Contract contract) {
        sql.touchedBy(contract.data().buyer(), contract.data().period().from())
                .forEach(facts::publish);
    }

    @Override
    public void moved(SupplierId supplier) {
        sql.naming(supplier).forEach(facts::publish);
    }

    private DeclarationEdit onDraft(
            DeclarationId id, Party party, Function<PurchaseDeclaration, DeclarationEdit> work) {
        return transactions.write(
                () -> draft(id, party).map(work).orElseGet(DeclarationEdit.NotAllowed::new));
    }

    private Optional<PurchaseDeclaration> draft(DeclarationId id, Party party) {
        return sql.lock(id)
                ? sql.find(id)
                        .filter(one -> DeclarationRules.mayWork(one, party))
                        .filter(one -> one.draft().isPresent())
                : Optional.empty();
    }

    private DeclarationEdit done(DeclarationId id) {
        return new DeclarationEdit.Done(sql.find(id).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeclarationLimits.QUEBEC);
    }
}
