package quebec.esja.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.casework.TagId;
import quebec.esja.casework.Tags;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.freshness.AskingNow;
import quebec.esja.registration.Review;
import quebec.esja.registration.Reviews;

/// Does an action to one enterprise, and undoes it where nothing changed since. The reasons it gives are keys of texts.
@Component
class BulkTreatment {

    private static final String LISTED_AT = "listed-at";
    private static final String REASON = "reason";
    private static final String AGED_OUT = "aged-out";
    private static final String AT = "at";

    private final Suppliers suppliers;
    private final Reviews reviews;
    private final Tags tags;
    private final AskingNow asking;
    private final Clock clock;

    BulkTreatment(Suppliers suppliers, Reviews reviews, Tags tags, AskingNow asking, Clock clock) {
        this.suppliers = suppliers;
        this.reviews = reviews;
        this.tags = tags;
        this.asking = asking;
        this.clock = clock;
    }

    BulkItem treat(BulkAct act, BulkItem item, Actor actor) {
        return switch (act.action()) {
            case BulkAction.AddTag(TagId tag) -> tag(item, tag, actor);
            case BulkAction.RemoveTag(TagId tag) ->
                    tags.remove(tag, List.of(item.supplier()), actor).isEmpty()
                            ? item.untouched("bulk.why.no-tag")
                            : item.done(Map.of(), null);
            case BulkAction.AskToConfirm _ ->
                    switch (asking.ask(item.supplier(), actor)) {
                        case ASKED -> item.done(Map.of(), null);
                        case NOT_LISTED -> item.untouched("bulk.why.not-listed");
                        case NOBODY -> item.untouched("bulk.why.nobody");
                        case TODAY_ALREADY -> item.untouched("bulk.why.today-already");
                    };
            case BulkAction.Withdraw(String reason) -> withdraw(item, reason, actor);
            case BulkAction.Relist _ -> relist(item, actor);
        };
    }

    private BulkItem tag(BulkItem item, TagId tag, Actor actor) {
        if (tags.find(tag).isEmpty()) {
            return item.untouched("bulk.why.tag-gone");
        }
        Instant now = clock.instant();
        return tags.add(tag, List.of(item.supplier()), actor).isEmpty()
                ? item.untouched("bulk.why.has-tag")
                : item.done(Map.of(AT, now.toString()), null);
    }

    private BulkItem withdraw(BulkItem item, String reason, Actor actor) {
        Optional<Supplier> listed = suppliers.find(item.supplier()).filter(Supplier::listed);
        if (listed.isEmpty()) {
            return item.untouched("bulk.why.not-listed");
        }
        Map<String, String> stood =
                Map.of(
                        LISTED_AT,
                        listed.get().listedAt().orElseThrow().toString(),
                        REASON,
                        listed.get().statusReason());
        return changed(item, stood, suppliers.withdraw(item.supplier(), reason, actor));
    }

    private BulkItem relist(BulkItem item, Actor actor) {
        Optional<Supplier> withdrawn =
                suppliers
                        .find(item.supplier())
                        .filter(supplier -> supplier.status() == SupplierStatus.WITHDRAWN);
        if (withdrawn.isEmpty()) {
            return item.untouched("bulk.why.not-withdrawn");
        }
        Supplier supplier = withdrawn.get();
        if (refused(supplier)) {
            return item.untouched("bulk.why.refused");
        }
        return changed(
                item,
                Map.of(
                        REASON,
                        supplier.statusReason(),
                        AGED_OUT,
                        String.valueOf(supplier.agedOut())),
                suppliers.list(supplier.id(), actor));
    }

    /// A refusal is an answer to art. 3: only another review takes it back, one enterprise at a time.
    private boolean refused(Supplier supplier) {
        return reviews.of(supplier.id()).stream()
                .findFirst()
                .filter(newest -> newest.verdict() != Review.Verdict.ACCEPTED)
                .isPresent();
    }

    private static BulkItem changed(
            BulkItem item, Map<String, String> stood, SupplierChange.Decided change) {
        return switch (change) {
            case SupplierChange.Saved(Supplier after) -> item.done(stood, after.version());
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    item.untouched(problems.getFirst().key());
        };
    }

    BulkItem undo(BulkAct act, BulkItem item, Actor actor) {
        return switch (act.action()) {
            case BulkAction.AddTag(TagId tag) ->
                    tags.takeBack(tag, item.supplier(), Instant.parse(item.before().get(AT)), actor)
                            ? item.undone()
                            : item.kept("bulk.why.tag-changed");
            case BulkAction.RemoveTag(TagId tag) ->
                    tags.find(tag).isEmpty()
                            ? item.kept("bulk.why.tag-gone")
                            : tags.add(tag, List.of(item.supplier()), actor).isEmpty()
                                    ? item.kept("bulk.why.has-tag")
                                    : item.undone();
            case BulkAction.Withdraw _ ->
                    untouchedSince(item, supplier -> back(supplier, item, actor));
            case BulkAction.Relist _ ->
                    untouchedSince(item, supplier -> outAgain(supplier, item, actor));
            case BulkAction.AskToConfirm _ -> item.kept("bulk.why.mail");
        };
    }

    private SupplierChange.Decided back(Supplier supplier, BulkItem item, Actor actor) {
        return suppliers.listAgain(
                supplier.id(), Instant.parse(item.before().get(LISTED_AT)), actor);
    }

    private SupplierChange.Decided outAgain(Supplier supplier, BulkItem item, Actor actor) {
        String reason = item.before().getOrDefault(REASON, "");
        return Boolean.parseBoolean(item.before().get(AGED_OUT))
                ? suppliers.ageOut(supplier.id(), reason, actor)
                : suppliers.withdraw(supplier.id(), reason, actor);
    }

    private BulkItem untouchedSince(
            BulkItem item, Function<Supplier, SupplierChange.Decided> undoing) {
        Optional<Supplier> same =
                suppliers
                        .find(item.supplier())
                        .filter(now -> Integer.valueOf(now.version()).equals(item.versionAfter()));
        if (same.isEmpty()) {
            return item.kept("bulk.why.changed");
        }
        return switch (undoing.apply(same.get())) {
            case SupplierChange.Saved _ -> item.undone();
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    item.kept(problems.getFirst().key());
        };
    }
}
