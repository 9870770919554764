package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.elsewhere.KnownElsewhere;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.establishments.Establishment;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.labels.LabelData;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

/// An enterprise that Mauricie lists comes to Estrie.
class ElsewhereDbTest {

    private static final Actor AGENT = new Actor(null, "Camille du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final RegistrationFixture ESJA = new RegistrationFixture(POLES.province);
    private static final KnownElsewhere ELSEWHERE =
            new KnownElsewhere(POLES.province.province, POLES.province.poles);
    private static final SupplierData.Practice PRACTICE =
            new SupplierData.Practice(
                    new LocalizedText("Former au métier", ""),
                    Optional.of(SizeBand.FROM_5),
                    new LocalizedText("Lundi au vendredi", ""),
                    new LocalizedText("40 tables par mois", ""),
                    10,
                    true);
    private static final OfferingTerms TERMS =
            new OfferingTerms(
                    "À partir de 400 $",
                    "2 tables",
                    "56101519",
                    "Tables",
                    List.of(new OfferingReference("Cliente Secrète", 2024, "Six tables", false)));
    private static final Additions ADDITIONS =
            new Additions(
                    POLES.province.transactions,
                    ESJA.suppliers,
                    ELSEWHERE,
                    ESJA.beside,
                    POLES.province.profiles,
                    POLES.province.audit);

    @Test
    void tellsWhatIsPublicThereAndNothingElse() {
        Supplier there = listedInMauricie("Atelier boréal", "1166666660");

        PublishedProfile published =
                POLES.inEstrie(() -> ELSEWHERE.of(new Neq("1166666660"))).orElseThrow();

        assertThat(published.poleNames()).isEqualTo("Pôle de la Mauricie");
        assertThat(published.data().identity().name()).isEqualTo("Atelier boréal");
        assertThat(published.data().description().fr()).isEqualTo("Meubles de bois");
        assertThat(published.data().offerings())
                .singleElement()
                .satisfies(offering -> {
                    assertThat(offering.id()).isEmpty();
                    assertThat(offering.areas()).containsExactly(new ServiceArea.Quebec());
                });
        assertThat(published.data().contact()).isEqualTo(SupplierData.Contact.NONE);
        assertThat(there.data().contact().email()).isEqualTo("secret@exemple.org");
        assertThat(
                        TenantScope.call(
                                POLES.mauricie.tenant(), () -> ELSEWHERE.of(new Neq("1166666660"))))
                .as("its own listing is not elsewhere")
                .isEmpty();
        POLES.inMauricie(() -> ESJA.suppliers.withdraw(there.id(), "Fermée", AGENT));
        assertThat(POLES.inEstrie(() -> ELSEWHERE.of(new Neq("1166666660")))).isEmpty();
    }

    @Test
    void proposesAllThatThePageThereSaysButItsClients() {
        Supplier there = listedInMauricie("Ébénisterie du port", "1155555551");
        SupplierData published =
                POLES.inEstrie(() -> ELSEWHERE.of(new Neq("1155555551"))).orElseThrow().data();
        assertThat(published.reach()).isEqualTo(there.data().reach());
        assertThat(published.location()).isEqualTo(there.data().location());
        assertThat(published.addedValue()).isEqualTo(there.data().addedValue());
        assertThat(published.practice()).isEqualTo(PRACTICE);
        assertThat(published.offerings())
                .singleElement()
                .extracting(OfferingData::terms)
                .isEqualTo(
                        new OfferingTerms(
                                "À partir de 400 $", "2 tables", "56101519", "Tables", List.of()));

        SupplierData typed =
                typed("Ébénisterie du port", "1155555551")
                        .withReach(new SupplierData.Reach("", "", "819 555-0199"));
        PublishedProfile profile = new PublishedProfile(List.of(), published, List.of(), List.of());
        SupplierData filled = profile.fill(typed);
        assertThat(filled.reach())
                .as("what was typed stays")
                .isEqualTo(
                        new SupplierData.Reach(
                                "https://exemple.org", "info@exemple.org", "819 555-0199"));
        assertThat(filled.contact()).isEqualTo(typed.contact());
        assertThat(profile.addsTo(filled)).isFalse();

        POLES.inMauricie(() ->
                TestDirectory.saved(
                        ESJA.suppliers.edit(
                                there.id(),
                                there.data().withReach(SupplierData.Reach.NONE),
                                there.version(),
                                AGENT)));
        assertThat(
                        POLES.inEstrie(() -> ELSEWHERE.of(new Neq("1155555551")))
                                .orElseThrow()
                                .data()
                                .reach())
                .isEqualTo(SupplierData.Reach.NONE);
    }

    @Test
    void takesUpLabelsAsDeclaredAndPlacesOfBusiness() {
        Supplier there = listedInMauricie("Scierie des îles", "1133333337");
        LabelData label = new LabelData("b-corp", "BC-12", LocalDate.of(2025, 5, 1), null);
        Establishment place =
                new Establishment(
                        "Cour à bois",
                        "37067",
                        "2, rue du Quai",
                        "",
                        "819 555-0144",
                        new LocalizedText("Le samedi", ""));
        POLES.inMauricie(() -> {
            ESJA.labels.declare(there.id(), label, AGENT);
            ESJA.labels.verify(there.id(), label, AGENT);
            return ESJA.establishments.change(there.id(), List.of(), List.of(place), AGENT);
        });

        Supplier here =
                ((AdditionOutcome.Added)
                                add(typed("Scierie des îles", "1133333337"), Reuse.ACCEPTED))
                        .supplier();

        POLES.inEstrie(() -> {
            assertThat(ESJA.labels.of(here.id()))
                    .singleElement()
                    .satisfies(held -> {
                        assertThat(held.data()).isEqualTo(label);
                        assertThat(held.verified()).as("each Pôle sees for itself").isEmpty();
                    });
            assertThat(ESJA.establishments.of(here.id())).containsExactly(place);
            return null;
        });
    }

    @Test
    void theRegistrantIsAskedThenWhatIsBlankIsFilledAndTheConsentIsKeptInItsWords() {
        listedInMauricie("Coop du fleuve", "1177777779");
        SupplierData typed = typed("Coop du fleuve", "1177777779");
        assertThat(POLES.inEstrie(() -> ESJA.registrations.register(form(typed, Reuse.NOT_ASKED))))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.KnownElsewhere.class,
                        known ->
                                assertThat(known.published().poleNames())
                                        .isEqualTo("Pôle de la Mauricie"));

        RegistrationOutcome outcome =
                POLES.inEstrie(() -> ESJA.registrations.register(form(typed, Reuse.ACCEPTED)));
        Supplier here =
                POLES.inEstrie(() ->
                        ESJA.suppliers
                                .find(((RegistrationOutcome.Received) outcome).supplier())
                                .orElseThrow());

        assertThat(here.status()).isEqualTo(SupplierStatus.UNCONFIRMED);
        assertThat(here.data().identity().legalForm()).isEqualTo("coop-travail");
        assertThat(here.data().description().fr()).isEqualTo("Meubles de bois");
        assertThat(here.data().offerings()).hasSize(1);
        assertThat(here.data().contact().email()).isEqualTo("fleuve@exemple.org");
        assertThat(
                        POLES.inEstrie(() ->
                                POLES.province.transactions.read(() ->
                                        TenantTransactions.dsl()
                                                .fetchOne(
                                                        "SELECT wording FROM consent WHERE purpose = ? AND subject_id = ?",
                                                        Registrations.REUSE,
                                                        here.id().value())
                                                .get(0, String.class))))
                .contains("Pôle de l’Estrie", "Pôle de la Mauricie");
    }

