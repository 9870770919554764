package quebec.esja.corrections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.StoredProfile;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.freshness.Freshness;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.messaging.LinkReading;
import quebec.esja.replies.Asked;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.search.PlaceTokens;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Corrections of a profile by whoever declined a need in the name of that enterprise. The link of the mail is the authority, for that
/// enterprise alone and as long as the link lives; a manager who is signed in needs none. Each is saved as an edit of a manager, and
/// waits like one for the team to see it.
@Service
public class Corrections {

    private final TenantTransactions transactions;
    private final Replies replies;
    private final Suppliers suppliers;
    private final Freshness freshness;
    private final Territories territories;
    private final AreaNarrowing narrowing;
    private final Audit audit;
    private final Clock clock;
    private final CorrectionSql sql = new CorrectionSql();

    public Corrections(
            TenantTransactions transactions,
            Replies replies,
            Suppliers suppliers,
            Freshness freshness,
            Territories territories,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.suppliers = suppliers;
        this.freshness = freshness;
        this.territories = territories;
        this.narrowing = new AreaNarrowing(territories);
        this.audit = audit;
        this.clock = clock;
    }

    /// The refusal behind a link, and the profile as it stands.
    private record Refusal(Asked asked, Set<RefusalReason> reasons, Supplier supplier) {}

    private Optional<Refusal> refusal(Optional<Asked> declined) {
        return declined.flatMap(asked ->
                asked.reply()
                        .map(Reply::reasons)
                        .filter(reasons -> !reasons.isEmpty())
                        .flatMap(reasons ->
                                suppliers
                                        .find(asked.supplier())
                                        .filter(Supplier::listed)
                                        .map(found -> new Refusal(asked, reasons, found))));
    }

    /// What may be corrected by that link; nothing changes.
    public Correctable behind(LinkReading link) {
        return transactions.read(() -> correctable(replies.behind(link)));
    }

    /// What a manager of that enterprise may correct after declining that need; nothing changes.
    public Correctable of(BuyerNeedId need, SupplierId supplier) {
        return transactions.read(() -> correctable(replies.received(need, supplier)));
    }

    private Correctable correctable(Optional<Asked> declined) {
        return refusal(declined).map(this::correctable).orElse(Correctable.NOTHING);
    }

    private Correctable correctable(Refusal refusal) {
        SupplierData data = refusal.supplier().data();
        Set<RefusalReason> reasons = refusal.reasons();
        var days = data.practice().leadTimeDays();
        boolean full =
                sql.count(refusal.asked().need().id(), refusal.supplier().id())
                        >= CorrectionRules.MOST;
        boolean undoable =
                sql.last(refusal.asked().need().id(), refusal.supplier().id())
                        .filter(last -> last.version() == refusal.supplier().version())
                        .isPresent();
        return new Correctable(
                full ? Optional.empty() : place(refusal),
                !full && reasons.contains(RefusalReason.TRADE) ? noLonger(refusal) : List.of(),
                !full && reasons.contains(RefusalReason.DELAY),
                days == null ? OptionalInt.empty() : OptionalInt.of(days),
                !full && reasons.contains(RefusalReason.CAPACITY),
                data.practice().capacity().fr(),
                undoable);
    }

    private Optional<Place> place(Refusal refusal) {
        return refusal.reasons().contains(RefusalReason.ZONE)
                ? territories
                        .place(refusal.asked().need().data().place())
                        .filter(place ->
                                !narrowed(refusal, place).equals(refusal.supplier().data()))
                : Optional.empty();
    }

    /// Each offering of that category delivered elsewhere only. One that cannot tell it without telling nothing stays as it is.
    private SupplierData narrowed(Refusal refusal, Place place) {
        PlaceTokens tokens = PlaceTokens.of(place);
        String category = refusal.asked().need().data().category();
        SupplierData data = refusal.supplier().data();
        return data.withOfferings(
                data.offerings().stream()
                        .map(one ->
                                one.category().equals(category) && sql.reaches(one.areas(), tokens)
                                        ? narrowed(one, place, tokens)
                                        : one)
                        .toList());
    }

    private OfferingData narrowed(OfferingData one, Place place, PlaceTokens tokens) {
        var left = narrowing.without(one.areas(), place);
        return left.isEmpty() || sql.reaches(left, tokens) ? one : one.withAreas(left);
    }

    /// Those of the category of the need, as long as the enterprise keeps something to be found by.
    private static List<OfferingData> noLonger(Refusal refusal) {
        List<OfferingData> all = refusal.supplier().data().offerings();
        String category = refusal.asked().need().data().category();
        return all.stream()
                .filter(one -> one.category().equals(category) && one.id().isPresent())
                .filter(one ->
                        all.stream()
                                .anyMatch(other -> !other.equals(one) && !other.areas().isEmpty()))
                .toList();
    }

