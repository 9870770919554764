package quebec.esja.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.casework.Tag;
import quebec.esja.casework.TagChange;
import quebec.esja.casework.TagId;
import quebec.esja.casework.Tags;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.freshness.FreshnessFixture;
import quebec.esja.kernel.SupplierId;
import quebec.esja.registration.ReviewDraft;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

class BulkActsDbTest {

    private static final MovingClock CLOCK = new MovingClock();
    private static final Actor AGENT = new Actor(null, "Camille du Pôle");
    private static final Actor OTHER = new Actor(null, "Dominique du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final FreshnessFixture ESJA = new FreshnessFixture(POLES.province);
    private static final Tags TAGS =
            new Tags(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final BulkRun RUN =
            new BulkRun(
                    POLES.province.transactions,
                    new BulkTreatment(
                            ESJA.directory.suppliers, ESJA.reviews, TAGS, ESJA.askingNow(), CLOCK),
                    CLOCK);
    private static final BulkActs ACTS =
            new BulkActs(POLES.province.transactions, TAGS, RUN, POLES.province.audit, CLOCK);

    @Test
    void withdrawsWithAReasonAndPutsBackOnlyWhatNobodyTouchedSince() {
        POLES.inEstrie(() -> {
            Supplier one = ESJA.listed("À retirer", "");
            Supplier two = ESJA.listed("Retirée puis modifiée", "");
            Supplier never =
                    TestDirectory.saved(
                            ESJA.directory.suppliers.withdraw(
                                    ESJA.listed("Déjà retirée", "").id(), "Avant", AGENT));

            BulkAct act = done(new BulkAction.Withdraw("Fermée pour l’hiver"), one, two, never);
            assertThat(act.counts()).isEqualTo(new BulkAct.Counts(0, 2, 1, 0, 0));
            assertThat(ACTS.unfinished(act.id()))
                    .containsExactly(
                            new BulkLine(never.id(), "Déjà retirée", "bulk.why.not-listed"));
            assertThat(ESJA.now(one).status()).isEqualTo(SupplierStatus.WITHDRAWN);
            assertThat(ESJA.now(one).statusReason()).isEqualTo("Fermée pour l’hiver");
            assertThat(found("À retirer")).isZero();

            edit(two);
            assertThat(ACTS.undo(act.id(), OTHER)).isInstanceOf(UndoStart.Started.class);

            BulkAct undone = ACTS.find(act.id()).orElseThrow();
            assertThat(undone.state()).isEqualTo(BulkAct.State.UNDONE);
            assertThat(undone.counts()).isEqualTo(new BulkAct.Counts(0, 0, 1, 1, 1));
            assertThat(ACTS.unfinished(act.id()))
                    .contains(new BulkLine(two.id(), two.name(), "bulk.why.changed"));
            assertThat(ESJA.now(one).listedAt()).isEqualTo(one.listedAt());
            assertThat(found("À retirer")).isEqualTo(1);
            assertThat(ESJA.now(two).status()).isEqualTo(SupplierStatus.WITHDRAWN);

            assertThat(ACTS.undo(act.id(), AGENT))
                    .isInstanceOfSatisfying(
                            UndoStart.Before.class,
                            before ->
                                    assertThat(before.undone().by())
                                            .isEqualTo("Dominique du Pôle"));
            return true;
        });
    }

    @Test
    void relistsWhatWasWithdrawnAndGoesBackToItsReason() {
        POLES.inEstrie(() -> {
            Supplier shop = ESJA.listed("À remettre", "");
            ESJA.directory.suppliers.withdraw(shop.id(), "Une raison d’avant", AGENT);
            Supplier bare =
                    TestDirectory.saved(
                            ESJA.directory.suppliers.create(
                                    SupplierData.named("Rien à montrer"),
                                    SupplierSource.STAFF,
                                    AGENT));
            ESJA.directory.suppliers.withdraw(bare.id(), "Vide", AGENT);

            BulkAct act = done(new BulkAction.Relist(), shop, bare);
            assertThat(ESJA.now(shop).listed()).isTrue();
            assertThat(ACTS.unfinished(act.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.why()).startsWith("supplier.refusal."));

            ACTS.undo(act.id(), AGENT);
            assertThat(ESJA.now(shop).statusReason()).isEqualTo("Une raison d’avant");
            return true;
        });
    }

    @Test
    void relistsNobodyWhomTheLastReviewRefused() {
        POLES.inEstrie(() -> {
            Supplier refused =
                    ESJA.accepted("Hors article 3", "", LocalDate.now(CLOCK).plusYears(1));
            ESJA.decide(refused, new ReviewDraft.Decision.Refuse("Sous contrôle public"));
            Supplier aged = ESJA.listed("Vieillie", "");
            ESJA.directory.suppliers.ageOut(aged.id(), "Non confirmée", AGENT);

            BulkAct act = done(new BulkAction.Relist(), refused, aged);
            assertThat(ESJA.now(refused).listed()).isFalse();
            assertThat(ACTS.unfinished(act.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.why()).isEqualTo("bulk.why.refused"));
            assertThat(ESJA.now(aged).listed()).isTrue();

            ACTS.undo(act.id(), AGENT);
            assertThat(ESJA.now(aged).agedOut()).isTrue();
            return true;
        });
    }

    @Test
    void takesBackOnlyTheTagsItGave() {
        POLES.inEstrie(() -> {
            Supplier had = ESJA.listed("L’avait déjà", "");
            Supplier gets = ESJA.listed("La reçoit", "");
            Supplier again = ESJA.listed("La perd et la reçoit d’une autre", "");
            Tag tag = tag("Lot d’essai");
            TAGS.add(tag.id(), Set.of(had.id()), AGENT);

            BulkAct act = done(new BulkAction.AddTag(tag.id()), had, gets, again);
            assertThat(act.counts()).isEqualTo(new BulkAct.Counts(0, 2, 1, 0, 0));
            CLOCK.pass(Duration.ofMinutes(5));
            TAGS.remove(tag.id(), Set.of(again.id()), OTHER);
            TAGS.add(tag.id(), Set.of(again.id()), OTHER);

            ACTS.undo(act.id(), AGENT);
            assertThat(TAGS.of(had.id())).hasSize(1);
            assertThat(TAGS.of(gets.id())).isEmpty();
            assertThat(TAGS.of(again.id())).hasSize(1);
            assertThat(ACTS.unfinished(act.id()))
                    .contains(new BulkLine(again.id(), again.name(), "bulk.why.tag-changed"));

            BulkAct removal = done(new BulkAction.RemoveTag(tag.id()), had, gets);
            ACTS.undo(removal.id(), AGENT);
            assertThat(TAGS.of(had.id())).hasSize(1);
            assertThat(TAGS.of(gets.id())).isEmpty();
            return true;
        });
    }

    @Test
    void asksOnlyWhereSomeoneReadsAndAMailIsNotUndone() {
        POLES.inEstrie(() -> {
            Supplier reached = ESJA.listed("Joignable", "joignable@exemple.org");
            Supplier silent = ESJA.listed("Injoignable", "");
            ESJA.delivered();
            BulkAct act = done(new BulkAction.AskToConfirm(), reached, silent);

            assertThat(ESJA.delivered())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.subject()).contains("Joignable"));
            assertThat(ACTS.unfinished(act.id()))
                    .containsExactly(new BulkLine(silent.id(), silent.name(), "bulk.why.nobody"));
            assertThat(done(new BulkAction.AskToConfirm(), reached).counts().untouched())
                    .isEqualTo(1);
            assertThat(ACTS.undo(act.id(), AGENT)).isInstanceOf(UndoStart.TooLate.class);
            return true;
        });
    }

