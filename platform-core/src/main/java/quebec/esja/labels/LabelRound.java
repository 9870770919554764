package quebec.esja.labels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantTransactions;

/// Goes through the labels of the bound Pôle that expire: announces it, and ceases to find enterprises by those that have expired.
/// Each enterprise is one transaction under its lock, so that a round done twice, or by two nodes at once, writes once.
@Service
class LabelRound {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Members members;
    private final PoleProfiles profiles;
    private final LabelLetters letters;
    private final Clock clock;
    private final LabelSql sql = new LabelSql();

    LabelRound(
            TenantTransactions transactions,
            Suppliers suppliers,
            Members members,
            PoleProfiles profiles,
            LabelLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.members = members;
        this.profiles = profiles;
        this.letters = letters;
        this.clock = clock;
    }

    /// Writes to nobody while the Pôle is being prepared.
    void go() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        transactions.read(() -> sql.foundByExpired(today)).forEach(suppliers::republish);
        if (profiles.read().published().isPresent()) {
            LocalDate edge = today.plusDays(LabelRules.FIRST_REMINDER_DAYS);
            transactions
                    .read(() -> sql.expiring(today, edge))
                    .forEach(id -> transactions.write(() -> remind(id, today)));
        }
    }

    private void remind(SupplierId id, LocalDate today) {
        sql.lock(id);
        List<Spokesperson> readers = members.speakersFor(id);
        if (readers.isEmpty()) {
            return;
        }
        List<LabelData> due = new ArrayList<>();
        for (HeldLabel label : sql.of(List.of(id)).getOrDefault(id, List.of())) {
            if (label.data().expiresOn() == null) {
                continue;
            }
            OptionalInt days = LabelRules.due(label, sql.reminders(id, label.data()), today);
            if (days.isPresent()) {
                sql.insertReminder(id, label.data(), days.getAsInt(), today);
                due.add(label.data());
            }
        }
        if (!due.isEmpty()) {
            suppliers.find(id).ifPresent(supplier -> letters.write(supplier, due, readers));
        }
    }
}
