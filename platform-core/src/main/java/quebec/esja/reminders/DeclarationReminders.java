package quebec.esja.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.Period;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// Writes to the people of buyers whose declaration is due; each letter is queued with the note that it was.
@Component
public class DeclarationReminders {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;
    private final Clock clock;
    private final ReminderSql sql = new ReminderSql();

    public DeclarationReminders(
            TenantTransactions transactions,
            Outbox outbox,
            PoleProfiles profiles,
            PublicUrl site,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
        this.clock = clock;
    }

    /// Does one round; done again the same day, it writes to nobody.
    public void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        transactions.write(() ->
                sql.standings().stream()
                        .filter(standing -> ReminderRules.isDue(standing, today))
                        .filter(standing -> sql.sent(standing.buyer(), standing.due(), today))
                        .forEach(this::write));
    }

    private void write(ReminderRules.Standing standing) {
        PoleProfileData pole = profiles.read().data();
        String name = sql.name(standing.buyer());
        for (ReminderSql.Reader reader : sql.readers(standing.buyer())) {
            Texts texts = Texts.of(reader.language());
            Formats formats = Formats.of(reader.language());
            Period due = standing.due();
            outbox.queue(
                    new Letter(
                            reader.email(),
                            reader.language().locale(),
                            pole.programme(),
                            texts.get("reminders.subject", name),
                            List.of(
                                    texts.get(
                                            "reminders.what",
                                            name,
                                            formats.date(due.from()),
                                            formats.date(due.to())),
                                    texts.get("reminders.how")),
                            Optional.of(
                                    new Letter.Button(
                                            texts.get("reminders.button"),
                                            site.to(
                                                    "/app/%s/achats"
                                                            .formatted(
                                                                    TenantScope.current()
                                                                            .slug())))),
                            texts.get("reminders.reason", pole.name())));
        }
    }
}
