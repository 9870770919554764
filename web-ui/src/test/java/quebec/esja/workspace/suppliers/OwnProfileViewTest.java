package quebec.esja.workspace.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.directory.Term;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.managers.SupplierManagers;
import quebec.esja.members.MemberData;
import quebec.esja.members.SupplierRole;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class OwnProfileViewTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsAllThatAManagerTells() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    Supplier blank = created("Ferme à remplir");
                    var window = opened(blank, "remplit@exemple.org", SupplierRole.MANAGER);
                    fill(window);
                    press(window, "Enregistrer l’entreprise");

                    Supplier saved = APP.bean(Suppliers.class).find(blank.id()).orElseThrow();
                    OfferingData offering = saved.data().offerings().getFirst();
                    assertThat(offering)
                            .usingRecursiveComparison()
                            .ignoringFields("id")
                            .isEqualTo(OFFERING);
                    assertThat(saved.data().withOfferings(List.of())).isEqualTo(TOLD);
                });
    }

    @Test
    void aContributorKeepsTheProfileAndNeitherPeopleNorTheBidFile() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    Supplier shop = created("Atelier à deux");
                    var window = opened(shop, "aide@exemple.org", SupplierRole.CONTRIBUTOR);
                    window.find(TextField.class)
                            .withCaption("Téléphone")
                            .all()
                            .getFirst()
                            .setValue("819 555-0177");
                    press(window, "Enregistrer l’entreprise");
                    assertThat(
                                    APP.bean(Suppliers.class)
                                            .find(shop.id())
                                            .orElseThrow()
                                            .data()
                                            .reach()
                                            .phone())
                            .isEqualTo("819 555-0177");
                    assertThat(window.find(Button.class).withText("Envoyer l’invitation").all())
                            .isEmpty();
                    assertThat(window.find(Button.class).withText("Montrer le dossier").all())
                            .isEmpty();
                });
    }

    private static final SupplierData TOLD =
            new SupplierData(
                    new SupplierData.Identity(
                            "Ferme remplie",
                            "Coopérative de la ferme remplie",
                            "",
                            "",
                            "coop-travail",
                            "alimentation",
                            2004),
                    new SupplierData.Location("43027", "12, rang du Nord", "J1H 1A1"),
                    new SupplierData.Reach(
                            "https://ferme.example.org", "ferme@exemple.org", "819 555-0166"),
                    new SupplierData.Contact("Sam Côté", "sam@exemple.org"),
                    new LocalizedText("Légumes de garde.", "Storage vegetables."),
                    new LocalizedText("Des stages payés.", "Paid internships."),
                    new SupplierData.Practice(
                            new LocalizedText("Nourrir la région.", "Feed the region."),
                            Optional.of(SizeBand.values()[2]),
                            new LocalizedText("Tous les jours", "Every day"),
                            new LocalizedText("Deux camions", "Two trucks"),
                            3,
                            true),
                    List.of());

    private static final OfferingData OFFERING =
            new OfferingData(
                    Optional.empty(),
                    new LocalizedText("Carottes en vrac", "Loose carrots"),
                    "Lavées, en sacs de dix kilos.",
                    "racines",
                    "produits-alimentaires",
                    "G4",
                    OfferingMode.SALE_AND_RENTAL,
                    List.of(new ServiceArea.Radius("43027", 50)),
                    new OfferingTerms(
                            "2 $ le kilo",
                            "Dix kilos",
                            "50401800",
                            "Carottes",
                            List.of(
                                    new OfferingReference(
                                            "École du Rang", 2025, "Trois tonnes", true))));

    private static void fill(BrowserlessUIContext window) {
        var terms = APP.bean(Nomenclature.class);
        text(window, "Nom", TOLD.identity().name());
        text(window, "Nom légal", TOLD.identity().legalName());
        term(window, "Forme juridique", terms.legalForm("coop-travail"));
        term(window, "Mission sociale", terms.socialPurpose("alimentation"));
        number(window, "Année de fondation", 2004);
        window.find(MunicipalityField.class)
                .withCaption("Municipalité")
                .all()
                .getFirst()
                .setValue(APP.bean(Territories.class).municipality("43027").orElseThrow());
        text(window, "Adresse", TOLD.location().address());
        text(window, "Code postal", TOLD.location().postalCode());
        text(window, "Site Web", TOLD.reach().website());
        text(window, "Courriel public", TOLD.reach().email());
        text(window, "Téléphone", TOLD.reach().phone());
        text(window, "Prénom et nom", TOLD.contact().name());
        text(window, "Courriel", TOLD.contact().email());
        area(window, "Description", TOLD.description().fr());
        area(window, "Description en anglais", TOLD.description().en());
        area(window, "Plus-value sociale ou environnementale", TOLD.addedValue().fr());
        area(window, "Plus-value en anglais", TOLD.addedValue().en());
        SupplierData.Practice practice = TOLD.practice();
        area(window, "Mission, en une ou deux phrases", practice.mission().fr());
        area(window, "Mission en anglais", practice.mission().en());
        select(window, "Employés rémunérés", practice.size().orElseThrow());
        text(window, "Heures d’ouverture", practice.opening().fr());
        text(window, "Heures d’ouverture en anglais", practice.opening().en());
        area(window, "Capacité\u00a0: quel volume, à quelle échelle", practice.capacity().fr());
        area(window, "Capacité en anglais", practice.capacity().en());
        number(window, "Délai habituel, en jours ouvrables", 3);
        check(window, "Nous souhaitons être invités à des appels d’offres");
        press(window, "Ajouter une offre");
        text(window, "Titre", OFFERING.title().fr());
        text(window, "Titre en anglais", OFFERING.title().en());
        term(window, "Catégorie", terms.category(OFFERING.category()));
        select(window, "Vente ou location", OFFERING.mode());
        window.find(TextArea.class)
                .withCaption("Description")
                .all()
                .getLast()
                .setValue(OFFERING.description());
        text(window, "Autres mots employés par les acheteurs", OFFERING.keywords());
        term(window, "Catégorie du SEAO", terms.seaoCategory(OFFERING.seaoCategory()));
        areas(window).setValue(Set.copyOf(OFFERING.areas()));
        text(window, "Prix indicatif", OFFERING.terms().price());
        text(window, "Commande minimale", OFFERING.terms().minimumOrder());
        window.find(UnspscField.class)
                .single()
                .setValue(
                        UnspscField.named(
                                OFFERING.terms().unspsc(), OFFERING.terms().unspscLabel()));
        press(window, "Ajouter une référence");
        OfferingReference reference = OFFERING.terms().references().getFirst();
        text(window, "Client", reference.client());
        number(window, "Année", 2025);
        text(window, "Ce qui a été livré, en une ligne", reference.line());
        check(window, "Ce client accepte d’être nommé");
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<ServiceArea> areas(BrowserlessUIContext window) {
        return window.find(MultiSelectComboBox.class).withCaption("Où c’est offert").single();
    }

    private static void text(BrowserlessUIContext window, String caption, String value) {
        window.find(TextField.class).withCaption(caption).all().getFirst().setValue(value);
    }

    private static void area(BrowserlessUIContext window, String caption, String value) {
        window.find(TextArea.class).withCaption(caption).all().getFirst().setValue(value);
    }

    private static void number(BrowserlessUIContext window, String caption, int value) {
        window.find(IntegerField.class).withCaption(caption).all().getFirst().setValue(value);
    }

    private static void check(BrowserlessUIContext window, String caption) {
        window.find(Checkbox.class).withCaption(caption).all().getFirst().setValue(true);
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(BrowserlessUIContext window, String caption, T value) {
        window.find(Select.class).withCaption(caption).all().getFirst().setValue(value);
    }

    private static void term(BrowserlessUIContext window, String caption, Optional<Term> value) {
        window.find(TermField.class)
                .withCaption(caption)
                .all()
                .getFirst()
                .setValue(value.orElseThrow());
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getFirst()).click();
    }

    private static Supplier created(String name) {
        if (APP.bean(Suppliers.class)
                        .create(SupplierData.named(name), SupplierSource.STAFF, Actor.PLATFORM)
                instanceof SupplierChange.Saved(Supplier created)) {
            return created;
        }
        throw new AssertionError("not created");
    }

    private BrowserlessUIContext opened(Supplier supplier, String email, SupplierRole role) {
        var person =
                new MemberData(
                        new EmailAddress(email), "Sam Côté", Optional.empty(), Language.FRENCH);
        APP.bean(SupplierManagers.class).invite(supplier.id(), person, role, Actor.PLATFORM);
        var window = desk.window(Identity.of("subject-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/mon-entreprise", OwnSupplierView.class);
        return window;
    }
}
