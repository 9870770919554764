package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.registration.RegistrationFixture.enterprise;
import static quebec.esja.registration.RegistrationFixture.form;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class RegistrationDbTest {

    private static final RegistrationFixture.MovingClock CLOCK =
            new RegistrationFixture.MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final RegistrationFixture ESJA = new RegistrationFixture(POLES.province);

    @Test
    void entersThePoleOnceItsAddressIsConfirmed() {
        SupplierId id = received(enterprise("Ferme des Ormes", "1160000007", "ormes@exemple.org"));
        String token = POLES.inEstrie(ESJA::deliveredToken);
        assertThat(status(id)).isEqualTo(SupplierStatus.UNCONFIRMED);

        assertThat(POLES.inEstrie(() -> ESJA.registrations.confirm(token)))
                .isEqualTo(new ConfirmationOutcome.Confirmed("Ferme des Ormes"));

        assertThat(status(id)).isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                    assertThat(mail.subject()).isEqualTo("À étudier\u00A0: Ferme des Ormes");
                    assertThat(mail.text())
                            .contains(
                                    "https://esja.test/app/"
                                            + POLES.estrie.slug()
                                            + "/entreprises/"
                                            + id);
                });
        assertThat(history(id))
                .contains("supplier.created", "supplier.confirmed", "supplier.submitted");
    }

    @Test
    void readingTheLinkConfirmsNothing() {
        SupplierId id = received(enterprise("Atelier du Quai", "", "quai@exemple.org"));
        String token = POLES.inEstrie(ESJA::deliveredToken);

        POLES.inEstrie(() -> ESJA.links.read(token));

        assertThat(POLES.inEstrie(() -> ESJA.registrations.unconfirmed(id.value()))).isPresent();
        assertThat(status(id)).isEqualTo(SupplierStatus.UNCONFIRMED);
    }

    @Test
    void tellsALinkUsedTwiceFromOneThatIsTooOldAndFromOneNobodySent() {
        received(enterprise("Café de la Gare", "", "gare@exemple.org"));
        String used = POLES.inEstrie(ESJA::deliveredToken);
        POLES.inEstrie(() -> ESJA.registrations.confirm(used));
        POLES.inEstrie(ESJA::delivered);
        received(enterprise("Librairie du Parc", "", "parc@exemple.org"));
        String old = POLES.inEstrie(ESJA::deliveredToken);

        assertThat(POLES.inEstrie(() -> ESJA.registrations.confirm(used)))
                .isEqualTo(new ConfirmationOutcome.ConfirmedBefore("Café de la Gare"));
        CLOCK.pass(Duration.ofDays(7));
        assertThat(POLES.inEstrie(() -> ESJA.registrations.confirm(old)))
                .isEqualTo(new ConfirmationOutcome.TooLate());
        assertThat(POLES.inEstrie(() -> ESJA.registrations.confirm(used + "x")))
                .isEqualTo(new ConfirmationOutcome.Unknown());
    }

    @Test
    void aLinkOfOnePoleSaysNothingInAnother() {
        SupplierId id = received(enterprise("Buanderie Nette", "", "nette@exemple.org"));
        String token = POLES.inEstrie(ESJA::deliveredToken);

        assertThat(POLES.inMauricie(() -> ESJA.registrations.confirm(token)))
                .isEqualTo(new ConfirmationOutcome.Unknown());
        assertThat(POLES.inMauricie(() -> ESJA.registrations.unconfirmed(id.value()))).isEmpty();
        assertThat(POLES.inMauricie(() -> ESJA.registrations.resend(id.value())))
                .isEqualTo(new ResendOutcome.NotNeeded());
        assertThat(status(id)).isEqualTo(SupplierStatus.UNCONFIRMED);
    }

    @Test
    void sendsANewLinkToTheSameAddressButNotAtOnce() {
        SupplierId id = received(enterprise("Menuiserie Nord", "", "nord@exemple.org"));
        POLES.inEstrie(ESJA::delivered);

        assertThat(POLES.inEstrie(() -> ESJA.registrations.resend(id.value())))
                .isEqualTo(new ResendOutcome.TooSoon("n•••@exemple.org"));
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(POLES.inEstrie(() -> ESJA.registrations.resend(id.value())))
                .isEqualTo(new ResendOutcome.Sent("n•••@exemple.org"));
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::recipient)
                .containsExactly("nord@exemple.org");
    }

    @Test
    void theSameEnterpriseRegistersInTwoPoles() {
        SupplierData data = enterprise("Coop Deux Rives", "1160000015", "rives@exemple.org");

        assertThat(register(data)).isInstanceOf(RegistrationOutcome.Received.class);
        assertThat(POLES.inMauricie(() -> ESJA.registrations.register(form(data))))
                .isInstanceOf(RegistrationOutcome.Received.class);
        POLES.inEstrie(ESJA::delivered);
        POLES.inMauricie(ESJA::delivered);
    }

    @Test
    void takesAFormSentTwiceOnce() throws Exception {
        RegistrationForm form =
                form(enterprise("Resto Double", "1160000023", "double@exemple.org"));
        Callable<RegistrationOutcome> send =
                () ->
                        TenantScope.call(
                                POLES.estrie.tenant(), () -> ESJA.registrations.register(form));
        List<RegistrationOutcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(4)) {
            outcomes =
                    threads.invokeAll(List.of(send, send, send, send)).stream()
                            .map(f -> f.resultNow())
                            .toList();
        }

        assertThat(outcomes).filteredOn(RegistrationOutcome.Received.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RegistrationOutcome.ReceivedBefore.class::isInstance)
                .hasSize(3);
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.suppliers.count(SupplierFilter.ALL.withText("Resto Double"))))
                .isEqualTo(1);
        assertThat(POLES.inEstrie(ESJA::delivered)).hasSize(1);
    }

    @Test
    void offersToClaimAnEnterpriseOfTheSameNeq() {
        Supplier listed = listed(enterprise("Épicerie du Coin", "1160000031", "coin@exemple.org"));

        assertThat(register(enterprise("Une autre épicerie", "1160000031", "autre@exemple.org")))
                .isEqualTo(
                        new RegistrationOutcome.Listed(
                                new ListedSupplier(
                                        listed.slug(), "Épicerie du Coin", "Sherbrooke")));
    }

    @Test
    void asksAboutAnEnterpriseOfNearlyTheSameNameInTheSameMunicipality() {
        Supplier listed = listed(enterprise("Les Serres du Lac inc.", "", "serres@exemple.org"));
        RegistrationForm near = form(enterprise("Serres du Lac", "", "moi@exemple.org"));

        assertThat(POLES.inEstrie(() -> ESJA.registrations.register(near)))
                .isEqualTo(
                        new RegistrationOutcome.Resembles(
                                List.of(
                                        new ListedSupplier(
                                                listed.slug(),
                                                "Les Serres du Lac inc.",
                                                "Sherbrooke"))));
        assertThat(POLES.inMauricie(() -> ESJA.registrations.register(near)))
                .isInstanceOf(RegistrationOutcome.Received.class);
        RegistrationForm another =
                new RegistrationForm(near.supplier(), false, true, true, Language.FRENCH);
        assertThat(POLES.inEstrie(() -> ESJA.registrations.register(another)))
                .isInstanceOf(RegistrationOutcome.Received.class);
        POLES.inEstrie(ESJA::delivered);
        POLES.inMauricie(ESJA::delivered);
    }

    @Test
    void tellsNothingOfAnEnterpriseThatIsNotPublic() {
        received(enterprise("Projet discret", "1160000049", "discret@exemple.org"));
        POLES.inEstrie(ESJA::delivered);

        assertThat(register(enterprise("Autre nom", "1160000049", "curieux@exemple.org")))
                .isEqualTo(new RegistrationOutcome.KnownToThePole());
    }

    @Test
    void refusesAFormWithEveryReasonAndWritesNothing() {
        SupplierData wrong =
                enterprise("X", "lettres", "pas une adresse")
                        .withLocation(new SupplierData.Location("99999", "", ""));
        int before = POLES.inEstrie(() -> ESJA.suppliers.count(SupplierFilter.ALL));

        assertThat(register(wrong))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(SupplierProblem::field)
                                        .containsExactlyInAnyOrder(
                                                "identity.name",
                                                "identity.neq",
                                                "location.municipality",
                                                "contact.email"));
        assertThat(POLES.inEstrie(() -> ESJA.suppliers.count(SupplierFilter.ALL)))
                .isEqualTo(before);
    }

    @Test
    void refusesASixthEnterpriseFromAnAddressThatConfirmedNone() {
        for (int i = 0; i < 5; i++) {
            received(enterprise("Essai " + "abcde".charAt(i), "", "essais@exemple.org"));
        }
        assertThat(register(enterprise("Essai zéro", "", "essais@exemple.org")))
                .isEqualTo(new RegistrationOutcome.TooMany());
        POLES.inEstrie(ESJA::delivered);
    }

    @Test
    void forgetsAfterSevenDaysWhatNobodyConfirmed() {
        SupplierId id = received(enterprise("Feu de paille", "1160000056", "paille@exemple.org"));
        POLES.inEstrie(ESJA::delivered);
        CLOCK.pass(Duration.ofDays(7).plusSeconds(1));

        POLES.inEstrie(ESJA.registrations::forgetUnconfirmed);

        assertThat(POLES.inEstrie(() -> ESJA.suppliers.find(id))).isEmpty();
        assertThat(register(enterprise("Feu de paille", "1160000056", "autre-paille@exemple.org")))
                .isInstanceOf(RegistrationOutcome.Received.class);
        POLES.inEstrie(ESJA::delivered);
    }

    @Test
    void keepsAScriptInANameAsAName() {
        String name = "<script>alert(1)</script>";
        SupplierId id = received(enterprise(name, "", "script@exemple.org"));

        assertThat(POLES.inEstrie(ESJA::delivered))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.html())
                                .doesNotContain("<script>")
                                .contains("&lt;script&gt;"));
        assertThat(POLES.inEstrie(() -> ESJA.suppliers.find(id)).orElseThrow().name())
                .isEqualTo(name);
    }

    @Test
    void sendsAgainOnlyWhatThePoleAskedToMend() {
        SupplierId id = received(enterprise("Traiteur Midi", "", "midi@exemple.org"));
        POLES.inEstrie(() -> ESJA.registrations.confirm(ESJA.deliveredToken()));
        POLES.inEstrie(ESJA::delivered);

        assertThat(POLES.inEstrie(() -> ESJA.registrations.submitAgain(id, Actor.VISITOR)))
                .isInstanceOf(SupplierChange.Refused.class);
        POLES.inEstrie(
                () -> ESJA.suppliers.requestChanges(id, "Précisez le territoire", Actor.PLATFORM));
        POLES.inEstrie(() -> ESJA.registrations.submitAgain(id, Actor.VISITOR));
        assertThat(status(id)).isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::subject)
                .containsExactly("Corrigée\u00A0: Traiteur Midi");
    }

    private static RegistrationOutcome register(SupplierData data) {
        return POLES.inEstrie(() -> ESJA.registrations.register(form(data)));
    }

    private static SupplierId received(SupplierData data) {
        return switch (register(data)) {
            case RegistrationOutcome.Received received -> received.supplier();
            case RegistrationOutcome other -> throw new AssertionError(other);
        };
    }

    private static Supplier listed(SupplierData data) {
        return POLES.inEstrie(() ->
                switch (ESJA.suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)) {
                    case SupplierChange.Saved saved -> {
                        ESJA.suppliers.list(saved.supplier().id(), Actor.PLATFORM);
                        yield saved.supplier();
                    }
                    case SupplierChange.Refused refused -> throw new AssertionError(refused);
                });
    }

    private static SupplierStatus status(SupplierId id) {
        return POLES.inEstrie(() -> ESJA.suppliers.find(id)).orElseThrow().status();
    }

    private static List<String> history(SupplierId id) {
        return POLES.inEstrie(() -> POLES.province.audit.history("supplier", id, 20)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
