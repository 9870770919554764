package quebec.esja.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;

class CompletenessRulesTest {

    @Test
    void aNameAloneNeedsFirstWhatLetsItBePublic() {
        Completeness completeness = CompletenessRules.of(SupplierData.named("Ferme"), 0, false);

        assertThat(completeness.missing())
                .startsWith(ProfileStep.MUNICIPALITY, ProfileStep.OFFERING, ProfileStep.REACH);
        assertThat(completeness.missing())
                .as("without an offering nothing is missing on offerings")
                .doesNotContain(ProfileStep.AREAS, ProfileStep.OFFERING_WORDS, ProfileStep.SEAO);
        assertThat(completeness.next()).contains(ProfileStep.MUNICIPALITY);
        assertThat(completeness.done()).isEqualTo(3);
    }

    @Test
    void nothingIsMissingOnAFullProfile() {
        Completeness completeness = CompletenessRules.of(full(), 1, true);

        assertThat(completeness.missing()).isEmpty();
        assertThat(completeness.done()).isEqualTo(completeness.total());
        assertThat(completeness.next()).isEmpty();
    }

    @Test
    void oneOfferingThatSaysNothingIsEnoughToAskForMore() {
        SupplierData data =
                full().withOfferings(
                                List.of(
                                        full().offerings().getFirst(),
                                        OfferingData.titled("Pauses", "traiteur", List.of())));

        assertThat(CompletenessRules.of(data, 1, true).missing())
                .containsExactly(ProfileStep.AREAS, ProfileStep.OFFERING_WORDS, ProfileStep.SEAO);
    }

    @Test
    void aPhoneOrAnEmailIsEnoughAndAShortDescriptionIsNot() {
        SupplierData phone = full().withReach(new SupplierData.Reach("https://a.test", "", "819"));
        SupplierData neither = full().withReach(new SupplierData.Reach("https://a.test", "", ""));
        SupplierData terse = full().withDescription(new LocalizedText("Un traiteur.", "A caterer"));

        assertThat(CompletenessRules.of(phone, 1, true).missing()).isEmpty();
        assertThat(CompletenessRules.of(neither, 1, true).missing())
                .containsExactly(ProfileStep.REACH);
        assertThat(CompletenessRules.of(terse, 1, true).missing())
                .containsExactly(ProfileStep.DESCRIPTION);
        assertThat(CompletenessRules.of(full(), 0, true).missing())
                .containsExactly(ProfileStep.CONTRACT);
        assertThat(CompletenessRules.of(full(), 1, false).missing())
                .containsExactly(ProfileStep.PICTURE);
    }

    @Test
    void aCapacityOrALeadTimeIsEnough() {
        SupplierData untold = full().withPractice(SupplierData.Practice.UNTOLD);
        SupplierData capacity =
                full().withPractice(
                                new SupplierData.Practice(
                                        new LocalizedText("Nourrir le quartier", ""),
                                        Optional.of(SizeBand.NONE),
                                        LocalizedText.EMPTY,
                                        new LocalizedText("300 repas par jour", ""),
                                        null,
                                        false));

        assertThat(CompletenessRules.of(untold, 1, true).missing())
                .containsExactly(ProfileStep.CAPACITY, ProfileStep.SIZE, ProfileStep.MISSION);
        assertThat(CompletenessRules.of(capacity, 1, true).missing()).isEmpty();
    }

    private static SupplierData full() {
        return new SupplierData(
                new SupplierData.Identity(
                        "Traiteur du Lac", "", "", "", "coop-solidarite", "insertion", 1999),
                new SupplierData.Location("43027", "", ""),
                new SupplierData.Reach("https://lac.test", "bonjour@lac.test", ""),
                new SupplierData.Contact("Camille", "camille@lac.test"),
                new LocalizedText("Buffets et repas préparés ".repeat(5), "Catering"),
                new LocalizedText("Dix emplois d’insertion", ""),
                new SupplierData.Practice(
                        new LocalizedText("Nourrir le quartier", ""),
                        Optional.of(SizeBand.FROM_10),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        3,
                        false),
                List.of(
                        new OfferingData(
                                Optional.empty(),
                                new LocalizedText("Buffets", ""),
                                "Froids et chauds",
                                "",
                                "traiteur",
                                "G-1",
                                OfferingMode.SALE,
                                List.of(new ServiceArea.Quebec()))));
    }
}
