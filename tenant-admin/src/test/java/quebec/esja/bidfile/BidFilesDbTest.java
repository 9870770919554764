package quebec.esja.bidfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidDocument.Standing;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BidDocumentId;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class BidFilesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");
    private static final Trade TRADE = new Trade(POLES.province);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final MailLinks LINKS = new MailLinks(POLES.province.transactions, CLOCK);
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final BidLetters LETTERS =
            new BidLetters(
                    OUTBOX,
                    LINKS,
                    POLES.province.profiles,
                    new PublicUrl(URI.create("https://esja.test")));
    private static final BidFiles FILES =
            new BidFiles(
                    POLES.province.transactions,
                    POLES.province.files,
                    LETTERS,
                    POLES.province.audit,
                    CLOCK);
    private static final BidReminders REMINDERS =
            new BidReminders(POLES.province.transactions, LETTERS, CLOCK);
    private static final DocumentReading.Accepted PDF =
            new DocumentReading.Accepted("application/pdf", new byte[] {'%', 'P', 'D', 'F'});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static int people;

    /// An enterprise with one document and its manager, a buyer and one of its people.
    private record Scene(
            SupplierId supplier,
            Actor manager,
            BidDocumentId document,
            BuyerId buyer,
            Actor reader) {}

    @Test
    void givesADocumentToThePeopleOfTheBuyerItIsShownTo() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Montrée");
            assertThat(FILES.received(member(scene.reader()))).isEmpty();
            BidShareId share = shared(scene);
            assertThat(FILES.received(member(scene.reader())))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.supplier()).isEqualTo(scene.supplier());
                        assertThat(file.purpose()).isEqualTo("Appel 2026-114");
                        assertThat(file.documents()).hasSize(1);
                    });
            assertThat(FILES.open(share, scene.document(), scene.reader()))
                    .get()
                    .satisfies(file -> assertThat(file.content()).isEqualTo(PDF.content()));
            assertThat(FILES.shares(scene.supplier()).getFirst().openings())
                    .singleElement()
                    .satisfies(opening -> {
                        assertThat(opening.who()).isEqualTo(scene.reader().name());
                        assertThat(opening.kind()).contains(BidKind.RBQ);
                        assertThat(opening.at()).isEqualTo(CLOCK.instant());
                    });
            return null;
        });
    }

    @Test
    void isUnreachableForOthersAndAnotherPole() {
        Scene here =
                POLES.inEstrie(() -> {
                    Scene scene = scene("Cachée");
                    Scene other = scene("Curieuse");
                    BidShareId share = shared(scene);
                    BidShareId theirs = shared(other);
                    Actor staff = person("staff");
                    for (Actor stranger :
                            List.of(other.reader(), other.manager(), staff, Actor.PLATFORM)) {
                        assertThat(FILES.open(share, scene.document(), stranger)).isEmpty();
                    }
                    assertThat(FILES.open(theirs, scene.document(), other.reader())).isEmpty();
                    assertThat(
                                    FILES.own(
                                            scene.supplier(),
                                            scene.document(),
                                            member(other.manager())))
                            .isEmpty();
                    assertThat(
                                    FILES.own(
                                            scene.supplier(),
                                            scene.document(),
                                            member(scene.reader())))
                            .isEmpty();
                    assertThat(
                                    FILES.own(
                                            other.supplier(),
                                            scene.document(),
                                            member(other.manager())))
                            .isEmpty();
                    assertThat(
                                    FILES.own(
                                            scene.supplier(),
                                            scene.document(),
                                            member(scene.manager())))
                            .isPresent();
                    assertThat(FILES.shares(scene.supplier()).getFirst().openings()).isEmpty();
                    return scene;
                });
        POLES.inMauricie(() -> {
            Scene there = scene("Lointaine");
            BidShareId share = shared(there);
            assertThat(FILES.open(share, here.document(), there.reader())).isEmpty();
            assertThat(FILES.own(here.supplier(), here.document(), member(here.manager())))
                    .isEmpty();
            assertThat(FILES.of(here.supplier())).isEmpty();
            return null;
        });
    }

    @Test
    void isUnreachableOnceTakenBackOrItsDayIsPast() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Reprise");
            BidShareId share = shared(scene);
            assertThat(FILES.revoke(scene.supplier(), share, scene.reader()))
                    .isEqualTo(new BidChange.Unknown());
            assertThat(FILES.revoke(scene.supplier(), share, scene.manager()))
                    .isEqualTo(new BidChange.Done());
            assertThat(FILES.open(share, scene.document(), scene.reader())).isEmpty();
            assertThat(FILES.received(member(scene.reader()))).isEmpty();

            BidShareId again = shared(scene);
            assertThat(FILES.open(again, scene.document(), scene.reader())).isPresent();
            CLOCK.pass(Duration.ofDays(31));
            assertThat(FILES.open(again, scene.document(), scene.reader())).isEmpty();
            assertThat(FILES.received(member(scene.reader()))).isEmpty();
            return null;
        });
    }

    @Test
    void isUnreachableForSomeoneWhoActsForTheBuyerNoMore() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Quittée");
            BidShareId share = shared(scene);
            POLES.province.members.leaveBuyer(
                    member(scene.reader()), scene.buyer(), Actor.PLATFORM);
            assertThat(FILES.open(share, scene.document(), scene.reader())).isEmpty();
            return null;
        });
    }

    @Test
    void leadsByMailToTheListAndToNoContent() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Écrite");
            sent();
            BidShareId share = shared(scene);
            sent();
            assertThat(MAILS)
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo(email(scene.reader()));
                        assertThat(mail.text()).contains("Appel 2026-114");
                    });
            String token = token(MAILS.getFirst());
            assertThat(FILES.behind(LINKS.read(token)).orElseThrow().documents()).isEmpty();
            assertThat(FILES.shares(scene.supplier()).getFirst().openings()).isEmpty();
            assertThat(FILES.openList(LINKS.read(token)).orElseThrow().documents()).hasSize(1);
            assertThat(FILES.shares(scene.supplier()).getFirst().openings())
                    .singleElement()
                    .satisfies(opening -> assertThat(opening.kind()).isEmpty());

            FILES.revoke(scene.supplier(), share, scene.manager());
            assertThat(FILES.openList(LINKS.read(token))).isEmpty();
            String other = LINKS.create("another-purpose", share.value(), Duration.ofDays(1));
            assertThat(FILES.behind(LINKS.read(other))).isEmpty();
            BidShareId again = shared(scene);
            String late = LINKS.create(BidFiles.LINK, again.value(), Duration.ofDays(1));
            CLOCK.pass(Duration.ofDays(2));
            assertThat(LINKS.read(late)).isInstanceOf(LinkReading.Expired.class);
            assertThat(FILES.openList(LINKS.read(late))).isEmpty();
            return null;
        });
    }

    @Test
    void remindsThirtyAndSevenDaysBeforeOnceEach() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Rappelée");
            LocalDate until = BidRules.day(CLOCK.instant()).plusDays(40);
            assertThat(
                            FILES.change(
                                    scene.supplier(),
                                    scene.document(),
                                    details(BidKind.RBQ, "", Optional.of(until)),
                                    scene.manager()))
                    .isEqualTo(new BidChange.Done());
            assertThat(reminders(scene)).isZero();
            CLOCK.pass(Duration.ofDays(11));
            assertThat(reminders(scene)).isEqualTo(1);
            assertThat(reminders(scene)).isZero();
            CLOCK.pass(Duration.ofDays(22));
            assertThat(reminders(scene)).isEqualTo(1);
            assertThat(reminders(scene)).isZero();
            CLOCK.pass(Duration.ofDays(20));
            assertThat(reminders(scene)).isZero();
            return null;
        });
    }

    @Test
    void refusesWhatCannotBeRight() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Refusée");
            LocalDate today = FILES.today();
            assertThat(add(scene, details(BidKind.OTHER, " ", Optional.empty())))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.title"));
            assertThat(add(scene, details(BidKind.AMP, "x".repeat(161), Optional.empty())))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.too-long"));
            assertThat(add(scene, details(BidKind.AMP, "", Optional.of(LocalDate.of(12, 1, 1)))))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.day"));
            assertThat(share(scene, " ", today))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.purpose"));
            assertThat(share(scene, "Appel", today.minusDays(1)))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.until"));
            assertThat(share(scene, "Appel", today.plusDays(400)))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.until"));
            assertThat(
                            FILES.add(
                                    scene.supplier(),
                                    details(BidKind.AMP, "", Optional.empty()),
                                    PDF,
                                    scene.reader()))
                    .isEqualTo(new BidChange.Unknown());
            FILES.remove(scene.supplier(), scene.document(), scene.manager());
            assertThat(share(scene, "Appel", today))
                    .isEqualTo(new BidChange.Refused("bidfile.refusal.empty"));
            return null;
        });
    }

    @Test
    void saysHowADocumentStands() {
        BidDocument document =
                new BidDocument(
                        new BidDocumentId(new UUID(0, 1)),
                        details(BidKind.CNESST, "", Optional.of(DAY)),
                        "application/pdf",
                        1);
        assertThat(document.on(DAY.minusDays(31))).isEqualTo(Standing.VALID);
        assertThat(document.on(DAY.minusDays(30))).isEqualTo(Standing.ENDING);
        assertThat(document.on(DAY)).isEqualTo(Standing.ENDING);
        assertThat(document.on(DAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(BidRules.reminder(DAY, DAY.minusDays(31))).isEmpty();
        assertThat(BidRules.reminder(DAY, DAY.minusDays(30))).contains(30);
        assertThat(BidRules.reminder(DAY, DAY.minusDays(7))).contains(7);
        assertThat(BidRules.reminder(DAY, DAY)).contains(7);
        assertThat(BidRules.reminder(DAY, DAY.plusDays(1))).isEmpty();
    }

    private static Scene scene(String name) {
        SupplierId supplier = TRADE.listed("Couvreurs " + name, "").id();
        Actor manager = person("gestion");
        POLES.province.members.manageSupplier(member(manager), supplier, Actor.PLATFORM);
        assertThat(FILES.add(supplier, details(BidKind.RBQ, "", Optional.empty()), PDF, manager))
                .isEqualTo(new BidChange.Done());
        BuyerId buyer = TRADE.buyer("Ville " + name).id();
        Actor reader = person("achat");
        POLES.province.members.actForBuyer(member(reader), buyer, "buyer-member", Actor.PLATFORM);
        return new Scene(supplier, manager, FILES.of(supplier).getFirst().id(), buyer, reader);
    }

    private static Actor person(String part) {
        people++;
        String name = part + people;
        return new Actor(
                POLES.province.members.invite(
                        new MemberData(
                                new EmailAddress(name + "@exemple.org"),
                                name,
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM),
                name);
    }

    private static MemberId member(Actor actor) {
        return Optional.ofNullable(actor.member()).orElseThrow();
    }

    private static String email(Actor actor) {
        return actor.name() + "@exemple.org";
    }

    private static BidShareId shared(Scene scene) {
        assertThat(share(scene, "Appel 2026-114", FILES.today().plusDays(30)))
                .isEqualTo(new BidChange.Done());
        return FILES.shares(scene.supplier()).getFirst().id();
    }

    private static BidChange share(Scene scene, String purpose, LocalDate until) {
        return FILES.share(scene.supplier(), scene.buyer(), purpose, until, scene.manager());
    }

    private static BidChange add(Scene scene, BidDetails details) {
        return FILES.add(scene.supplier(), details, PDF, scene.manager());
    }

    private static BidDetails details(BidKind kind, String title, Optional<LocalDate> until) {
        return new BidDetails(kind, title, "5678-1234-01", "", until);
    }

    /// How many letters a round writes to the manager.
    private static long reminders(Scene scene) {
        sent();
        REMINDERS.remind();
        sent();
        return MAILS.stream()
                .filter(mail -> mail.recipient().equals(email(scene.manager())))
                .count();
    }

    /// Sends all that waits; only these mails are then in the box.
    private static void sent() {
        MAILS.clear();
        int left = 1;
        while (left > 0) {
            left = OUTBOX.sendDue();
        }
    }

    private static String token(OutboxMail mail) {
        var found = TOKEN.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
