package quebec.esja.workspace.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;

class ImportBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void anAgentImportsAMessyListAndTakesBackWhatIsToMend(int width) throws IOException {
        var page = page(width);
        drop(page, "membres.csv", messy(width));
        page.getByText("Colonnes comprises : 7 sur 8").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        var place = page.getByLabel("« Ste-Perpétue », une ligne");
        place.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Nicolet-Yamaska")))
                .click();
        page.getByText("ligne 2").first().waitFor();
        page.getByLabel("À corriger (1)").check();
        page.getByText("NEQ : le dernier chiffre ne concorde pas.").first().waitFor();

        page.getByLabel("Publier tout de suite les entreprises complètes").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Importer 3 entreprises"))
                .click();
        page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Importer 3 entreprises"))
                .click();
        page.getByText("Importation terminée").waitFor();
        page.getByText("3 entreprises ajoutées. 2 sont publiées. Une attend votre révision.")
                .waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();

        var download =
                page.waitForDownload(
                        () -> page.getByText("Télécharger les 2 lignes à corriger (CSV)").click());
        assertThat(download.suggestedFilename()).isEqualTo("a-corriger.csv");
        assertThat(Files.readString(download.path(), UTF_8))
                .contains("À corriger")
                .contains("1199980060")
                .doesNotContain("Récup");

        page.navigate(address());
        page.getByText("déposé le").first().waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void aPreviewSurvivesLeavingThePageAndAColumnCanBeCorrected() {
        var page = page(1440);
        drop(
                page,
                "perdu.csv",
                "Qui;Chose;Ville;Courriel\nCoop Retrouvée;x;Magog;a@b.ca\n".getBytes(UTF_8));
        page.getByText("Colonnes comprises : 2 sur 4").waitFor();
        page.navigate(APP.url("/app/" + APP.estrie()));
        page.navigate(address());
        page.getByText("perdu.csv").click();
        page.getByLabel("La colonne « Qui » contient").waitFor();
        page.getByLabel("La colonne « Qui » contient").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Nom").setExact(true))
                .click();
        page.getByText("Colonnes comprises : 3 sur 4").waitFor();
        var start =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Importer une entreprise"));
        page.waitForCondition(start::isEnabled);
    }

    @Test
    void saysWhyAFileIsRefused() {
        var page = page(1440);
        drop(
                page,
                "photo.xlsx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        page.getByText("Ce fichier n’est ni un CSV ni un classeur Excel.").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void refusesTwoHundredMegabytesAtTheDoor(@TempDir Path folder) throws IOException {
        var heavy = folder.resolve("lourd.csv");
        try (var file = new RandomAccessFile(heavy.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        var page = page(1440);
        page.locator("vaadin-upload input[type=file]").setInputFiles(heavy);
        page.getByText("Ce fichier dépasse 10 Mo.").waitFor();

        var answer =
                page.evaluate(
                        "async () => { const target = document.querySelector('vaadin-upload').target;"
                                + " try { const r = await fetch(target, {method: 'POST', headers: {'X-Filename': 'lourd.csv'}, body: new Blob([new Uint8Array(200 * 1024 * 1024)])});"
                                + " return r.status; } catch (e) { return 'closed'; } }");
        assertThat(String.valueOf(answer)).isNotEqualTo("200");
    }

    @Test
    void importsFiveThousandRowsShowingHowFarItIs() {
        var page = page(1440);
        var rows =
                IntStream.rangeClosed(1, 5_000)
                        .mapToObj("Coopérative d’essai %05d;Sherbrooke;Traiteur"::formatted)
                        .collect(Collectors.joining("\n", "Nom;Ville;Services\n", "\n"));
        drop(page, "cinq-mille.csv", rows.getBytes(UTF_8));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("Importer 5.000 entreprises")))
                .click();
        page.locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("Importer 5.000 entreprises")))
                .click();
        page.getByText("Vous pouvez quitter cette page").waitFor();
        page.getByText("Importation terminée").waitFor();
    }

    private static byte[] messy(int width) {
        return ("\uFEFFNom de l'organisme;NEQ;Statut;Ville;MRC;Tél.;Produits et services;Notes internes\n"
                        + "Récup "
                        + width
                        + ";;OSBL;St-Denis-de-Brompton (Québec);Val-Saint-François;819 555 0123;Friperie, meubles usagés;?\n"
                        + "Centre Ste-Perpétue "
                        + width
                        + ";;obnl;Ste-Perpétue;;819.555.0124;Location de salle;\n"
                        + "Énergie "
                        + width
                        + ";1199980060;OBNL;Magog;;;Granules;\n"
                        + "RÉCUP "
                        + width
                        + ";;OSBL;Saint-Denis-de-Brompton;;;;\n"
                        + "Coop Sans Offre "
                        + width
                        + ";;Coop de travail;Magog;;;;\n")
                .getBytes(UTF_8);
    }

    private static void drop(Page page, String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content));
    }

    private static Page page(int width) {
        APP.signInAsAdmin(APP.estrie());
        var page = CHROMIUM.page(width);
        page.navigate(address());
        page.locator("vaadin-upload").waitFor();
        return page;
    }

    private static String address() {
        return APP.url("/app/" + APP.estrie() + "/entreprises/importer");
    }
}
