package quebec.esja.workspace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleStatus;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.territory.KnownPole;
import quebec.esja.territory.KnownPoles;
import quebec.esja.territory.Territories;
import quebec.esja.testing.TestProvince;
import quebec.esja.workspace.Desk;

class OpenPoleViewTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private final Desk desk = new Desk();
    private final TestProvince province = APP.poles().province;
    private final BrowserlessUIContext window =
            desk.window(
                    Identity.of(
                            "operator", "Exploitation", "operateur@esja.test", "platform-admin"));

    @AfterEach
    void close() {
        province.organizations.setUnavailable(false);
        desk.close();
    }

    @Test
    void staysOnAStepUntilItIsRight() {
        assistant();
        forward();

        assertThat(heading()).contains("Étape 1 de 5");
        assertThat(field("Nom du Pôle").isInvalid()).isTrue();
        assertThat(field("Adresse").isInvalid()).isTrue();
    }

    @Test
    void saysAtOnceWhetherTheAddressIsFree() {
        assistant();
        field("Adresse").setValue("app");
        assertThat(field("Adresse").getErrorMessage()).contains("réservée");
        field("Adresse").setValue(APP.estrie());
        assertThat(field("Adresse").getErrorMessage()).contains("déjà");
        field("Adresse").setValue("Été 2026");
        assertThat(field("Adresse").getErrorMessage()).contains("sans accent");
        field("Adresse").setValue("une-adresse-libre");
        assertThat(field("Adresse").isInvalid()).isFalse();
    }

    @Test
    void proposesTheAddressFromTheNameUntilSomeoneWritesIt() {
        assistant();
        field("Nom du Pôle").setValue("Pôle d’économie sociale de la Côte-Nord");
        assertThat(field("Adresse").getValue()).isEqualTo("cote-nord");
        field("Adresse").setValue("ma-cote");
        field("Nom du Pôle").setValue("Pôle d’économie sociale de Laval");
        assertThat(field("Adresse").getValue()).isEqualTo("ma-cote");
    }

    @Test
    void proposesTheCoverageOfAKnownPoleAndWarnsOfTheOneThatServesThere() {
        assistant();
        choose("Mauricie");
        field("Adresse").setValue("seconde-mauricie");
        forward();

        assertThat(text())
                .contains(
                        "Étape 2 de 5",
                        "Un autre Pôle dessert déjà ces territoires",
                        "Pôle de la Mauricie");
    }

    @Test
    void asksForATerritoryOrForSayingThatThereIsNone() {
        assistant();
        field("Nom du Pôle").setValue("Pôle sans territoire");
        forward();
        forward();
        assertThat(heading()).contains("Étape 2 de 5");
        none().setValue(true);
        forward();
        assertThat(heading()).contains("Étape 3 de 5");
    }

    @Test
    void keepsEverythingTypedWhenAStepFailsAndOpensOnTheSecondTry() {
        var slug = province.slug("gaspesie").value();
        assistant();
        fill(slug);
        province.organizations.setUnavailable(true);
        click("Ouvrir le Pôle");
        until("Rien n’a été gardé");

        assertThat(text()).contains("Organisation dans Keycloak", "/" + slug, "Marie-Ève Bouchard");
        assertThat(find(slug)).isEmpty();

        province.organizations.setUnavailable(false);
        click("Ouvrir le Pôle");
        until("L’invitation est en route");
        assertThat(find(slug))
                .hasValueSatisfying(pole -> assertThat(pole.status()).isEqualTo(PoleStatus.ACTIVE));
    }

    @Test
    void opensOncePerAssistantHoweverOftenOneClicks() {
        var slug = province.slug("laurentides").value();
        assistant();
        fill(slug);
        var open = button("Ouvrir le Pôle");
        open.click();
        open.click();
        until("L’invitation est en route");

        assertThat(text()).doesNotContain("déjà");
        assertThat(province.poles.all())
                .filteredOn(pole -> pole.slug().value().equals(slug))
                .hasSize(1);
    }

    /// The assistant over Organizations that the test can take away.
    private void assistant() {
        window.navigate(PolesView.class);
        window.getUI()
                .add(
                        new OpenPoleView(
                                province.openings,
                                province.poles,
                                APP.bean(Territories.class),
                                APP.bean(KnownPoles.class)));
    }

    private void fill(String slug) {
        field("Nom du Pôle").setValue("Pôle de la Gaspésie " + slug);
        field("Adresse").setValue(slug);
        forward();
        none().setValue(true);
        forward();
        forward();
        field("Nom de la personne responsable").setValue("Camille Tremblay");
        field("Fonction").setValue("Direction générale");
        email("Courriel de la personne responsable").setValue("vie-privee@esja.test");
        field("Nom de la personne invitée").setValue("Marie-Ève Bouchard");
        email("Courriel de la personne invitée").setValue("marie-eve." + slug + "@esja.test");
        forward();
        assertThat(heading()).contains("Étape 5 de 5");
    }

    @SuppressWarnings("unchecked")
    private void choose(String known) {
        ComboBox<KnownPole> proposals = window.find(ComboBox.class).single();
        proposals.setValue(
                APP.bean(KnownPoles.class).all().stream()
                        .filter(pole -> pole.shortName().equals(known))
                        .findFirst()
                        .orElseThrow());
    }

    private void until(String sentence) {
        RunningApplication.eventually(() -> {
            var session = window.getUI().getSession();
            session.getService().runPendingAccessTasks(session);
            return text().contains(sentence);
        });
    }

    private Optional<Pole> find(String slug) {
        return province.poles.find(new Slug(slug));
    }

    private String text() {
        return window.getUI().getElement().getTextRecursively();
    }

    private String heading() {
        return window.find(H2.class).all().stream()
                .map(H2::getText)
                .filter(t -> t.contains("Étape"))
                .findFirst()
                .orElse("");
    }

    private void forward() {
        click("Continuer");
    }

    private void click(String text) {
        button(text).click();
    }

    private Button button(String text) {
        return window.find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return window.find(TextField.class).withCaption(label).single();
    }

    private EmailField email(String label) {
        return window.find(EmailField.class).withCaption(label).single();
    }

    private Checkbox none() {
        return window.find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().contains("aucun territoire"))
                .findFirst()
                .orElseThrow();
    }
}