    @Test
    void cannotBeUndoneAfterThirtyDaysNorFromAnotherPole() {
        BulkAct act =
                POLES.inEstrie(() ->
                        done(
                                new BulkAction.Withdraw("Un essai de trente jours"),
                                ESJA.listed("Trente jours", "")));
        assertThat(POLES.inMauricie(() -> ACTS.undo(act.id(), AGENT)))
                .isInstanceOf(UndoStart.Unknown.class);
        assertThat(POLES.inMauricie(() -> ACTS.recent(10))).isEmpty();
        CLOCK.pass(Duration.ofDays(30));
        assertThat(POLES.inEstrie(() -> ACTS.undo(act.id(), AGENT)))
                .isInstanceOf(UndoStart.TooLate.class);
    }

    @Test
    void refusesWhatIsNotClear() {
        Supplier elsewhere = POLES.inMauricie(() -> ESJA.listed("En Mauricie", ""));
        POLES.inEstrie(() -> {
            assertThat(ACTS.start(new BulkAction.Relist(), List.of(), AGENT))
                    .isInstanceOf(BulkStart.NothingToDo.class);
            assertThat(ACTS.start(new BulkAction.Withdraw("non"), List.of(elsewhere.id()), AGENT))
                    .isInstanceOf(BulkStart.Unclear.class);
            assertThat(
                            ACTS.start(
                                    new BulkAction.AddTag(new TagId(UUID.randomUUID())),
                                    List.of(elsewhere.id()),
                                    AGENT))
                    .isInstanceOf(BulkStart.TagGone.class);
            assertThat(
                            done(new BulkAction.Withdraw("Une autre région"), elsewhere)
                                    .counts()
                                    .total())
                    .isZero();
            return true;
        });
        assertThat(POLES.inMauricie(() -> ESJA.now(elsewhere)).listed()).isTrue();
    }

