package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

class RegistrationRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    @Test
    void acceptsACompleteFormWithoutANeq() {
        assertThat(RegistrationRules.problems(form(sound("")))).isEmpty();
    }

    @Test
    void asksToConfirmANeqWhoseCheckDigitDisagrees() {
        SupplierData doubtful = sound("1160000001");

        assertThat(keys(form(doubtful))).containsExactly("registration.refusal.neq-doubtful");
        assertThat(RegistrationRules.problems(confirmed(doubtful))).isEmpty();
        assertThat(
                        RegistrationRules.toKeep(confirmed(doubtful), "oui")
                                .identity()
                                .neqOverrideReason())
                .isEqualTo("oui");
        assertThat(RegistrationRules.toKeep(form(doubtful), "oui").identity().neqOverrideReason())
                .isEmpty();
    }

    @Test
    void neverTakesTheNumberOfAPerson() {
        assertThat(keys(confirmed(sound("2260000001"))))
                .containsExactly("registration.refusal.neq-person");
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        RegistrationForm empty =
                new RegistrationForm(
                        SupplierData.named("Le Bon Panier"), false, false, false, Language.FRENCH);

        assertThat(RegistrationRules.problems(empty))
                .extracting(SupplierProblem::field)
                .containsExactly(
                        "identity.legalForm",
                        "location.municipality",
                        "offerings[0].title",
                        "contact.name",
                        "contact.email",
                        "consent");
    }

    @Test
    void takesAtMostFiveOfferingsEachWithItsArea() {
        List<OfferingData> six =
                IntStream.range(0, 6)
                        .mapToObj(i -> offering(List.of(new ServiceArea.Quebec())))
                        .toList();

        assertThat(keys(form(sound("").withOfferings(six))))
                .containsExactly("registration.refusal.offerings");
        assertThat(keys(form(sound("").withOfferings(List.of(offering(List.of()))))))
                .containsExactly("registration.refusal.area");
    }

    @Test
    void writesAgainOnlyAfterTenMinutes() {
        assertThat(RegistrationRules.mayWriteAgain(Optional.empty(), NOW)).isTrue();
        assertThat(RegistrationRules.mayWriteAgain(Optional.of(NOW.minusSeconds(599)), NOW))
                .isFalse();
        assertThat(RegistrationRules.mayWriteAgain(Optional.of(NOW.minusSeconds(600)), NOW))
                .isTrue();
    }

    @Test
    void hidesAnAddressFromThoseWhoDoNotKnowIt() {
        assertThat(RegistrationRules.masked(new EmailAddress("camille@panier.org")))
                .isEqualTo("c•••@panier.org");
    }

    private static List<String> keys(RegistrationForm form) {
        return RegistrationRules.problems(form).stream().map(SupplierProblem::key).toList();
    }

    private static RegistrationForm form(SupplierData data) {
        return new RegistrationForm(data, false, false, true, Language.FRENCH);
    }

    private static RegistrationForm confirmed(SupplierData data) {
        return new RegistrationForm(data, true, false, true, Language.FRENCH);
    }

    private static SupplierData sound(String neq) {
        return SupplierData.named("Le Bon Panier")
                .withIdentity(
                        new SupplierData.Identity(
                                "Le Bon Panier", "", neq, "", "coop-solidarite", "", null))
                .withLocation(new SupplierData.Location("43027", "", ""))
                .withContact(new SupplierData.Contact("Camille Roy", "camille@panier.org"))
                .withOfferings(List.of(offering(List.of(new ServiceArea.Quebec()))));
    }

    private static OfferingData offering(List<ServiceArea> areas) {
        return OfferingData.titled("Paniers de légumes", "produits-alimentaires", areas);
    }
}
