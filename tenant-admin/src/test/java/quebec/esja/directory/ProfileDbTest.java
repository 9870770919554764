package quebec.esja.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.testing.TestDirectory.enterprise;
import static quebec.esja.testing.TestDirectory.offering;
import static quebec.esja.testing.TestDirectory.saved;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.search.SupplierSearch;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;

/// What an enterprise tells of itself and of its offerings is kept as told, in its own Pôle.
class ProfileDbTest {

    private static final OfferingTerms TERMS =
            new OfferingTerms(
                    "À partir de 18 $ par personne",
                    "10 personnes",
                    "90101600",
                    "Banquets et buffets",
                    List.of(
                            new OfferingReference("Ville du Lac", 2024, "Buffet du conseil", true),
                            new OfferingReference("Client discret", null, "", false)));
    private static final SupplierData.Practice PRACTICE =
            new SupplierData.Practice(
                    new LocalizedText("Nourrir le quartier", "To feed the neighbourhood"),
                    Optional.of(SizeBand.FROM_100),
                    new LocalizedText("Lundi au vendredi", "Monday to Friday"),
                    new LocalizedText("300 repas par jour", "300 meals a day"),
                    0,
                    true);

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final TestDirectory DIRECTORY = new TestDirectory(POLES.province);

    @Test
    void keepsWhatIsToldThroughCreationEditingAndImport() {
        SupplierData told = caterer("Cantine du Parc", TERMS).withPractice(PRACTICE);
        Supplier created = POLES.inEstrie(() -> DIRECTORY.list(told));
        assertThat(created.data().practice()).isEqualTo(PRACTICE);
        assertThat(created.data().offerings().getFirst().terms()).isEqualTo(TERMS);

        OfferingTerms fewer =
                new OfferingTerms("", "", "", "", List.of(TERMS.references().getLast()));
        SupplierData changed =
                created.data()
                        .withPractice(SupplierData.Practice.UNTOLD)
                        .withOfferings(
                                List.of(created.data().offerings().getFirst().withTerms(fewer)));
        Supplier edited =
                POLES.inEstrie(() ->
                        saved(
                                DIRECTORY.suppliers.edit(
                                        created.id(), changed, created.version(), Actor.PLATFORM)));
        assertThat(edited.data()).isEqualTo(changed);

        POLES.inEstrie(() ->
                DIRECTORY.intake.write(
                        List.of(new SupplierIntake.Entry(Optional.empty(), told)),
                        SupplierSource.IMPORT,
                        true,
                        Actor.PLATFORM,
                        _ -> {}));
        assertThat(
                        POLES.inEstrie(() ->
                                DIRECTORY
                                        .searches
                                        .search(SupplierSearch.of("90101600"), Set.of())
                                        .total()))
                .as("found by its code, as listed by the import; the edited one no longer says it")
                .isEqualTo(1);
        assertThat(DIRECTORY.searches.searchProvince(SupplierSearch.of("90101600")).total())
                .isEqualTo(POLES.lookAlike().isPresent() ? 2 : 1);
        assertThat(
                        POLES.inMauricie(() ->
                                DIRECTORY
                                        .searches
                                        .search(SupplierSearch.of("90101600"), Set.of())
                                        .total()))
                .isZero();
    }

    @Test
    void forgivesSpacesInACodeAndRefusesWhatIsNone() {
        assertThat(fields(SupplierData.Practice.UNTOLD, code("9010 16-00"))).isEmpty();
        for (String wrong : List.of("9010160", "901016000", "ABCDEFGH", "9010160a")) {
            assertThat(fields(SupplierData.Practice.UNTOLD, code(wrong)))
                    .containsExactly("offerings[0].unspsc");
        }
    }

    @Test
    void refusesASixthReferenceAndAYearThatCannotBe() {
        OfferingReference one = TERMS.references().getFirst();
        assertThat(
                        fields(
                                SupplierData.Practice.UNTOLD,
                                new OfferingTerms("", "", "", "", Collections.nCopies(6, one))))
                .containsExactly("offerings[0].references");
        assertThat(
                        fields(
                                SupplierData.Practice.UNTOLD,
                                new OfferingTerms(
                                        "",
                                        "",
                                        "",
                                        "",
                                        List.of(new OfferingReference("", 1800, "", false)))))
                .containsExactly("offerings[0].references", "offerings[0].references");
    }

    @Test
    void refusesANegativeLeadTimeAndAMissionOfOneMegabyte() {
        assertThat(fields(practice("", -1), OfferingTerms.UNTOLD))
                .containsExactly("practice.leadTimeDays");
        assertThat(fields(practice("", 366), OfferingTerms.UNTOLD))
                .containsExactly("practice.leadTimeDays");
        assertThat(fields(practice("a".repeat(1_000_000), null), OfferingTerms.UNTOLD))
                .containsExactly("practice.mission.fr");
        assertThat(
                        fields(
                                SupplierData.Practice.UNTOLD,
                                new OfferingTerms("p".repeat(201), "", "", "", List.of())))
                .containsExactly("offerings[0].price");
    }

    @Test
    void refusesADescriptionOfOneMegabyteInEitherLanguage() {
        assertThat(
                        fields(
                                caterer("Cantine", OfferingTerms.UNTOLD)
                                        .withDescription(
                                                new LocalizedText(
                                                        "a".repeat(1_000_000), "b".repeat(4001)))))
                .containsExactly("description.fr", "description.en");
    }

    private static OfferingTerms code(String unspsc) {
        return new OfferingTerms("", "", unspsc, "", List.of());
    }

    private static SupplierData.Practice practice(String mission, @Nullable Integer leadTime) {
        return new SupplierData.Practice(
                new LocalizedText(mission, ""),
                Optional.empty(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                leadTime,
                false);
    }

    private static SupplierData caterer(String name, OfferingTerms terms) {
        return enterprise(
                name,
                "43027",
                offering("Repas chauds", "traiteur", new ServiceArea.Quebec()).withTerms(terms));
    }

    private static List<String> fields(SupplierData.Practice practice, OfferingTerms terms) {
        return fields(caterer("Cantine", terms).withPractice(practice));
    }

    private static List<String> fields(SupplierData typed) {
        return POLES.inEstrie(() ->
                DIRECTORY.suppliers.problems(typed).stream().map(SupplierProblem::field).toList());
    }
}
