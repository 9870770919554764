package quebec.esja.workspace.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class VocabularyViewTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void addsAWordRefusesItTwiceAndPutsBackWhatWasRemoved() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    var window = vocabulary();
                    write(window, "ragoutine", "tourtière");
                    assertThat(table(window)).contains("ragoutine", "tourtière");
                    assertThat(field(window, "Mot cherché").getValue()).isEmpty();

                    write(window, "ragoutine", "tourtière");
                    assertThat(
                                    window.find(VocabularyView.class)
                                            .single()
                                            .getElement()
                                            .getTextRecursively())
                            .contains("La recherche le sait déjà");
                    assertThat(field(window, "Mot cherché").getValue()).isEqualTo("ragoutine");

                    click(window, "Retirer");
                    assertThat(window.find(NativeTable.class).all()).isEmpty();
                    assertThat(field(window, "Trouve aussi").getValue()).isEqualTo("tourtière");
                    click(window, "Ajouter");
                    assertThat(table(window)).contains("ragoutine");
                    click(window, "Retirer");
                });
    }

    private BrowserlessUIContext vocabulary() {
        var email = "vocabulaire@esja.test";
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
        window.navigate(APP.estrie() + "/vocabulaire", VocabularyView.class);
        return window;
    }

    private static void write(BrowserlessUIContext window, String term, String expansion) {
        field(window, "Mot cherché").setValue(term);
        field(window, "Trouve aussi").setValue(expansion);
        click(window, "Ajouter");
    }

    private static TextField field(BrowserlessUIContext window, String caption) {
        return window.find(TextField.class).withCaption(caption).single();
    }

    private static String table(BrowserlessUIContext window) {
        return window.find(NativeTable.class).single().getElement().getTextRecursively();
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getFirst()).click();
    }
}
