package quebec.esja.freshness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.registration.Reviews;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// Who confirmed what, and when, in the bound Pôle. Only the enterprise confirms: an import or an edit by the Pôle does not.
@Service
public class Freshness {

    /// Purpose of the links by which a person says that all is still true.
    public static final String LINK = "supplier-freshness";

    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Reviews reviews;
    private final MailLinks links;
    private final FreshnessLetters letters;
    private final ShownBlocks blocks;
    private final LaterChanges laterChanges;
    private final Audit audit;
    private final Clock clock;
    private final FreshnessSql sql = new FreshnessSql();

    Freshness(
            TenantTransactions transactions,
            Suppliers suppliers,
            Reviews reviews,
            MailLinks links,
            FreshnessLetters letters,
            ShownBlocks blocks,
            LaterChanges laterChanges,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.reviews = reviews;
        this.links = links;
        this.letters = letters;
        this.blocks = blocks;
        this.laterChanges = laterChanges;
        this.audit = audit;
        this.clock = clock;
    }

    public FreshnessPolicy policy() {
        return transactions.read(sql::policy);
    }

    /// Changes the delays; an enterprise already warned never leaves earlier than it was told.
    ///
    /// @return what is wrong with them, as keys of texts; nothing when they are saved
    public List<String> changePolicy(FreshnessPolicy policy, Actor actor) {
        List<String> problems = FreshnessRules.problems(policy);
        if (problems.isEmpty()) {
            transactions.write(() -> {
                sql.setPolicy(policy, clock.instant());
                audit.record(
                        actor,
                        "profile.freshness-changed",
                        "profile",
                        "1",
                        Map.of(
                                "ask-months",
                                String.valueOf(policy.askMonths()),
                                "withdraw-months",
                                String.valueOf(policy.withdrawMonths())));
            });
        }
        return problems;
    }

    /// When each block of that enterprise was confirmed.
    public ProfileFreshness of(Supplier supplier) {
        return transactions.read(() ->
                new ProfileFreshness(
                        sql.confirmed(supplier.id(), supplier.confirmedOn()), sql.policy()));
    }

    /// What the directory shows of that enterprise, block by block.
    public List<ShownBlock> shown(Supplier supplier, Language language) {
        return blocks.of(supplier, of(supplier), language, today());
    }

    /// Saves an edit as [Suppliers#edit] does. When one of its managers makes it, the blocks that changed are thereby confirmed, and
    /// the Pôle is shown what changed since it accepted the profile.
    public SupplierChange edit(SupplierId id, SupplierData typed, int version, Actor actor) {
        return transactions.write(() -> {
            Optional<Supplier> before = suppliers.find(id);
            SupplierChange change = suppliers.edit(id, typed, version, actor);
            if (!(change instanceof SupplierChange.Saved(Supplier after)) || before.isEmpty()) {
                return change;
            }
            boolean byManager = laterChanges.edited(before.get(), after, actor);
            return byManager
                    ? new SupplierChange.Saved(edited(before.get(), after, actor))
                    : change;
        });
    }

    /// The same for whoever has the word of the enterprise without an account, by the link of a mail to it.
    public SupplierChange editForEnterprise(
            SupplierId id, SupplierData typed, int version, Actor actor) {
        return transactions.write(() -> {
            Optional<Supplier> before = suppliers.find(id);
            SupplierChange change = suppliers.edit(id, typed, version, actor);
            if (!(change instanceof SupplierChange.Saved(Supplier after)) || before.isEmpty()) {
                return change;
            }
            laterChanges.editedByEnterprise(before.get(), after, actor);
            return new SupplierChange.Saved(edited(before.get(), after, actor));
        });
    }

    private Supplier edited(Supplier before, Supplier after, Actor actor) {
        return confirmed(after, FreshnessRules.changed(before.data(), after.data()), actor);
    }

    private Supplier confirmed(Supplier after, Set<ProfileBlock> blocks, Actor actor) {
        sql.confirm(after.id(), blocks, today());
        Optional<LocalDate> all = of(after).ofAll();
        if (all.equals(after.confirmedOn())) {
            return after;
        }
        all.ifPresent(on -> suppliers.confirm(after.id(), on, actor));
        return suppliers.find(after.id()).orElseThrow();
    }

    /// One of its managers, or the Pôle after asking it, says that all is still true.
    public StillTrue confirm(SupplierId id, Actor actor) {
        return transactions.write(() -> {
            sql.lock(id);
            return suppliers
                    .find(id)
                    .map(supplier -> confirmed(supplier, actor))
                    .orElseGet(StillTrue.Unknown::new);
        });
    }