    @Test
    void whoDeclinesRegistersWithWhatTheyTyped() {
        listedInMauricie("Sans reprise", "1188888888");
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.registrations.register(
                                        form(typed("Sans reprise", "1188888888"), Reuse.DECLINED))))
                .isInstanceOf(RegistrationOutcome.Refused.class);
    }

    @Test
    void theTeamAddsByHandAndEachPoleDecidesItsOwnListing() {
        Supplier there = listedInMauricie("Menuiserie d’ici", "1199999997");
        SupplierData typed =
                SupplierData.named("Menuiserie d’ici")
                        .withIdentity(
                                new SupplierData.Identity(
                                        "Menuiserie d’ici", "", "1199999997", "", "", "", null));
        assertThat(add(typed, Reuse.NOT_ASKED)).isInstanceOf(AdditionOutcome.KnownElsewhere.class);

        Supplier here = ((AdditionOutcome.Added) add(typed, Reuse.ACCEPTED)).supplier();
        assertThat(here.source()).isEqualTo(SupplierSource.STAFF);
        assertThat(here.status()).isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(here.data().offerings()).hasSize(1);
        assertThat(POLES.inEstrie(() -> POLES.province.audit.history("supplier", here.id(), 5)))
                .extracting(entry -> entry.action())
                .contains("supplier.taken-up");

        POLES.inEstrie(() -> TestDirectory.saved(ESJA.suppliers.list(here.id(), AGENT)));
        POLES.inMauricie(() -> ESJA.suppliers.withdraw(there.id(), "Fermée là-bas", AGENT));
        assertThat(POLES.inEstrie(() -> ESJA.suppliers.find(here.id())).orElseThrow().listed())
                .isTrue();
        assertThat(add(SupplierData.named(" "), Reuse.NOT_ASKED))
                .isInstanceOf(AdditionOutcome.Refused.class);
    }

    private static AdditionOutcome add(SupplierData typed, Reuse reuse) {
        return POLES.inEstrie(() -> ADDITIONS.add(typed, false, reuse, Language.FRENCH, AGENT));
    }

    private static Supplier listedInMauricie(String name, String neq) {
        return POLES.inMauricie(() -> {
            Supplier created =
                    TestDirectory.saved(
                            ESJA.suppliers.create(
                                    SupplierData.named(name)
                                            .withIdentity(
                                                    new SupplierData.Identity(
                                                            name,
                                                            "",
                                                            neq,
                                                            "",
                                                            "coop-travail",
                                                            "",
                                                            null))
                                            .withLocation(
                                                    new SupplierData.Location(
                                                            "37067", "1, rue du Port", "G9A 1A1"))
                                            .withReach(
                                                    new SupplierData.Reach(
                                                            "https://exemple.org",
                                                            "info@exemple.org",
                                                            "819 555-0100"))
                                            .withAddedValue(
                                                    new LocalizedText("Bois d’ici", "Local wood"))
                                            .withPractice(PRACTICE)
                                            .withContact(
                                                    new SupplierData.Contact(
                                                            "Secrète", "secret@exemple.org"))
                                            .withDescription(
                                                    new LocalizedText("Meubles de bois", ""))
                                            .withOfferings(
                                                    List.of(
                                                            OfferingData.titled(
                                                                            "Tables",
                                                                            "fabrication",
                                                                            List.of(
                                                                                    new ServiceArea
                                                                                            .Quebec()))
                                                                    .withTerms(TERMS))),
                                    SupplierSource.STAFF,
                                    AGENT));
            return TestDirectory.saved(ESJA.suppliers.list(created.id(), AGENT));
        });
    }

    private static SupplierData typed(String name, String neq) {
        return SupplierData.named(name)
                .withIdentity(new SupplierData.Identity(name, "", neq, "", "", "", null))
                .withContact(new SupplierData.Contact("Sam Roy", "fleuve@exemple.org"));
    }

    private static RegistrationForm form(SupplierData typed, Reuse reuse) {
        return new RegistrationForm(typed, false, true, true, Language.FRENCH, reuse);
    }
}
