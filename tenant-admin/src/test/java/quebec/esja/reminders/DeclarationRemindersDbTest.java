package quebec.esja.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.Signing;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.purchases.Party;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class DeclarationRemindersDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final DeclarationReminders REMINDERS =
            new DeclarationReminders(
                    POLES.province.transactions,
                    OUTBOX,
                    POLES.province.profiles,
                    new PublicUrl(URI.create("https://esja.test")),
                    CLOCK);

    @Test
    void remindsOnceOfWhatIsDueAndNobodyElse() {
        POLES.inEstrie(() -> {
            BuyerId town = TRADE.buyer("Ville de Windsor").id();
            TRADE.buyer("Ville qui n’a rien déclaré");
            Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
            DeclarationEdit opened =
                    TRADE.declarations.open(town, year, new Party.OfBuyer(town), Actor.PLATFORM);
            assertThat(opened).isInstanceOf(DeclarationEdit.Done.class);
            REMINDERS.remind();
            REMINDERS.remind();
            assertThat(sent())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo(Trade.contact("Ville de Windsor"));
                        assertThat(mail.text()).contains("Ville de Windsor", "/achats");
                    });
            if (opened instanceof DeclarationEdit.Done(var declaration)) {
                TRADE.declarations.sign(
                        declaration.id(),
                        new Signing("Dominique Roy", "Greffe", "", true),
                        new Party.OfBuyer(town),
                        Actor.PLATFORM);
            }
            CLOCK.pass(Duration.ofDays(31));
            REMINDERS.remind();
            assertThat(sent()).as("signed, and the next period is not over").isEmpty();
            CLOCK.pass(Duration.ofDays(60));
            REMINDERS.remind();
            assertThat(sent()).as("the next year is over, and due").hasSize(1);
            return Optional.empty();
        });
        POLES.inMauricie(() -> {
            REMINDERS.remind();
            assertThat(sent()).isEmpty();
            return null;
        });
    }

    private static List<OutboxMail> sent() {
        MAILS.clear();
        OUTBOX.sendDue();
        return List.copyOf(MAILS);
    }
}