    /// The same of one block alone. An enterprise that was taken out comes back by confirming all of it.
    public StillTrue confirm(SupplierId id, ProfileBlock block, Actor actor) {
        return transactions.write(() -> {
            sql.lock(id);
            return suppliers
                    .find(id)
                    .<StillTrue>map(supplier ->
                            new StillTrue.Confirmed(confirmed(supplier, Set.of(block), actor)))
                    .orElseGet(StillTrue.Unknown::new);
        });
    }

    /// What a link is about; nothing changes.
    public Optional<Asked> behind(LinkReading reading, Language language) {
        return switch (reading) {
            case LinkReading.Valid(String purpose, UUID target) when purpose.equals(LINK) ->
                    asked(target, language);
            case LinkReading.Used(String purpose, UUID target) when purpose.equals(LINK) ->
                    asked(target, language);
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    private Optional<Asked> asked(UUID target, Language language) {
        return transactions.read(() ->
                sql.letter(target)
                        .flatMap(letter ->
                                suppliers
                                        .find(letter.supplier())
                                        .map(supplier ->
                                                new Asked(
                                                        supplier,
                                                        shown(supplier, language),
                                                        letter.member().isPresent()))));
    }

    /// Whoever has the link of a letter says that all is still true. The link serves once.
    public StillTrue confirm(String token) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, UUID target)
                            when purpose.equals(LINK) -> {
                        Optional<FreshnessSql.Letter> letter = sql.letter(target);
                        if (letter.isEmpty()) {
                            yield new StillTrue.Unknown();
                        }
                        links.use(token);
                        yield confirm(
                                letter.get().supplier(),
                                new Actor(letter.get().member().orElse(null), letter.get().name()));
                    }
                    case LinkReading.Used(String purpose, UUID target) when purpose.equals(LINK) ->
                            sql.letter(target)
                                    .flatMap(letter -> suppliers.find(letter.supplier()))
                                    .<StillTrue>map(StillTrue.Before::new)
                                    .orElseGet(StillTrue.Unknown::new);
                    case LinkReading.Expired(String purpose, _) when purpose.equals(LINK) ->
                            new StillTrue.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new StillTrue.Unknown();
                });
    }

    private StillTrue confirmed(Supplier supplier, Actor actor) {
        suppliers.confirm(supplier.id(), today(), actor);
        return switch (supplier.status()) {
            case LISTED, UNCONFIRMED, SUBMITTED, CHANGES_REQUESTED, REFUSED ->
                    new StillTrue.Confirmed(suppliers.find(supplier.id()).orElseThrow());
            case MERGED -> new StillTrue.Closed(supplier);
            case WITHDRAWN ->
                    switch (comingBack(supplier)) {
                        case RELISTED -> relisted(supplier, actor);
                        case TO_REVIEW -> toReview(supplier, actor);
                        case CLOSED -> new StillTrue.Closed(supplier);
                    };
        };
    }

    private FreshnessRules.Return comingBack(Supplier withdrawn) {
        return withdrawn.agedOut()
                ? FreshnessRules.comingBack(
                        reviews.of(withdrawn.id()).stream().findFirst(), today())
                : FreshnessRules.Return.CLOSED;
    }

    private StillTrue relisted(Supplier supplier, Actor actor) {
        return switch (suppliers.list(supplier.id(), actor)) {
            case SupplierChange.Saved(Supplier after) -> new StillTrue.Relisted(after);
            // Something that a listing needs is gone meanwhile: the Pôle and the enterprise mend it
            // together.
            case SupplierChange.Refused _ -> toReview(supplier, actor);
        };
    }

    private StillTrue toReview(Supplier supplier, Actor actor) {
        return switch (suppliers.submit(supplier.id(), actor)) {
            case SupplierChange.Saved(Supplier after) -> {
                letters.tellThePole(after);
                yield new StillTrue.ToReview(after);
            }
            case SupplierChange.Refused _ -> new StillTrue.Closed(supplier);
        };
    }

    /// What the Pôle's team should know of ageing, by name, at most 200 enterprises of each kind.
    public Ageing ageing() {
        return transactions.read(() -> {
            LocalDate edge = today().minusMonths(sql.policy().askMonths());
            return new Ageing(byName(sql.withoutReader(edge, MOST)), byName(sql.agedOut(MOST)));
        });
    }

    private List<Supplier> byName(List<SupplierId> enterprises) {
        return suppliers.find(enterprises).stream()
                .sorted(Comparator.comparing(Supplier::name))
                .toList();
    }

    private LocalDate today() {
        return FreshnessRules.day(clock.instant());
    }
}
