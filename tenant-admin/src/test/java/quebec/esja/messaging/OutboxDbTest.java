package quebec.esja.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.db.pole.Tables;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TwoPoles;

class OutboxDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private final List<OutboxMail> tried = Collections.synchronizedList(new ArrayList<>());
    private final List<OutboxMail> left = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean serverAway;

    private final Outbox outbox = new Outbox(POLES.province.transactions, this::carry, CLOCK);

    private void carry(OutboxMail mail) throws MailTransport.NotSent {
        tried.add(mail);
        if (serverAway) {
            throw new MailTransport.NotSent(new IOException("nobody answers"));
        }
        left.add(mail);
    }

    @BeforeEach
    void nothingWaits() {
        POLES.inEstrie(outbox::sendDue);
        POLES.inMauricie(outbox::sendDue);
        tried.clear();
        left.clear();
    }

    @Test
    void sendsEachMailOnceHoweverOftenItIsAsked() {
        queue("Une fois");

        assertThat(POLES.inEstrie(outbox::sendDue)).isEqualTo(1);
        assertThat(POLES.inEstrie(outbox::sendDue)).isZero();
        assertThat(left).extracting(OutboxMail::subject).containsExactly("Une fois");
    }

    @Test
    void forgetsWhatWasQueuedMoreThanNinetyDaysAgo() {
        queue("Vieux");
        POLES.inEstrie(outbox::sendDue);
        CLOCK.pass(Duration.ofDays(90));
        POLES.inEstrie(outbox::forgetOld);
        int kept = mails();
        CLOCK.pass(Duration.ofMinutes(1));
        queue("Neuf");

        assertThat(POLES.inEstrie(outbox::forgetOld)).isEqualTo(kept).isPositive();
        assertThat(mails()).isEqualTo(1);
        POLES.inEstrie(outbox::sendDue);
        assertThat(left).extracting(OutboxMail::subject).containsExactly("Vieux", "Neuf");
    }

    private static int mails() {
        return POLES.inEstrie(() ->
                POLES.province.transactions.read(
                        () -> TenantTransactions.dsl().fetchCount(Tables.OUTBOX)));
    }

    @Test
    void sendsEverythingOnceWhenTheServerWasAwayForADay() {
        queue("Premier");
        queue("Second");
        serverAway = true;
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            POLES.inEstrie(outbox::sendDue);
            CLOCK.pass(Duration.ofMinutes(5));
        }
        int attempts = tried.size();
        serverAway = false;
        CLOCK.pass(Duration.ofHours(2));
        POLES.inEstrie(outbox::sendDue);
        POLES.inEstrie(outbox::sendDue);

        assertThat(left)
                .extracting(OutboxMail::subject)
                .containsExactlyInAnyOrder("Premier", "Second");
        assertThat(attempts).as("with growing pauses").isBetween(20, 60);
        assertThat(tried.stream().map(OutboxMail::messageId).distinct()).hasSize(2);
    }

    @Test
    void waitsLongerAfterEachFailureAndTwoHoursAtMost() {
        assertThat(Outbox.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Outbox.pause(7)).isEqualTo(Duration.ofHours(2));
        assertThat(Outbox.pause(44)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aFailingMailHoldsNoOtherBack() {
        queue("Refusé");
        serverAway = true;
        POLES.inEstrie(outbox::sendDue);
        serverAway = false;
        queue("Suivant");

        assertThat(POLES.inEstrie(outbox::sendDue)).isEqualTo(1);
        assertThat(left).extracting(OutboxMail::subject).containsExactly("Suivant");
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 15; i++) {
            queue("Courriel " + i);
        }
        List<Callable<Integer>> nodes =
                Collections.nCopies(2, () -> POLES.inEstrie(outbox::sendDue));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(nodes);
        }
        POLES.inEstrie(outbox::sendDue);

        assertThat(left).hasSize(15);
        assertThat(left).extracting(OutboxMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void aPoleSendsItsOwnMailOnly() {
        queue("De l’Estrie");

        assertThat(POLES.inMauricie(outbox::sendDue)).isZero();
        assertThat(left).isEmpty();
    }

    private void queue(String subject) {
        POLES.inEstrie(() -> {
            outbox.queue(
                    new Letter(
                            new EmailAddress("alix@esja.test"),
                            Locale.CANADA_FRENCH,
                            "L’économie sociale, j’achète!",
                            subject,
                            List.of("Bonjour."),
                            Optional.empty(),
                            "Vous recevez ce courriel pour un essai."));
            return subject;
        });
    }
}
