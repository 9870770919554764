package quebec.esja.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.ClaimId;
import quebec.esja.registration.ClaimReminders.Step;
import quebec.esja.registration.ClaimReminders.Wait;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Formats;

/// Goes through the claims that wait: reminds those who must decide, hands over to the Pôle, forgets the old ones. Each claim is one
/// transaction under its lock, so that a round done twice, or by two nodes at once, writes once.
@Service
public class ClaimRound {

    private static final int MOST = 2_000;
    private static final int MONTHS_KEPT = 12;
    private static final int DAYS_UNCONFIRMED = 30;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Claims claims;
    private final RegistrationLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final ClaimSql sql = new ClaimSql();
    private final ClaimReminderSql reminders = new ClaimReminderSql();

    ClaimRound(
            TenantTransactions transactions,
            Claims claims,
            RegistrationLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.claims = claims;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    void go() {
        LocalDate today = Days.of(clock.instant());
        transactions
                .read(() -> reminders.waiting(MOST))
                .forEach(id -> transactions.write(() -> treat(id, today)));
        transactions.write(() ->
                reminders.forget(
                        clock.instant().atZone(QUEBEC).minusMonths(MONTHS_KEPT).toInstant(),
                        clock.instant().atZone(QUEBEC).minusDays(DAYS_UNCONFIRMED).toInstant()));
    }

    private void treat(ClaimId id, LocalDate today) {
        Optional<Wait> found = reminders.lock(id);
        if (found.isEmpty()) {
            return;
        }
        Wait wait = found.get();
        Claim claim = sql.find(id).orElseThrow();
        switch (ClaimReminders.next(wait, today)) {
            case Step.Nothing _ -> {}
            case Step.Remind _ -> remind(claim, wait, today, false);
            case Step.RemindLast _ -> {
                remind(claim, wait, today, true);
                tellWhoWaits(claim, wait, today);
            }
            case Step.HandOver _ -> handOver(claim);
        }
    }

    private void remind(Claim claim, Wait wait, LocalDate today, boolean last) {
        reminders.reminded(claim.id(), clock.instant());
        if (wait.withThePole()) {
            letters.tellThePole(
                    "claim-remind-pole",
                    claim.enterprise(),
                    "/entreprises/" + claim.supplier(),
                    claim.name(),
                    claim.email().value());
            return;
        }
        for (ClaimSql.PersonInCharge manager : sql.managers(claim.supplier())) {
            claims.ask(
                    last ? "claim-remind-last" : "claim-remind",
                    claim,
                    manager,
                    Formats.of(manager.language()).date(ClaimReminders.handedOverOn(wait, today)));
        }
    }

    private void tellWhoWaits(Claim claim, Wait wait, LocalDate today) {
        letters.tell(
                wait.withThePole() ? "claim-still-pole" : "claim-still-managers",
                claim.email(),
                claim.language(),
                claim.enterprise(),
                Optional.empty(),
                Formats.of(claim.language()).date(ClaimReminders.handedOverOn(wait, today)));
    }

    private void handOver(Claim claim) {
        Instant now = clock.instant();
        reminders.handOver(claim.id(), now);
        audit.record(
                Actor.PLATFORM,
                "supplier.claim-handed-over",
                "supplier",
                claim.supplier(),
                Map.of("claim", claim.id().toString()));
        letters.tellThePole(
                "claim-handed-over",
                claim.enterprise(),
                "/entreprises/" + claim.supplier(),
                claim.name(),
                claim.email().value());
        letters.tell(
                "claim-with-pole",
                claim.email(),
                claim.language(),
                claim.enterprise(),
                Optional.empty());
    }
}