    /// Two who carry the same long act out, as when a node takes it up while the first still works, treat each enterprise once.
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aLongActIsDoneOnceWhoeverTakesItUp() {
        List<SupplierId> many = new ArrayList<>();
        TenantScope.run(
                POLES.estrie.tenant(),
                () -> {
                    for (int i = 0; i < 120; i++) {
                        many.add(ESJA.listed("Nombreuse " + i, "").id());
                    }
                });
        Tag tag = TenantScope.call(POLES.estrie.tenant(), () -> tag("Longue"));
        BulkStart.Started started =
                TenantScope.call(
                        POLES.estrie.tenant(),
                        () ->
                                (BulkStart.Started)
                                        ACTS.start(new BulkAction.AddTag(tag.id()), many, AGENT));
        List<CompletableFuture<Void>> helpers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            helpers.add(
                    CompletableFuture.runAsync(() ->
                            TenantScope.run(POLES.estrie.tenant(), () -> RUN.now(started.act()))));
        }
        helpers.forEach(CompletableFuture::join);
        TenantScope.run(
                POLES.estrie.tenant(),
                () -> {
                    BulkAct act = ACTS.find(started.act()).orElseThrow();
                    while (act.underWay()) {
                        Thread.onSpinWait();
                        act = ACTS.find(started.act()).orElseThrow();
                    }
                    assertThat(act.counts()).isEqualTo(new BulkAct.Counts(0, 120, 0, 0, 0));
                    assertThat(TAGS.find(tag.id()).orElseThrow().enterprises()).isEqualTo(120);
                });
    }

    private static BulkAct done(BulkAction action, Supplier... enterprises) {
        return switch (ACTS.start(
                action, List.of(enterprises).stream().map(Supplier::id).toList(), AGENT)) {
            case BulkStart.Started(BulkActId id) -> ACTS.find(id).orElseThrow();
            case BulkStart refused -> throw new AssertionError(refused);
        };
    }

    private static Tag tag(String name) {
        return switch (TAGS.named(name, AGENT)) {
            case TagChange.Saved(Tag tag) -> tag;
            case TagChange refused -> throw new AssertionError(refused);
        };
    }

    private static void edit(Supplier supplier) {
        Supplier now = ESJA.now(supplier);
        TestDirectory.saved(
                ESJA.directory.suppliers.edit(
                        now.id(),
                        now.data().withReach(new SupplierData.Reach("", "", "819 555-0166")),
                        now.version(),
                        OTHER));
    }

    private static int found(String name) {
        return (int)
                ESJA.directory.searches.everything(SupplierSearch.of(name), 50).stream()
                        .filter(result -> result.name().equals(name))
                        .count();
    }
}
