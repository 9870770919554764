package quebec.esja.freshness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Goes through the ageing profiles of the bound Pôle: asks, warns, withdraws. Each enterprise is one transaction under its lock, so
/// that a round done twice, or by two nodes at once, writes once.
@Service
class FreshnessRound {

    private static final int MOST = 20_000;

    /// Months are not of equal length: the query takes a few more than the rules.
    private static final int SLACK_DAYS = 3;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final Freshness freshness;
    private final FreshnessLetters letters;
    private final PoleProfiles profiles;
    private final Clock clock;
    private final FreshnessSql sql = new FreshnessSql();

    FreshnessRound(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            Freshness freshness,
            FreshnessLetters letters,
            PoleProfiles profiles,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.freshness = freshness;
        this.letters = letters;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// Does nothing while the Pôle is being prepared: nobody reads what it lists yet.
    void go() {
        if (profiles.read().published().isEmpty()) {
            return;
        }
        LocalDate today = FreshnessRules.day(clock.instant());
        LocalDate edge = today.minusMonths(freshness.policy().askMonths()).plusDays(SLACK_DAYS);
        List<SupplierId> ageing = transactions.read(() -> sql.notConfirmedSince(edge, MOST));
        ageing.forEach(id -> transactions.write(() -> treat(id, today)));
    }

    private void treat(SupplierId id, LocalDate today) {
        sql.lock(id);
        Optional<Supplier> listed = suppliers.find(id).filter(Supplier::listed);
        List<Spokesperson> readers = members.speakersFor(id);
        if (listed.isEmpty() || readers.isEmpty()) {
            return;
        }
        Supplier supplier = listed.get();
        LocalDate since = FreshnessRules.since(supplier);
        var work = new Work(supplier, freshness.of(supplier), readers, since, today);
        switch (FreshnessRules.next(since, sql.letters(id, since), work.ages().policy(), today)) {
            case FreshnessRules.Step.Wait _ -> {}
            case FreshnessRules.Step.Ask _ -> write(work, LetterKind.ASK, null);
            case FreshnessRules.Step.FirstNotice(LocalDate on) ->
                    write(work, LetterKind.FIRST_NOTICE, on);
            case FreshnessRules.Step.LastNotice(LocalDate on) ->
                    write(work, LetterKind.LAST_NOTICE, on);
            case FreshnessRules.Step.Withdraw _ -> {
                withdraw(work);
                write(work, LetterKind.WITHDRAWN, null);
            }
        }
    }

    private record Work(
            Supplier supplier,
            ProfileFreshness ages,
            List<Spokesperson> readers,
            LocalDate since,
            LocalDate today) {}

    private void write(Work work, LetterKind kind, @Nullable LocalDate withdrawOn) {
        letters.write(
                kind,
                work.supplier(),
                work.ages(),
                work.readers(),
                work.since(),
                withdrawOn,
                work.today());
    }

    private void withdraw(Work work) {
        Language language = work.readers().getFirst().language();
        String reason =
                Texts.of(language)
                        .get("freshness.withdrawn", Formats.of(language).date(work.since()));
        switch (suppliers.ageOut(work.supplier().id(), reason, Actor.PLATFORM)) {
            case SupplierChange.Saved _ -> {}
            case SupplierChange.Refused(var problems) ->
                    throw new IllegalStateException("a listed enterprise stays: " + problems);
        }
    }
}
