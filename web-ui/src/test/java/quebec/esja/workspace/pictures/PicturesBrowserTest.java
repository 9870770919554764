package quebec.esja.workspace.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.Pictures;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class PicturesBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void addsDescribesAndOrdersPicturesByTheKeyboardAlone() {
        var supplier = managed("Poterie du Clavier", "clavier@exemple.org");
        var page = pictures(1440);
        choose(page, "Images de l’entreprise", "un.png", Color.RED);
        page.getByText("L’image est ajoutée").first().waitFor();
        choose(page, "Images de l’entreprise", "deux.png", Color.BLUE);
        var second = picture(page, 2);
        second.waitFor();

        second.getByLabel("Ce que l’image montre", new Locator.GetByLabelOptions().setExact(true))
                .press("a");
        page.keyboard().type("pres cuisson");
        press(page, second.getByRole(AriaRole.CHECKBOX), "Space");
        press(page, button(second, "Enregistrer"), "Enter");
        second.getByText("Publique tant que").waitFor();
        press(page, button(second, "Avancer l’image 2 d’une place"), "Enter");
        picture(page, 1).getByText("Publique tant que").waitFor();

        assertThat(shown(supplier))
                .singleElement()
                .satisfies(one -> assertThat(one.words().alt().fr()).isEqualTo("apres cuisson"));
        assertThat(all(supplier).getFirst().words().alt().fr()).isEqualTo("apres cuisson");
        page.waitForCondition(
                () -> "Reculer".equals(page.evaluate("document.activeElement.textContent.trim()")));
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void takesBackWhatItRemoved() {
        var supplier = managed("Poterie du Regret", "regret@exemple.org");
        var page = pictures(390);
        choose(page, "Logo", "logo.png", Color.RED);
        page.getByText("Le nouveau logo est enregistré").waitFor();
        button(page.locator("main"), "Retirer le logo").click();
        page.getByText("L’image est retirée.").waitFor();
        assertThat(all(supplier)).isEmpty();
        button(page.locator("main"), "Annuler").click();
        button(page.locator("main"), "Retirer le logo").waitFor();
        assertThat(all(supplier)).hasSize(1);
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/svg+xml"})
    void saysWhyWhatIsDroppedIsNotAnImage(String type) {
        var supplier =
                managed("Poterie " + type.hashCode(), "refus" + type.hashCode() + "@exemple.org");
        var page = pictures(1440);
        var drop = section(page, "Images de l’entreprise").locator("vaadin-upload");
        drop.evaluate(
                "(upload, type) => { const files = new DataTransfer();"
                        + " files.items.add(new File(['<svg><script>alert(1)</script></svg>'], 'photo.png', {type}));"
                        + " upload.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true})); }",
                type);
        page.getByText("Ce fichier n’est pas une image PNG, JPEG ou WebP.").waitFor();
        assertThat(all(supplier)).isEmpty();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void refusesAHundredMegabytesAtTheDoor(@TempDir Path folder) throws IOException {
        managed("Poterie Lourde", "lourde@exemple.org");
        var heavy = folder.resolve("lourde.png");
        try (var file = new RandomAccessFile(heavy.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        var page = pictures(1440);
        section(page, "Images de l’entreprise").locator("input[type=file]").setInputFiles(heavy);
        page.getByText("Cette image pèse plus de 10 Mo.").waitFor();

        var answer =
                section(page, "Images de l’entreprise")
                        .locator("vaadin-upload")
                        .evaluate(
                                "async (upload) => { try { const r = await fetch(upload.target, {method: 'POST', headers: {'X-Filename': 'lourde.png'},"
                                        + " body: new Blob([new Uint8Array(100 * 1024 * 1024)])}); return r.status; } catch (e) { return 'closed'; } }");
        assertThat(String.valueOf(answer)).isNotEqualTo("200");
    }

    private static List<Picture> shown(Supplier supplier) {
        return APP.poles().inEstrie(() -> APP.bean(Pictures.class).shown(supplier.id()).pictures());
    }

    private static List<Picture> all(Supplier supplier) {
        return APP.poles().inEstrie(() -> APP.bean(Pictures.class).of(supplier.id()).pictures());
    }

    /// An enterprise whose manager is the next to sign in.
    private static Supplier managed(String name, String email) {
        APP.identities().signIn("manager-" + email, "Camille Roy", email, "", APP.estrie());
        return APP.poles()
                .inEstrie(() -> {
                    var supplier = TRADE.listed(name, "");
                    var members = APP.bean(Members.class);
                    var member =
                            members.invite(
                                    new MemberData(
                                            new EmailAddress(email),
                                            "Camille Roy",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM);
                    members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
                    return supplier;
                });
    }

    private static Page pictures(int width) {
        var page = CHROMIUM.page(width);
        page.navigate(APP.url("/app/" + APP.estrie() + "/mon-entreprise"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Images").setExact(true))
                .click();
        section(page, "Logo").waitFor();
        return page;
    }

    private static Locator section(Page page, String title) {
        return page.locator(".pictures-panel section")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions()
                                                        .setName(title)
                                                        .setExact(true))));
    }

    private static Locator picture(Page page, int number) {
        return page.getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Image " + number).setExact(true));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, Locator where, String key) {
        where.focus();
        page.keyboard().press(key);
    }

    private static void choose(Page page, String title, String name, Color color) {
        var button = button(section(page, title), "Choisir");
        var chooser = page.waitForFileChooser(() -> press(page, button, "Enter"));
        chooser.setFiles(new FilePayload(name, "image/png", Drawings.png(900, 600, color)));
    }
}
