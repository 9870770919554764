package quebec.esja.workspace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.workspace.Desk;
import quebec.esja.workspace.TenantUi;

class SeaoViewTest {

    private final Desk desk = new Desk();
    private final BrowserlessUIContext window =
            desk.window(
                    Identity.of(
                            "operator", "Exploitation", "operateur@esja.test", "platform-admin"));

    @TempDir Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysWhatAFileChangedAndKeepsItInTheList() {
        var view = window.navigate(SeaoView.class);
        var file =
                SeaoFiles.of(
                        folder, "hebdo.json", TestNotice.open("777", "Traiteur", "2026-12-01"));
        drop(view, "hebdo_20261109_20261115.json", file);
        until(view, "Un avis lu");

        assertThat(text(view))
                .contains("hebdo_20261109_20261115.json", "Importé", "dépôt", "CC-BY 4.0");
        assertThat(file).as("nothing lies about on the disk").doesNotExist();
    }

    @Test
    void saysWhyAFileWasRefused() throws IOException {
        var view = window.navigate(SeaoView.class);
        drop(view, "notes.txt", Files.writeString(folder.resolve("notes.txt"), "bonjour"));
        until(view, "pas du JSON");

        assertThat(text(view)).contains("notes.txt", "Rien n’a été gardé");
    }

    @Test
    void takesNoAddressOutsideTheGovernment() {
        var view = window.navigate(SeaoView.class);
        TextField address = window.find(TextField.class).withCaption("Adresse du fichier").single();
        window.find(Checkbox.class).single().setValue(true);
        address.setValue("https://localhost/hebdo.json");
        save();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("donneesquebec.ca");

        address.setValue("https://www.donneesquebec.ca/hebdo.json");
        save();
        assertThat(address.isInvalid()).isFalse();
        assertThat(text(view)).contains("pas encore été demandée");
        window.find(Checkbox.class).single().setValue(false);
        save();
    }

    private void save() {
        window.find(Button.class).withText("Enregistrer l’adresse").single().click();
    }

    private static void drop(SeaoView view, String name, Path file) {
        view.begin(name, file, "operator", TenantUi.here());
    }

    private void until(SeaoView view, String sentence) {
        RunningApplication.eventually(() -> {
            var session = window.getUI().getSession();
            session.getService().runPendingAccessTasks(session);
            return text(view).contains(sentence);
        });
    }

    private static String text(SeaoView view) {
        return view.getElement().getTextRecursively();
    }
}
