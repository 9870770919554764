package quebec.esja.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.registration.ReviewDraft;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class FreshnessDbTest {

    private static final MovingClock CLOCK = new MovingClock();
    private static final Actor AGENT = new Actor(null, "Agente du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final FreshnessFixture ESJA = new FreshnessFixture(POLES.province);

    @Test
    void asksInTheLanguageOfEachPersonWithWhatIsShownAndOnlyOnce() {
        Supplier farm = POLES.inEstrie(() -> ESJA.listed("Ferme des Ormes", ""));
        POLES.inEstrie(() -> ESJA.manager(farm, "sam@exemple.org", Language.FRENCH));
        POLES.inEstrie(() -> ESJA.manager(farm, "kim@exemple.org", Language.ENGLISH));
        assertThat(POLES.inEstrie(ESJA::afterARound)).isEmpty();

        pass(184);
        List<OutboxMail> mails = about(farm, POLES.inEstrie(ESJA::afterARound));

        assertThat(mails).hasSize(2);
        assertThat(mail(mails, "sam@exemple.org").subject())
                .isEqualTo("Est-ce encore vrai\u202F? La fiche de Ferme des Ormes");
        assertThat(mail(mails, "sam@exemple.org").text())
                .contains(
                        "Identité (jamais confirmé par l’entreprise)",
                        "Paniers de légumes",
                        "50 km autour de Sherbrooke",
                        "819 555-0100",
                        "https://esja.test/r/")
                .doesNotContain("Camille Roy");
        assertThat(mail(mails, "kim@exemple.org").text())
                .contains("Is it still true?", "Organic vegetables", "https://esja.test/en/r/");
        assertThat(about(farm, POLES.inEstrie(ESJA::afterARound))).isEmpty();
        assertThat(POLES.inMauricie(ESJA::afterARound)).isEmpty();
    }

    @Test
    void oneClickConfirmsEveryBlockAndStopsTheQuestions() {
        Supplier bakery = POLES.inEstrie(() -> ESJA.listed("Boulangerie", "pain@exemple.org"));
        pass(190);
        String token = token(bakery, "pain@exemple.org");

        assertThat(POLES.inMauricie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.Unknown.class);
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.Confirmed.class);
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.Before.class);

        Supplier now = POLES.inEstrie(() -> ESJA.now(bakery));
        assertThat(now.confirmedOn()).contains(today());
        assertThat(POLES.inEstrie(() -> ESJA.freshness.of(now)).ofAll()).contains(today());
        assertThat(
                        ESJA.directory
                                .searches
                                .searchProvince(SupplierSearch.of("Boulangerie"))
                                .results())
                .filteredOn(found ->
                        found.listings().stream()
                                .anyMatch(listing ->
                                        listing.pole().equals(POLES.estrie.slug().value())
                                                && listing.supplier()
                                                        .equals(bakery.slug().value())))
                .singleElement()
                .satisfies(found -> assertThat(found.freshOn()).contains(today()));
        pass(150);
        assertThat(about(bakery, POLES.inEstrie(ESJA::afterARound))).isEmpty();
    }

    @Test
    void aSaveByAManagerConfirmsWhatItChangesAndAnotherSaveNothing() {
        Supplier shop = POLES.inEstrie(() -> ESJA.listed("Atelier", "atelier@exemple.org"));
        Actor manager =
                POLES.inEstrie(() -> ESJA.manager(shop, "gerante@exemple.org", Language.FRENCH));
        SupplierData phone = shop.data().withReach(new SupplierData.Reach("", "", "819 555-0142"));

        POLES.inEstrie(() ->
                TestDirectory.saved(
                        ESJA.freshness.edit(
                                shop.id(),
                                shop.data()
                                        .withReach(new SupplierData.Reach("", "", "819 555-0111")),
                                shop.version(),
                                AGENT)));
        assertThat(ages(shop).confirmed()).isEmpty();

        edit(shop, phone, manager);
        assertThat(ages(shop).confirmed()).containsOnlyKeys(ProfileBlock.CONTACT);
        assertThat(POLES.inEstrie(() -> ESJA.now(shop)).confirmedOn()).isEmpty();

        SupplierData rest =
                POLES.inEstrie(() -> ESJA.now(shop))
                        .data()
                        .withIdentity(SupplierData.Identity.named("Atelier du Lac"))
                        .withDescription(new LocalizedText("Meubles", ""))
                        .withOfferings(
                                List.of(
                                        TestDirectory.offering(
                                                "Tables", "reemploi", new ServiceArea.Quebec())));
        edit(shop, rest, manager);
        assertThat(POLES.inEstrie(() -> ESJA.now(shop)).confirmedOn()).contains(today());
    }

    @Test
    void warnsTwiceThenWithdrawsAndOneClickBringsItBack() {
        Supplier cafe =
                POLES.inEstrie(() ->
                        ESJA.accepted("Café du Quai", "quai@exemple.org", today().plusYears(4)));
        List<String> subjects = new ArrayList<>();
        OutboxMail last = null;
        for (int day = 0; day < 560; day += 1) {
            pass(1);
            for (OutboxMail mail : about(cafe, POLES.inEstrie(ESJA::afterARound))) {
                subjects.add(mail.subject());
                last = mail;
            }
        }

        assertThat(subjects)
                .hasSize(5)
                .satisfies(all -> {
                    assertThat(all.get(0)).startsWith("Est-ce encore vrai");
                    assertThat(all.get(1)).startsWith("Est-ce encore vrai");
                    assertThat(all.get(2)).startsWith("Confirmez avant le");
                    assertThat(all.get(3)).startsWith("Dernier rappel");
                    assertThat(all.get(4)).isEqualTo("Café du Quai n’est plus au répertoire");
                });
        Supplier gone = POLES.inEstrie(() -> ESJA.now(cafe));
        assertThat(gone.status()).isEqualTo(SupplierStatus.WITHDRAWN);
        assertThat(gone.statusReason()).startsWith("Personne n’a confirmé la fiche depuis le");
        assertThat(POLES.inEstrie(ESJA.freshness::ageing).withdrawn())
                .extracting(Supplier::id)
                .contains(cafe.id());
        assertThat(POLES.inEstrie(() -> ESJA.directory.directory.listed(cafe.slug()))).isEmpty();

        String token = FreshnessFixture.token(Objects.requireNonNull(last));
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.Relisted.class);
        assertThat(POLES.inEstrie(() -> ESJA.directory.directory.listed(cafe.slug()))).isPresent();
        assertThat(POLES.inEstrie(() -> ESJA.now(cafe)).statusReason()).isEmpty();
    }

    @Test
    void withoutAStandingReviewItComesBackThroughThePole() {
        Supplier never = POLES.inEstrie(() -> ESJA.listed("Jamais vue", "jamais@exemple.org"));
        withdraw(never);
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(never.id(), AGENT)))
                .isInstanceOf(StillTrue.ToReview.class);
        assertThat(POLES.inEstrie(() -> ESJA.now(never)).status())
                .isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .anySatisfy(mail -> {
                    assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                    assertThat(mail.subject()).isEqualTo("À étudier\u00A0: Jamais vue");
                });

        Supplier old =
                POLES.inEstrie(() ->
                        ESJA.accepted("Trop vieille", "vieille@exemple.org", today().plusDays(5)));
        withdraw(old);
        pass(5);
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(old.id(), AGENT)))
                .isInstanceOf(StillTrue.ToReview.class);
    }

    @Test
    void whatThePoleTookOutItselfStaysOut() {
        Supplier refused =
                POLES.inEstrie(
                        () -> ESJA.accepted("Non admise", "non@exemple.org", today().plusYears(1)));
        POLES.inEstrie(() -> {
            ESJA.decide(refused, new ReviewDraft.Decision.Refuse("Sous contrôle public"));
            return true;
        });

        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(refused.id(), AGENT)))
                .isInstanceOf(StillTrue.Closed.class);
        assertThat(POLES.inEstrie(() -> ESJA.now(refused)).status())
                .isEqualTo(SupplierStatus.WITHDRAWN);
    }

    @Test
    void oneBlockIsConfirmedAloneAndTheWholeIsAsOldAsItsOldest() {
        Supplier shop =
                POLES.inEstrie(
                        () -> ESJA.accepted("Un bloc", "bloc@exemple.org", today().plusYears(1)));
        POLES.inEstrie(() -> ESJA.freshness.confirm(shop.id(), AGENT));
        LocalDate before = today();
        pass(100);
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.freshness.confirm(shop.id(), ProfileBlock.OFFERINGS, AGENT)))
                .isInstanceOf(StillTrue.Confirmed.class);
        ProfileFreshness ages = POLES.inEstrie(() -> ESJA.freshness.of(ESJA.now(shop)));
        assertThat(ages.of(ProfileBlock.OFFERINGS)).contains(today());
        assertThat(ages.of(ProfileBlock.CONTACT)).contains(before);
        assertThat(POLES.inEstrie(() -> ESJA.now(shop)).confirmedOn()).contains(before);
    }

    @Test
    void anOldLinkDoesNotBringBackWhatThePoleTookOutWithoutAReview() {
        Supplier accepted =
                POLES.inEstrie(() ->
                        ESJA.accepted("Sortie du lot", "sortie@exemple.org", today().plusYears(1)));
        POLES.inEstrie(() ->
                ESJA.directory.suppliers.withdraw(accepted.id(), "Fermée pour l’hiver", AGENT));

        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(accepted.id(), AGENT)))
                .isInstanceOf(StillTrue.Closed.class);
        assertThat(POLES.inEstrie(() -> ESJA.now(accepted)).status())
                .isEqualTo(SupplierStatus.WITHDRAWN);
        assertThat(POLES.inEstrie(ESJA.freshness::ageing).withdrawn())
                .extracting(Supplier::id)
                .doesNotContain(accepted.id());
    }

    @Test
    void nobodyIsWithdrawnWithoutSomeoneToWarn() {
        Supplier silent = POLES.inEstrie(() -> ESJA.listed("Sans adresse", ""));
        pass(900);
        assertThat(about(silent, POLES.inEstrie(ESJA::afterARound))).isEmpty();
        assertThat(POLES.inEstrie(() -> ESJA.now(silent)).listed()).isTrue();
        assertThat(POLES.inEstrie(ESJA.freshness::ageing).unreachable())
                .extracting(Supplier::id)
                .contains(silent.id());
        assertThat(POLES.inMauricie(ESJA.freshness::ageing).nothing()).isTrue();
    }

    @Test
    void aPoleThatIsBeingPreparedAsksNobody() {
        var pole =
                POLES.province.openPole(
                        "preparation-" + POLES.province.suffix(),
                        "Pôle en préparation",
                        Set.of("430"));
        TenantScope.run(pole.tenant(), () -> ESJA.listed("Pas encore", "pas@exemple.org"));
        pass(200);

        assertThat(TenantScope.call(pole.tenant(), ESJA::afterARound)).isEmpty();
        TenantScope.run(pole.tenant(), () -> POLES.province.profiles.publish(AGENT));
        assertThat(TenantScope.call(pole.tenant(), ESJA::afterARound)).hasSize(1);
    }

    @Test
    void thePolesDelaysAreItsOwn() {
        assertThat(
                        POLES.inMauricie(() ->
                                ESJA.freshness.changePolicy(new FreshnessPolicy(6, 7), AGENT)))
                .containsExactly("freshness.refusal.withdraw");
        assertThat(
                        POLES.inMauricie(() ->
                                ESJA.freshness.changePolicy(new FreshnessPolicy(2, 9), AGENT)))
                .isEmpty();
        assertThat(POLES.inMauricie(ESJA.freshness::policy)).isEqualTo(new FreshnessPolicy(2, 9));
        assertThat(POLES.inEstrie(ESJA.freshness::policy)).isEqualTo(FreshnessPolicy.USUAL);
    }

    @Test
    void aLinkServesForSixMonthsAndOnlyWhoeverStillManages() {
        Supplier shop = POLES.inEstrie(() -> ESJA.listed("Librairie", ""));
        Actor leaving =
                POLES.inEstrie(() -> ESJA.manager(shop, "part@exemple.org", Language.FRENCH));
        pass(185);
        String token = token(shop, "part@exemple.org");
        POLES.inEstrie(
                () -> POLES.province.members.end(Objects.requireNonNull(leaving.member()), AGENT));
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.Unknown.class);
        pass(181);
        assertThat(POLES.inEstrie(() -> ESJA.freshness.confirm(token)))
                .isInstanceOf(StillTrue.TooLate.class);
    }

    private static void withdraw(Supplier supplier) {
        POLES.inEstrie(() ->
                ESJA.directory.suppliers.ageOut(supplier.id(), "Non confirmée", Actor.PLATFORM));
    }

    private static void edit(Supplier supplier, SupplierData data, Actor actor) {
        POLES.inEstrie(() ->
                TestDirectory.saved(
                        ESJA.freshness.edit(
                                supplier.id(), data, ESJA.now(supplier).version(), actor)));
    }

    private static ProfileFreshness ages(Supplier supplier) {
        return POLES.inEstrie(() -> ESJA.freshness.of(ESJA.now(supplier)));
    }

    private static String token(Supplier supplier, String to) {
        return FreshnessFixture.token(mail(about(supplier, POLES.inEstrie(ESJA::afterARound)), to));
    }

    private static OutboxMail mail(List<OutboxMail> mails, String to) {
        Optional<OutboxMail> found =
                mails.stream().filter(mail -> mail.recipient().equals(to)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no mail to " + to));
    }

    private static List<OutboxMail> about(Supplier supplier, List<OutboxMail> mails) {
        return mails.stream().filter(mail -> mail.subject().contains(supplier.name())).toList();
    }

    private static void pass(int days) {
        CLOCK.pass(Duration.ofDays(days));
    }

    private static LocalDate today() {
        return FreshnessRules.day(CLOCK.instant());
    }
}
