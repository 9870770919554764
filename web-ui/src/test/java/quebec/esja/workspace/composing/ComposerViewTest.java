package quebec.esja.workspace.composing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionChange;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.Compositions;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.directory.Term;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class ComposerViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final Optional<BuyerId> TEAM = Optional.empty();

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesAllOfSeveralActivitiesEachInItsSection() {
        inEstrie(() -> {
            var both = selling("Deux Métiers", "garde-jeunesse", "immobilier");
            var second = selling("Second Métier", "immobilier");
            var made = made(TEAM, "Par activité", Language.ENGLISH);
            var window = composing(agent("agente.activites@esja.test"), made);

            activities(window, "immobilier", "garde-jeunesse");
            click(window, "Ajouter ces activités");
            click(window, "Enregistrer");

            var data = saved(TEAM, made).data();
            assertThat(data.sections())
                    .extracting(CompositionData.Section::title)
                    .containsExactlyInAnyOrder(english("immobilier"), english("garde-jeunesse"));
            assertThat(data.sections())
                    .flatExtracting(CompositionData.Section::enterprises)
                    .contains(both, second)
                    .doesNotHaveDuplicates();
            assertThat(section(data, english("immobilier"))).contains(second);
        });
    }

    @Test
    void takesOneByHandAndThoseOfAListInTheSectionsOnesMakes() {
        inEstrie(() -> {
            var byHand = TRADE.listed("Orfèvrerie à la Main", "").id();
            var listed = TRADE.listed("Verrerie de la Liste", "").id();
            var gone = TRADE.listed("Poterie Repartie", "").id();
            var buyer = buyer("Ville de Composition");
            var list = list(buyer, listed, gone);
            TRADE.suppliers.withdraw(gone, "À sa demande", Actor.PLATFORM);
            var owner = Optional.of(buyer);
            var made = made(owner, "De ma liste", Language.FRENCH);
            var window = composing(Trade.contact("Ville de Composition"), made);

            choose(window, "Une entreprise, par son nom", "orfèvrerie à la main");
            click(window, "Nouvelle section");
            field(window, "Titre de la section 2").setValue("De la liste");
            target(window).setValue(1);
            pick(window, list);
            click(window, "Ajouter cette liste");
            click(window, "Enregistrer");

            assertThat(saved(owner, made).data().sections())
                    .containsExactly(
                            new CompositionData.Section("", List.of(byHand)),
                            new CompositionData.Section("De la liste", List.of(listed)));
            assertThat(saved(owner, made).data().sections().get(1).enterprises())
                    .as("who left the directory stays out")
                    .doesNotContain(gone);
        });
    }

    @Test
    void showsHowFarThePrintingIs() {
        inEstrie(() -> {
            var one = TRADE.listed("Reliure Avancée", "").id();
            var other = TRADE.listed("Dorure Avancée", "").id();
            var made = made(TEAM, "En cours", Language.FRENCH);
            APP.bean(Compositions.class)
                    .save(
                            TEAM,
                            made.id(),
                            new CompositionData(
                                    "En cours",
                                    Language.FRENCH,
                                    made.data().design(),
                                    made.data().ordering(),
                                    List.of(new CompositionData.Section("", List.of(one, other)))),
                            made.version(),
                            Actor.PLATFORM);
            APP.poles()
                    .province
                    .transactions
                    .write(() -> {
                        TenantTransactions.dsl()
                                .execute(
                                        "INSERT INTO composition_print (composition_id, state, asked_at, begun_at, placed)"
                                                + " VALUES (?, 'running', now(), now(), 1)",
                                        made.id().value());
                    });

            var window = composing(agent("agente.avance@esja.test"), made);

            assertThat(text(window)).contains("Mise en page : 1 sur 2");
            assertThat(window.find(Button.class).withText("Imprimer le PDF").single().isEnabled())
                    .isFalse();
        });
    }

    private static List<SupplierId> section(CompositionData data, String title) {
        return data.sections().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .enterprises();
    }

    private static String english(String category) {
        return term(category).name().en();
    }

    private static Term term(String category) {
        return APP.bean(Nomenclature.class).category(category).orElseThrow();
    }

    private static SupplierId selling(String name, String... categories) {
        var suppliers = APP.bean(Suppliers.class);
        var data =
                SupplierData.named(name)
                        .withIdentity(
                                new SupplierData.Identity(
                                        name, "", "", "", "coop-travail", "", null))
                        .withLocation(new SupplierData.Location("43027", "", ""))
                        .withOfferings(
                                List.of(categories).stream()
                                        .map(category ->
                                                OfferingData.titled(
                                                        "Offre " + category,
                                                        category,
                                                        List.of(new ServiceArea.Quebec())))
                                        .toList());
        if (suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                instanceof SupplierChange.Saved(var created)) {
            suppliers.list(created.id(), Actor.PLATFORM);
            return created.id();
        }
        throw new AssertionError("not created");
    }

    private static String agent(String email) {
        APP.bean(Members.class)
                .invite(
                        new MemberData(
                                new EmailAddress(email),
                                email,
                                Optional.of(PoleRole.AGENT),
                                Language.FRENCH),
                        Actor.PLATFORM);
        return email;
    }

    private static BuyerId buyer(String name) {
        var id = TRADE.buyer(name).id();
        APP.bean(BuyerPeople.class)
                .invite(
                        id,
                        new MemberData(
                                new EmailAddress(Trade.contact(name)),
                                name,
                                Optional.empty(),
                                Language.FRENCH),
                        BuyerRole.MEMBER,
                        Actor.PLATFORM);
        return id;
    }

    private static Shortlist list(BuyerId buyer, SupplierId... kept) {
        var lists = APP.bean(Shortlists.class);
        if (lists.create(buyer, "À imprimer", Actor.PLATFORM)
                instanceof ShortlistChange.Saved(Shortlist list)) {
            lists.keep(buyer, list.id(), List.of(kept), Actor.PLATFORM);
            return list;
        }
        throw new AssertionError("no list");
    }

    private static Composition made(Optional<BuyerId> owner, String name, Language language) {
        if (APP.bean(Compositions.class).create(owner, name, language, Actor.PLATFORM)
                instanceof CompositionChange.Saved(Composition made)) {
            return made;
        }
        throw new AssertionError("not made");
    }

    private static Composition saved(Optional<BuyerId> owner, Composition made) {
        return APP.bean(Compositions.class).find(owner, made.id()).orElseThrow();
    }

    private static void inEstrie(Runnable work) {
        TenantScope.run(APP.poles().estrie.tenant(), work::run);
    }

    private BrowserlessUIContext composing(String email, Composition made) {
        var window = desk.window(Identity.of("s-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/portfolios/" + made.id(), ComposerView.class);
        return window;
    }

    @SuppressWarnings("unchecked")
    private static void activities(BrowserlessUIContext window, String... categories) {
        var field =
                (MultiSelectComboBox<Term>)
                        window.find(MultiSelectComboBox.class).withCaption("Activité").single();
        field.setValue(Set.of(term(categories[0]), term(categories[1])));
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, String caption, String typed) {
        var field =
                (ComboBox<Draft.Entry>) window.find(ComboBox.class).withCaption(caption).single();
        var provider = (DataProvider<Draft.Entry, String>) field.getDataProvider();
        field.setValue(
                provider.fetch(new Query<>(0, 10, List.of(), null, typed))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> target(BrowserlessUIContext window) {
        return (Select<Integer>) window.find(Select.class).withCaption("Dans la section").single();
    }

    @SuppressWarnings("unchecked")
    private static void pick(BrowserlessUIContext window, Shortlist list) {
        var lists =
                (Select<Shortlist>)
                        window.find(Select.class).withCaption("Selon une liste").single();
        lists.setValue(
                lists.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(list.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private static TextField field(BrowserlessUIContext window, String caption) {
        return window.find(TextField.class).withCaption(caption).single();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(ComposerView.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.find(Button.class).withText(text).all().getFirst().click();
    }
}
