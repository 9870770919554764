package quebec.esja.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import quebec.esja.audit.Actor;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.FreshnessPolicy;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.MemberRow;
import quebec.esja.members.PoleRole;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class SettingsViewTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsTheSecondEditorAndKeepsWhatTheyTyped() {
        inEstrie(() -> {
            var first = settings(admin("claude"));
            var second = settings(admin("dominique"));

            first.activate();
            phone(first).setValue("819 555-0101");
            click(first, "Enregistrer les réglages");
            second.activate();
            phone(second).setValue("819 555-0202");
            click(second, "Enregistrer les réglages");

            assertThat(second.find(Dialog.class).single().isOpened()).isTrue();
            assertThat(second.find(NativeTable.class).single().getElement().getTextRecursively())
                    .contains("819 555-0101", "819 555-0202");
            assertThat(phone(second).getValue()).isEqualTo("819 555-0202");
            assertThat(storedPhone()).isEqualTo("819 555-0101");

            click(second, "Enregistrer la mienne");
            assertThat(storedPhone()).isEqualTo("819 555-0202");
        });
    }

    @Test
    void saysWhereAnAddressIsWrongAndSavesNothing() {
        inEstrie(() -> {
            var before = APP.poles().province.profiles.read().version();
            var window = settings(admin("claude"));
            window.find(TextField.class)
                    .withCaption("Site Web")
                    .single()
                    .setValue("javascript:alert(1)");
            click(window, "Enregistrer les réglages");

            var website = window.find(TextField.class).withCaption("Site Web").single();
            assertThat(website.isInvalid()).isTrue();
            assertThat(website.getValue()).isEqualTo("javascript:alert(1)");
            assertThat(APP.poles().province.profiles.read().version()).isEqualTo(before);
        });
    }

    @Test
    void refusesDelaysThatLeaveNoTimeToAnswerAndKeepsThoseThatDo() {
        inEstrie(() -> {
            var window = settings(admin("claude"));
            months(window, "Demander après").setValue(12);
            months(window, "Retirer après").setValue(13);
            click(window, "Enregistrer les délais");
            assertThat(APP.bean(Freshness.class).policy()).isEqualTo(FreshnessPolicy.USUAL);

            months(window, "Retirer après").setValue(24);
            click(window, "Enregistrer les délais");
            assertThat(APP.bean(Freshness.class).policy()).isEqualTo(new FreshnessPolicy(12, 24));

            months(window, "Demander après").setValue(6);
            months(window, "Retirer après").setValue(18);
            click(window, "Enregistrer les délais");
            assertThat(APP.bean(Freshness.class).policy()).isEqualTo(FreshnessPolicy.USUAL);
        });
    }

    private static IntegerField months(BrowserlessUIContext window, String caption) {
        return window.find(IntegerField.class).withCaption(caption).single();
    }

    @Test
    void keepsTheLastAdmin() {
        inMauricie(() -> {
            var admin = admins().getFirst();
            var others = admins().stream().skip(1).toList();
            others.forEach(other -> give(other, PoleRole.AGENT));
            try {
                keeps(admin);
            } finally {
                // Other tests sign them in, before this one or after.
                others.forEach(other -> give(other, PoleRole.ADMIN));
            }
        });
    }

    private void keeps(MemberRow admin) {
        // The person whom the other tests sign in: a member is bound to whoever came first.
        var window =
                desk.window(
                        Identity.of(
                                "admin-" + APP.mauricie(),
                                "Seule",
                                admin.email(),
                                "",
                                APP.mauricie()));
        window.navigate(APP.mauricie() + "/equipe", TeamView.class);
        window.find(Button.class).withText("Retirer l’accès").all().stream()
                .filter(end -> end.getAriaLabel().orElse("").contains(admin.name()))
                .findFirst()
                .orElseThrow()
                .click();
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(admins()).extracting(MemberRow::email).containsExactly(admin.email());
        var notification = window.find(Notification.class).single();
        assertThat(
                        notification.getElement().getTextRecursively()
                                + window.test(notification).getText())
                .contains("dernière personne");
    }

    private static List<MemberRow> admins() {
        return APP.poles().province.members.team().stream()
                .filter(row -> row.role().equals(Optional.of(PoleRole.ADMIN)))
                .sorted(Comparator.comparing(MemberRow::invited))
                .toList();
    }

    private static void give(MemberRow member, PoleRole role) {
        APP.poles()
                .province
                .members
                .invite(
                        new MemberData(
                                new EmailAddress(member.email()),
                                member.name(),
                                Optional.of(role),
                                Language.FRENCH),
                        Actor.PLATFORM);
    }

    @Test
    void invitesAColleagueOnce() {
        inEstrie(() -> {
            var window = desk.window(identity("claude@esja.test", admin("claude"), APP.estrie()));
            window.navigate(APP.estrie() + "/equipe", TeamView.class);
            invite(window, "Noa Gagnon", "noa.gagnon@esja.test");
            invite(window, "Noa Gagnon", "noa.gagnon@esja.test");

            assertThat(APP.poles().province.members.team())
                    .filteredOn(row -> row.email().equals("noa.gagnon@esja.test"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.role()).contains(PoleRole.AGENT));
        });
    }

    private static void invite(BrowserlessUIContext window, String name, String email) {
        window.find(TextField.class).withCaption("Nom de la personne").single().setValue(name);
        window.find(EmailField.class).withCaption("Courriel").single().setValue(email);
        click(window, "Envoyer l’invitation");
    }

    private BrowserlessUIContext settings(String email) {
        var window = desk.window(identity(email, email, APP.estrie()));
        window.navigate(APP.estrie() + "/reglages", SettingsView.class);
        return window;
    }

    private static TextField phone(BrowserlessUIContext window) {
        return window.find(TextField.class).withCaption("Téléphone").single();
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(find(window, text)).click();
    }

    private static Button find(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).all().getFirst();
    }

    private static String storedPhone() {
        return APP.poles().province.profiles.read().data().phone();
    }

    /// An admin of Estrie, by their e-mail address.
    private static String admin(String name) {
        var email = name + "@esja.test";
        APP.poles()
                .province
                .members
                .invite(
                        new MemberData(
                                new EmailAddress(email),
                                name,
                                Optional.of(PoleRole.ADMIN),
                                Language.FRENCH),
                        Actor.PLATFORM);
        return email;
    }

    private static Authentication identity(String subject, String email, String pole) {
        return Identity.of("subject-" + subject, subject, email, "", pole);
    }

    private static void inEstrie(Runnable work) {
        TenantScope.run(APP.poles().estrie.tenant(), work);
    }

    private static void inMauricie(Runnable work) {
        TenantScope.run(APP.poles().mauricie.tenant(), work);
    }
}
