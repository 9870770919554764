package quebec.esja.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;

/// The Pôle's admin drops a list as it came, looks it over, and imports what is good; the same file changes nothing a second time.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record BringsEnterprisesInTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void fromTheFileToTheDirectoryAndOnce() {
        var name = visit.own("Érablière");
        var file =
                ("Nom de l'organisme;Statut;Ville;Produits et services;Notes\r\n"
                                + name
                                + ";OSBL;  St-Denis-de-Brompton (Québec);Friperie, meubles usagés;=1+1\r\n"
                                + visit.own("Halte")
                                + ";OBNL;Ville-qui-n'existe-pas;Traiteur;\r\n")
                        .getBytes(ISO_8859_1);
        try (var admin = new Window(CHROMIUM, visit)) {
            admin.signIn("admin." + visit.pole() + "@esja.test");
            drop(admin, file);
            admin.sees(visit.t("intake.columns.title", 4, 5)).sees(name).accessible();
            admin.tick(visit.t("intake.start.list-at-once"));
            admin.press(visit.t("intake.start.action", 1))
                    .confirm(visit.t("intake.start.action", 1));
            admin.sees(visit.t("intake.result.title")).accessible();
            admin.sees(visit.t("intake.result.download", 1));

            drop(admin, file);
            admin.sees(name);
            assertThat(admin.button(visit.t("intake.start.nothing")).isDisabled()).isTrue();
        }
        try (var visitor = new Window(CHROMIUM, visit)) {
            visitor.open("/" + visit.pole() + "/repertoire?q=" + name.replace(' ', '+')).sees(name);
            visitor.open("/" + visit.other() + "/repertoire?q=" + name.replace(' ', '+'));
            assertThat(visitor.page().locator(".result-list").allInnerTexts())
                    .noneMatch(text -> text.contains(name));
        }
    }

    private void drop(Window admin, byte[] file) {
        admin.desk("/" + visit.pole() + "/entreprises/importer");
        admin.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("liste.csv", "text/csv", file));
    }
}
