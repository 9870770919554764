package quebec.esja.workspace.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.directory.KnownSupplier;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Neq;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class AddViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final String NEQ = "1144444446";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesUpWhatMauriciePublishesOnlyOnceTheEnterpriseSaidYes() {
        listedInMauricie();
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    var window = adding();
                    window.find(TextField.class)
                            .withCaption("Nom")
                            .single()
                            .setValue("Menuiserie des deux rives");
                    window.find(TextField.class).withCaption("NEQ").single().setValue(NEQ);
                    click(window, "Ajouter");

                    var take =
                            window.find(Button.class)
                                    .withText("Ajouter et reprendre ce qui est publié")
                                    .single();
                    assertThat(take.isEnabled()).isFalse();
                    assertThat(shown(window))
                            .contains(
                                    "Déjà connue ailleurs (Pôle de la Mauricie",
                                    "Voici ce qu’on y publie",
                                    "819 555-0100",
                                    "À partir de 400 $");
                    var consent = window.find(Checkbox.class).single();
                    assertThat(consent.getLabel())
                            .contains("Pôle de l’Estrie", "Pôle de la Mauricie");
                    consent.setValue(true);
                    click(window, "Ajouter et reprendre ce qui est publié");

                    var added =
                            APP.bean(Suppliers.class)
                                    .withNeq(new Neq(NEQ))
                                    .map(KnownSupplier::id)
                                    .flatMap(APP.bean(Suppliers.class)::find)
                                    .orElseThrow();
                    assertThat(added.status()).isEqualTo(SupplierStatus.SUBMITTED);
                    assertThat(added.source()).isEqualTo(SupplierSource.STAFF);
                    assertThat(added.data().offerings()).hasSize(1);
                    assertThat(added.data().reach().phone()).isEqualTo("819 555-0100");
                });
    }

    private static void listedInMauricie() {
        APP.poles()
                .inMauricie(() -> {
                    var suppliers = APP.bean(Suppliers.class);
                    var data =
                            SupplierData.named("Menuiserie des deux rives")
                                    .withIdentity(
                                            new SupplierData.Identity(
                                                    "Menuiserie des deux rives",
                                                    "",
                                                    NEQ,
                                                    "",
                                                    "coop-travail",
                                                    "",
                                                    null))
                                    .withLocation(new SupplierData.Location("37067", "", ""))
                                    .withReach(new SupplierData.Reach("", "", "819 555-0100"))
                                    .withOfferings(
                                            List.of(
                                                    OfferingData.titled(
                                                                    "Tables",
                                                                    "fabrication",
                                                                    List.of(
                                                                            new ServiceArea
                                                                                    .Quebec()))
                                                            .withTerms(
                                                                    new OfferingTerms(
                                                                            "À partir de 400 $",
                                                                            "",
                                                                            "",
                                                                            "",
                                                                            List.of()))));
                    if (suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                            instanceof SupplierChange.Saved(var created)) {
                        return suppliers.list(created.id(), Actor.PLATFORM);
                    }
                    throw new AssertionError("not created");
                });
    }

    private BrowserlessUIContext adding() {
        var email = "ajoute@esja.test";
        APP.poles()
                .province
                .members
                .invite(
                        new MemberData(
                                new EmailAddress(email),
                                "Agathe",
                                Optional.of(PoleRole.AGENT),
                                Language.FRENCH),
                        Actor.PLATFORM);
        var window = desk.window(Identity.of("subject-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/entreprises/ajouter", AddView.class);
        return window;
    }

    private static String shown(BrowserlessUIContext window) {
        return window.find(AddView.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ');
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getFirst()).click();
    }
}
