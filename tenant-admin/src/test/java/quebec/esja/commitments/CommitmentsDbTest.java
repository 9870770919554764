package quebec.esja.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.Buyer;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class CommitmentsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final CommitmentLetters LETTERS =
            new CommitmentLetters(
                    OUTBOX,
                    POLES.province.profiles,
                    new PublicUrl(URI.create("https://esja.test")));
    private static final DeclarationTexts TEXTS =
            new DeclarationTexts(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final Commitments COMMITMENTS =
            new Commitments(
                    POLES.province.transactions,
                    TEXTS,
                    POLES.province.profiles,
                    POLES.province.files,
                    LETTERS,
                    POLES.province.audit,
                    CLOCK);
    private static final Wall WALL =
            new Wall(
                    POLES.province.transactions, POLES.province.files, POLES.province.audit, CLOCK);
    private static final CommitmentReminders REMINDERS =
            new CommitmentReminders(POLES.province.transactions, LETTERS, CLOCK);
    private static final DocumentReading.Accepted SCAN =
            new DocumentReading.Accepted("application/pdf", new byte[] {'%', 'P', 'D', 'F'});
    private static final String OWN =
            "En {annee}, {organisation} considère, avec {pole}, les entreprises d'ici.";

    private static int people;

    private record Scene(Buyer buyer, Actor manager, Actor member) {}

    @Test
    void keepsTheExactWordsThatWereReadAndWhoSignedThem() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville <script>alert(1)</script> d'Orford");
            Reading read = read(scene);
            OUTBOX.sendDue();
            MAILS.clear();

            Commitment signed = signed(scene);

            assertThat(signed.text())
                    .isEqualTo(read.text())
                    .contains(scene.buyer().name(), POLES.estrie.name(), "2026");
            assertThat(signed.digest()).isEqualTo(DeclarationText.digest(read.text()));
            assertThat(signed.intact()).isTrue();
            assertThat(signed.manner()).isEqualTo(Manner.ELECTRONIC);
            assertThat(signed.account()).isEqualTo(email(scene.manager()));
            assertThat(signed.recordedAt()).isEqualTo(CLOCK.instant());
            assertThat(signed.signatory()).isEqualTo(new Signatory("Line Roy", "Mairesse"));
            OUTBOX.sendDue();
            assertThat(MAILS)
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo(email(scene.manager()));
                        assertThat(mail.text()).contains(signed.digest());
                        assertThat(mail.html()).doesNotContain("<script>");
                    });
            return null;
        });
    }

    @Test
    void asksToReadAgainWhenTheTextChangedUnderTheReader() {
        POLES.inMauricie(() -> {
            Scene scene = scene("Ville du Texte");
            Reading before = read(scene);
            assertThat(TEXTS.adopt(2026, new LocalizedText(OWN, OWN), Actor.PLATFORM)).isEmpty();

            assertThat(COMMITMENTS.sign(scene.buyer().id(), form(before), scene.manager()))
                    .isInstanceOfSatisfying(
                            Signing.TextChanged.class,
                            changed ->
                                    assertThat(changed.now().text()).contains("entreprises d'ici"));
            assertThat(COMMITMENTS.of(scene.buyer().id())).isEmpty();

            Commitment signed = signed(scene);
            assertThat(TEXTS.adopt(2026, new LocalizedText(OWN + " Bis.", OWN), Actor.PLATFORM))
                    .isEmpty();
            assertThat(COMMITMENTS.find(signed.id()).orElseThrow().text()).isEqualTo(signed.text());
            assertThat(TEXTS.adopt(2026, new LocalizedText(OWN + " Bis.", OWN), Actor.PLATFORM))
                    .containsExactly("text-same");
            assertThat(TEXTS.adopt(2031, new LocalizedText(OWN, "no"), Actor.PLATFORM))
                    .containsExactlyInAnyOrder("text-year", "text-length-en");
            return null;
        });
    }

    @Test
    void letsOnlyTheManagersOfTheBuyerSignAndWithdraw() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville des Rôles");
            Scene other = scene("Ville voisine");
            Reading read = read(scene);
            for (Actor stranger :
                    List.of(scene.member(), other.manager(), person("agent"), Actor.PLATFORM)) {
                assertThat(COMMITMENTS.sign(scene.buyer().id(), form(read), stranger))
                        .isEqualTo(new Signing.Unknown());
            }
            Commitment signed = signed(scene);
            for (Actor stranger : List.of(scene.member(), other.manager())) {
                assertThat(
                                COMMITMENTS.withdraw(
                                        scene.buyer().id(), signed.id(), "Une raison", stranger))
                        .isEqualTo(new Withdrawing.Unknown());
            }
            assertThat(
                            COMMITMENTS.withdraw(
                                    other.buyer().id(), signed.id(), "Une raison", other.manager()))
                    .isEqualTo(new Withdrawing.Unknown());
            return null;
        });
    }

    @Test
    void refusesASecondSignatureUntilItMayBeRenewed() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville deux fois");
            Reading read = read(scene);
            Commitment first = signed(scene);

            assertThat(COMMITMENTS.sign(scene.buyer().id(), form(read), scene.manager()))
                    .isEqualTo(new Signing.AlreadySigned(first.term().renewableFrom()));
            assertThat(COMMITMENTS.toSign(scene.buyer().id(), Language.FRENCH)).isEmpty();
            assertThat(COMMITMENTS.record(paper(scene, LocalDate.of(2026, 11, 1)), Actor.PLATFORM))
                    .isInstanceOf(Signing.AlreadySigned.class);

            CLOCK.pass(Duration.ofDays(320));
            Commitment renewed = signed(scene);
            assertThat(renewed.term().startsOn()).isEqualTo(first.term().endsOn());
            assertThat(renewed.term().year()).isEqualTo(first.term().year() + 1);
            CLOCK.pass(Duration.ofDays(-320));
            return null;
        });
    }

    @Test
    void refusesWhatCannotBeKept() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville mal remplie");
            Reading read = read(scene);
            SigningForm wrong =
                    new SigningForm(
                            Language.FRENCH,
                            read.digest(),
                            new Signatory(" ", "f".repeat(121)),
                            false,
                            new Target("x".repeat(601), Optional.empty(), Optional.empty()),
                            Optional.of(LocalDate.of(2101, 1, 1)));
            assertThat(COMMITMENTS.sign(scene.buyer().id(), wrong, scene.manager()))
                    .isEqualTo(
                            new Signing.Refused(
                                    List.of(
                                            "name",
                                            "function",
                                            "target-words",
                                            "ceremony",
                                            "unauthorized")));
            assertThat(
                            COMMITMENTS.record(
                                    new PaperForm(
                                            scene.buyer().id(),
                                            Language.FRENCH,
                                            new Signatory("Line Roy", "Mairesse"),
                                            Optional.of(LocalDate.of(2026, 12, 25)),
                                            Target.NONE,
                                            Optional.empty(),
                                            Optional.empty()),
                                    Actor.PLATFORM))
                    .isEqualTo(new Signing.Refused(List.of("scan", "signed-on")));
            return null;
        });
    }

    @Test
    void recordsAPageSignedByHandAndSaysSo() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville de la Cérémonie");
            Signing recorded =
                    COMMITMENTS.record(
                            paper(scene, LocalDate.of(2026, 10, 15)),
                            new Actor(null, "Chargée de projet"));

            assertThat(recorded)
                    .isInstanceOfSatisfying(
                            Signing.Signed.class,
                            signed -> {
                                Commitment kept = signed.commitment();
                                assertThat(kept.manner()).isEqualTo(Manner.PAPER);
                                assertThat(kept.account()).isEmpty();
                                assertThat(kept.recordedBy()).isEqualTo("Chargée de projet");
                                assertThat(kept.term().startsOn())
                                        .isEqualTo(LocalDate.of(2026, 10, 15));
                                assertThat(COMMITMENTS.scan(kept.id()).orElseThrow().content())
                                        .isEqualTo(SCAN.content());
                                assertThat(
                                                Evidence.of(kept, Language.FRENCH).stream()
                                                        .map(Evidence::value))
                                        .anyMatch(value -> value.contains("Signature à la main"));
                            });
            return null;
        });
    }

    @Test
    void showsOnTheWallThoseWhoseCommitmentStands() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville du Mur");
            scene("Ville sans signature");
            assertThat(onWall("Ville du Mur")).isEmpty();
            Commitment signed = signed(scene);
            assertThat(onWall("Ville du Mur"))
                    .get()
                    .satisfies(buyer -> {
                        assertThat(buyer.year()).isEqualTo(2026);
                        assertThat(buyer.since()).isEqualTo(2026);
                        assertThat(buyer.municipality()).isEqualTo("Sherbrooke");
                    });
            assertThat(onWall("Ville sans signature")).isEmpty();
            assertThat(WALL.count()).isEqualTo(WALL.buyers().size());

            assertThat(
                            COMMITMENTS.withdraw(
                                    scene.buyer().id(), signed.id(), "non", scene.manager()))
                    .isEqualTo(new Withdrawing.NoReason());
            assertThat(
                            COMMITMENTS.withdraw(
                                    scene.buyer().id(),
                                    signed.id(),
                                    "Nouveau conseil",
                                    scene.manager()))
                    .isInstanceOf(Withdrawing.Withdrawn.class);
            assertThat(COMMITMENTS.withdraw(signed.id(), "Encore une fois", Actor.PLATFORM))
                    .isEqualTo(new Withdrawing.Before());
            assertThat(onWall("Ville du Mur")).isEmpty();
            assertThat(COMMITMENTS.of(scene.buyer().id()))
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(kept.text()).isEqualTo(signed.text());
                        assertThat(kept.withdrawal().orElseThrow().reason())
                                .isEqualTo("Nouveau conseil");
                    });
            assertThat(signed(scene).term().year()).isEqualTo(2026);
            assertThat(onWall("Ville du Mur")).isPresent();
            return null;
        });
    }

    @Test
    void tellsTheTeamWhoSignedAndWhoIsDue() {
        POLES.inMauricie(() -> {
            Scene never = scene("Liste jamais");
            Scene active = scene("Liste signée");
            signed(active);
            Scene gone = scene("Liste retirée");
            COMMITMENTS.withdraw(signed(gone).id(), "Autre raison", Actor.PLATFORM);
            assertThat(standing(never)).isEqualTo(Standing.NONE);
            assertThat(standing(active)).isEqualTo(Standing.ACTIVE);
            assertThat(standing(gone)).isEqualTo(Standing.WITHDRAWN);
            CLOCK.pass(Duration.ofDays(310));
            assertThat(standing(active)).isEqualTo(Standing.DUE);
            CLOCK.pass(Duration.ofDays(60));
            assertThat(standing(active)).isEqualTo(Standing.LAPSED);
            CLOCK.pass(Duration.ofDays(60));
            assertThat(standing(active)).isEqualTo(Standing.ENDED);
            assertThat(COMMITMENTS.count(new CommitmentFilter("liste", Set.of(Standing.ENDED))))
                    .isEqualTo(1);
            CLOCK.pass(Duration.ofDays(-430));
            return null;
        });
    }

    @Test
    void remindsOnceAtEachStageAndStopsOnceRenewed() {
        POLES.inEstrie(() -> {
            Scene scene = scene("Ville du Rappel");
            signed(scene);
            OUTBOX.sendDue();
            CLOCK.pass(Duration.ofDays(330));
            assertThat(reminded(scene)).isEqualTo(1);
            assertThat(reminded(scene)).isZero();
            CLOCK.pass(Duration.ofDays(25));
            assertThat(reminded(scene)).isEqualTo(1);
            signed(scene);
            OUTBOX.sendDue();
            CLOCK.pass(Duration.ofDays(15));
            assertThat(reminded(scene)).isZero();
            CLOCK.pass(Duration.ofDays(-370));
            return null;
        });
    }

    @Test
    void tellsTheProvinceTheYearAndNothingElseAndNeverDrifts() {
        Scene scene =
                POLES.inEstrie(() -> {
                    Scene made = scene("Ville publiée");
                    COMMITMENTS.withdraw(signed(made).id(), "Retrait voulu", Actor.PLATFORM);
                    assertThat(
                                    new ProvinceReconciliation(
                                                    POLES.province.poles,
                                                    POLES.province.transactions,
                                                    POLES.province.province)
                                            .check(POLES.estrie.tenant())
                                            .drifts())
                            .isEmpty();
                    return made;
                });
        POLES.inMauricie(() -> {
            assertThat(COMMITMENTS.of(scene.buyer().id())).isEmpty();
            assertThat(COMMITMENTS.toSign(scene.buyer().id(), Language.FRENCH)).isEmpty();
            assertThat(
                            COMMITMENTS.sign(
                                    scene.buyer().id(),
                                    new SigningForm(
                                            Language.FRENCH,
                                            "",
                                            new Signatory("a", "b"),
                                            true,
                                            Target.NONE,
                                            Optional.empty()),
                                    scene.manager()))
                    .isEqualTo(new Signing.Unknown());
            return null;
        });
    }

    @Test
    void cannotBeRewrittenEvenByTheLoginOfThePole() throws SQLException {
        POLES.inEstrie(() -> signed(scene("Ville intouchable")));
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            String table = POLES.estrie.schema().schema() + ".commitment";
            for (String change :
                    List.of(
                            "UPDATE " + table + " SET text = text || 'x'",
                            "UPDATE " + table + " SET signatory_name = 'Autre'",
                            "DELETE FROM " + table)) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("stays as it was signed");
            }
        }
    }

    private static Optional<EngagedBuyer> onWall(String name) {
        return WALL.buyers().stream().filter(buyer -> buyer.name().equals(name)).findFirst();
    }

    private static Standing standing(Scene scene) {
        return COMMITMENTS.page(CommitmentFilter.ALL, 0, 100).stream()
                .filter(row -> row.buyer().equals(scene.buyer().id()))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static long reminded(Scene scene) {
        MAILS.clear();
        REMINDERS.remind();
        OUTBOX.sendDue();
        return MAILS.stream()
                .filter(mail -> mail.recipient().equals(email(scene.manager())))
                .count();
    }

    private static Scene scene(String name) {
        Buyer buyer = TRADE.buyer(name);
        Actor manager = person("responsable");
        Actor member = person("membre");
        POLES.province.members.actForBuyer(
                id(manager), buyer.id(), "buyer-manager", Actor.PLATFORM);
        POLES.province.members.actForBuyer(id(member), buyer.id(), "buyer-member", Actor.PLATFORM);
        return new Scene(buyer, manager, member);
    }

    private static Actor person(String word) {
        String email = word + ++people + "@exemple.org";
        MemberId member =
                POLES.province.members.invite(
                        new MemberData(
                                new EmailAddress(email), email, Optional.empty(), Language.FRENCH),
                        Actor.PLATFORM);
        return new Actor(member, email);
    }

    private static MemberId id(Actor actor) {
        return Optional.ofNullable(actor.member()).orElseThrow();
    }

    /// People of this test are named by their address.
    private static String email(Actor actor) {
        return actor.name();
    }

    private static Reading read(Scene scene) {
        return COMMITMENTS.toSign(scene.buyer().id(), Language.FRENCH).orElseThrow();
    }

    private static SigningForm form(Reading read) {
        return new SigningForm(
                Language.FRENCH,
                read.digest(),
                new Signatory("  Line \u00A0Roy ", "Mairesse"),
                true,
                Target.NONE,
                Optional.empty());
    }

    private static Commitment signed(Scene scene) {
        Signing signing = COMMITMENTS.sign(scene.buyer().id(), form(read(scene)), scene.manager());
        if (signing instanceof Signing.Signed(Commitment commitment)) {
            return commitment;
        }
        throw new AssertionError(signing);
    }

    private static PaperForm paper(Scene scene, LocalDate day) {
        return new PaperForm(
                scene.buyer().id(),
                Language.FRENCH,
                new Signatory("Line Roy", "Mairesse"),
                Optional.of(day),
                Target.NONE,
                Optional.of(day),
                Optional.of(SCAN));
    }
}
