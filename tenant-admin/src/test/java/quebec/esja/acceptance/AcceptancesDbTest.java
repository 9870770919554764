package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.casework.Cases;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.Establishments;
import quebec.esja.freshness.FreshnessFixture;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class AcceptancesDbTest {

    private static final MovingClock CLOCK = new MovingClock();
    private static final Actor AGENT = new Actor(null, "Camille du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final FreshnessFixture ESJA = new FreshnessFixture(POLES.province);
    private static final Establishment SHOP =
            new Establishment("Boutique", "45072", "", "", "", LocalizedText.EMPTY);
    private static final Cases CASES =
            new Cases(POLES.province.transactions, ESJA.freshness, CLOCK);

    @Test
    void aManagersChangeStaysListedAndWaitsToBeSeen() {
        POLES.inEstrie(() -> {
            Supplier farm = accepted("Ferme acceptée");
            Actor manager = manager(farm);
            int waiting = CASES.toSee().changed();

            Supplier changed = phone(farm, "819 555-0199", manager);

            assertThat(changed.listed()).isTrue();
            assertThat(CASES.toSee().changed()).isEqualTo(waiting + 1);
            AcceptedProfile kept = ESJA.acceptances.of(farm.id()).orElseThrow();
            assertThat(kept.data()).isEqualTo(farm.data());
            assertThat(kept.change())
                    .hasValueSatisfying(change -> assertThat(change.by()).isEqualTo("Sam Côté"));

            assertThat(ESJA.acceptances.accept(farm.id(), changed.version(), AGENT))
                    .isInstanceOf(AcceptanceOutcome.Accepted.class);
            assertThat(CASES.toSee().changed()).isEqualTo(waiting);
            assertThat(ESJA.acceptances.of(farm.id()).orElseThrow())
                    .satisfies(now -> {
                        assertThat(now.data()).isEqualTo(changed.data());
                        assertThat(now.acceptedBy()).isEqualTo("Camille du Pôle");
                    });
            assertThat(POLES.province.audit.history("supplier", farm.id(), 5))
                    .extracting(AuditEntry::action)
                    .contains("supplier.changes-accepted");
            return true;
        });
        assertThat(POLES.inMauricie(() -> CASES.toSee())).isEqualTo(Cases.ToSee.NOTHING);
    }

    @Test
    void whatWasPublicBeforeAnyoneLookedIsKeptAtTheFirstChange() {
        POLES.inEstrie(() -> {
            Supplier shop = ESJA.listed("Publique sans révision", "");
            phone(shop, "819 555-0177", manager(shop));

            AcceptedProfile kept = ESJA.acceptances.of(shop.id()).orElseThrow();
            assertThat(kept.data()).isEqualTo(shop.data());
            assertThat(kept.acceptedBy()).isEmpty();
            return true;
        });
    }

    @Test
    void goingBackToWhatWasAcceptedLeavesNothingToSee() {
        POLES.inEstrie(() -> {
            Supplier shop = accepted("Aller et retour");
            Actor manager = manager(shop);
            phone(shop, "819 555-0144", manager);
            phone(shop, shop.data().reach().phone(), manager);

            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().change()).isEmpty();
            return true;
        });
    }

    @Test
    void whatIsShownBesideTheProfileWaitsToBeSeenToo() {
        POLES.inEstrie(() -> {
            Supplier shop = accepted("Deux adresses");
            var places =
                    new Establishments(
                            POLES.province.transactions,
                            ESJA.directory.suppliers,
                            ESJA.directory.territories,
                            ESJA.directory.laterChanges,
                            POLES.province.audit);
            places.change(shop.id(), List.of(), List.of(SHOP), AGENT);
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().change()).isEmpty();

            Actor manager = manager(shop);
            places.change(shop.id(), places.of(shop.id()), List.of(), manager);
            AcceptedProfile kept = ESJA.acceptances.of(shop.id()).orElseThrow();
            assertThat(kept.change().orElseThrow().by()).isEqualTo(manager.name());
            assertThat(changes(shop))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.before().orElseThrow().name()).isEqualTo(SHOP.name());
                        assertThat(change.after()).isEmpty();
                    });

            phone(shop, "819 555-0145", manager);
            phone(shop, shop.data().reach().phone(), manager);
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().change()).isPresent();

            assertThat(ESJA.acceptances.accept(shop.id(), ESJA.now(shop).version(), AGENT))
                    .isInstanceOf(AcceptanceOutcome.Accepted.class);
            kept = ESJA.acceptances.of(shop.id()).orElseThrow();
            assertThat(kept.change()).isEmpty();
            assertThat(changes(shop)).isEmpty();
            return true;
        });
    }

    @Test
    void comparesWithWhatWasShownBeforeTheFirstChangeAndForgetsWhatIsTakenBack() {
        POLES.inEstrie(() -> {
            Supplier shop = ESJA.listed("Publiée sans revue", "sans@exemple.org");
            Actor manager = manager(shop);
            var places =
                    new Establishments(
                            POLES.province.transactions,
                            ESJA.directory.suppliers,
                            ESJA.directory.territories,
                            ESJA.directory.laterChanges,
                            POLES.province.audit);

            places.change(shop.id(), List.of(), List.of(SHOP), manager);
            assertThat(changes(shop))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.before()).isEmpty();
                        assertThat(change.after().orElseThrow().kind())
                                .isEqualTo(Beside.Kind.PLACE);
                    });

            places.change(shop.id(), places.of(shop.id()), List.of(), manager);
            assertThat(changes(shop)).isEmpty();
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().change()).isEmpty();
            return true;
        });
    }

    private static List<Beside.Change> changes(Supplier shop) {
        return ESJA.acceptances
                .of(shop.id())
                .orElseThrow()
                .beside()
                .changesTo(ESJA.acceptances.beside(shop.id()));
    }

    @Test
    void whatTheTeamEditsIsAcceptedUnlessAManagersChangeWaits() {
        POLES.inEstrie(() -> {
            Supplier shop = accepted("Modifiée par l’équipe");
            Supplier edited = phone(shop, "819 555-0111", AGENT);
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().data())
                    .isEqualTo(edited.data());

            Supplier changed = phone(edited, "819 555-0122", manager(shop));
            phone(changed, "819 555-0133", AGENT);
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow())
                    .satisfies(kept -> {
                        assertThat(kept.data()).isEqualTo(edited.data());
                        assertThat(kept.change()).isPresent();
                    });
            return true;
        });
    }

    @Test
    void theSecondOfTwoReviewersIsToldAndSoIsWhoReadAnOlderProfile() {
        POLES.inEstrie(() -> {
            Supplier shop = accepted("Deux réviseuses");
            Actor manager = manager(shop);
            Supplier first = phone(shop, "819 555-0101", manager);
            Supplier second = phone(first, "819 555-0102", manager);

            assertThat(ESJA.acceptances.accept(shop.id(), first.version(), AGENT))
                    .isInstanceOf(AcceptanceOutcome.Stale.class);
            assertThat(ESJA.acceptances.accept(shop.id(), second.version(), AGENT))
                    .isInstanceOf(AcceptanceOutcome.Accepted.class);
            assertThat(
                            ESJA.acceptances.accept(
                                    shop.id(), second.version(), new Actor(null, "Dominique")))
                    .isInstanceOfSatisfying(
                            AcceptanceOutcome.Before.class,
                            before ->
                                    assertThat(before.accepted().acceptedBy())
                                            .isEqualTo("Camille du Pôle"));
            return true;
        });
    }

    @Test
    void asksEveryManagerInTheirLanguageToCorrectAndKeepsWaiting() {
        POLES.inEstrie(() -> {
            Supplier shop = accepted("À corriger");
            Actor manager = manager(shop);
            ESJA.manager(shop, "kim.corrige@exemple.org", Language.ENGLISH);
            Supplier changed = phone(shop, "12", manager);
            ESJA.delivered();

            assertThat(ESJA.acceptances.askToCorrect(shop.id(), changed.version(), "non", AGENT))
                    .isInstanceOf(AcceptanceOutcome.Unclear.class);
            assertThat(
                            ESJA.acceptances.askToCorrect(
                                    shop.id(),
                                    changed.version(),
                                    "Le téléphone n’a que deux chiffres.",
                                    AGENT))
                    .isEqualTo(new AcceptanceOutcome.Asked(3));

            List<OutboxMail> mails =
                    ESJA.delivered().stream()
                            .filter(mail -> mail.subject().contains("À corriger"))
                            .toList();
            assertThat(mails)
                    .as("the person invited at the acceptance, and two managers")
                    .hasSize(3)
                    .allSatisfy(mail ->
                            assertThat(mail.text())
                                    .contains("Le téléphone n’a que deux chiffres.")
                                    .contains("/mon-entreprise"))
                    .anySatisfy(mail -> assertThat(mail.text()).contains("asks you to correct"));
            assertThat(ESJA.acceptances.of(shop.id()).orElseThrow().change())
                    .hasValueSatisfying(
                            change -> assertThat(change.asked()).startsWith("Le téléphone"));
            return true;
        });
    }

    @Test
    void sendsNothingWhenNobodySpeaksForTheEnterpriseOrItIsElsewhere() {
        Supplier shop =
                POLES.inEstrie(() -> {
                    Supplier listed = ESJA.listed("Sans voix", "");
                    ESJA.acceptances.keep(listed, AGENT);
                    return listed;
                });
        assertThat(
                        POLES.inMauricie(
                                () -> ESJA.acceptances.accept(shop.id(), shop.version(), AGENT)))
                .isInstanceOf(AcceptanceOutcome.Unknown.class);
        Supplier silent = POLES.inEstrie(() -> ESJA.listed("Jamais gardée", ""));
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.acceptances.askToCorrect(
                                        silent.id(), silent.version(), "Corrigez", AGENT)))
                .isInstanceOf(AcceptanceOutcome.Unreachable.class);
    }

    private static Supplier accepted(String name) {
        return ESJA.accepted(name, UUID.randomUUID() + "@exemple.org", today().plusYears(2));
    }

    private static Actor manager(Supplier supplier) {
        return ESJA.manager(supplier, "sam." + UUID.randomUUID() + "@exemple.org", Language.FRENCH);
    }

    private static Supplier phone(Supplier before, String phone, Actor by) {
        Supplier now = ESJA.now(before);
        return TestDirectory.saved(
                ESJA.freshness.edit(
                        now.id(),
                        now.data().withReach(new SupplierData.Reach("", "", phone)),
                        now.version(),
                        by));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }
}