    /// Applies a correction. The same one again finds nothing to correct.
    public CorrectionOutcome correct(LinkReading link, Correction correction) {
        return transactions.write(
                () -> correct(replies.behind(link), correction, Corrections::enterprise));
    }

    /// Applies a correction of a manager of that enterprise.
    public CorrectionOutcome correct(
            BuyerNeedId need, SupplierId supplier, Correction correction, Actor manager) {
        return transactions.write(
                () -> correct(replies.received(need, supplier), correction, _ -> manager));
    }

    private CorrectionOutcome correct(
            Optional<Asked> declined, Correction correction, Function<Supplier, Actor> by) {
        return refusal(declined)
                .flatMap(refusal ->
                        change(refusal, correction)
                                .map(change ->
                                        corrected(
                                                refusal,
                                                correction,
                                                change,
                                                by.apply(refusal.supplier()))))
                .orElseGet(CorrectionOutcome.Nothing::new);
    }

    /// Whoever holds the link is not known by name.
    private static Actor enterprise(Supplier supplier) {
        return new Actor(null, supplier.data().identity().name());
    }

    /// What the correction does to the profile; nothing when it is none that is proposed.
    private Optional<UnaryOperator<SupplierData>> change(Refusal refusal, Correction correction) {
        Correctable able = correctable(refusal);
        return switch (correction) {
            case Correction.NotThere _ -> able.place().map(place -> _ -> narrowed(refusal, place));
            case Correction.NoLonger(var offering) ->
                    able.noLonger().stream().anyMatch(one -> one.id().equals(Optional.of(offering)))
                            ? Optional.of(data -> CorrectionRules.without(data, offering))
                            : Optional.empty();
            case Correction.LeadTime(int days) ->
                    able.leadTime()
                            ? Optional.of(data -> CorrectionRules.withLeadTime(data, days))
                            : Optional.empty();
            case Correction.Capacity(String words) ->
                    able.capacity() && !words.isBlank()
                            ? Optional.of(data -> CorrectionRules.withCapacity(data, words.strip()))
                            : Optional.empty();
        };
    }

    private CorrectionOutcome corrected(
            Refusal refusal,
            Correction correction,
            UnaryOperator<SupplierData> change,
            Actor actor) {
        Supplier before = refusal.supplier();
        SupplierData data = change.apply(before.data());
        if (data.equals(before.data())) {
            return new CorrectionOutcome.Nothing();
        }
        return switch (freshness.editForEnterprise(before.id(), data, before.version(), actor)) {
            case SupplierChange.Saved(Supplier after) -> {
                sql.keep(
                        refusal.asked().need().id(),
                        before.id(),
                        correction,
                        StoredProfile.write(before.data().withContact(SupplierData.Contact.NONE)),
                        after.version(),
                        actor.name(),
                        clock.instant());
                audit.record(
                        actor,
                        "supplier.corrected",
                        "supplier",
                        before.id(),
                        Map.of("reason", correction.reason().code()));
                yield new CorrectionOutcome.Corrected(correction);
            }
            case SupplierChange.Refused(var problems) -> new CorrectionOutcome.Refused(problems);
            case SupplierChange.Stale _ -> new CorrectionOutcome.Nothing();
        };
    }

    /// Puts the profile back as it was before the last correction, as long as nobody edited it since.
    ///
    /// @return false when there is nothing to undo
    public boolean undo(LinkReading link) {
        return transactions.write(() -> undo(replies.behind(link), Corrections::enterprise));
    }

    /// The same, by a manager of that enterprise.
    public boolean undo(BuyerNeedId need, SupplierId supplier, Actor manager) {
        return transactions.write(() -> undo(replies.received(need, supplier), _ -> manager));
    }

    private boolean undo(Optional<Asked> declined, Function<Supplier, Actor> by) {
        return refusal(declined)
                .flatMap(refusal ->
                        sql.last(refusal.asked().need().id(), refusal.supplier().id())
                                .filter(last -> last.version() == refusal.supplier().version())
                                .filter(last ->
                                        undone(
                                                refusal.supplier(),
                                                last,
                                                by.apply(refusal.supplier()))))
                .isPresent();
    }

    private boolean undone(Supplier now, CorrectionSql.Kept last, Actor actor) {
        SupplierData before =
                CorrectionRules.restored(StoredProfile.read(last.before()), now.data());
        if (!(freshness.editForEnterprise(now.id(), before, now.version(), actor)
                instanceof SupplierChange.Saved)) {
            return false;
        }
        sql.undone(last, clock.instant());
        audit.record(actor, "supplier.correction-undone", "supplier", now.id(), Map.of());
        return true;
    }
}
