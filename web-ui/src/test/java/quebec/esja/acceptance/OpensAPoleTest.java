package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.running.Chromium;

/// The operator opens a sixth Pôle; its first admin follows the mail, sees what is left to do, and opens the site.
@ParameterizedClass
@MethodSource("quebec.esja.acceptance.Visit#both")
record OpensAPoleTest(Visit visit) {

    private static final Chromium CHROMIUM = Chromium.open();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void fromTheAssistantToTheOpenSite() {
        var slug = "essai-" + visit.pole() + System.nanoTime() % 100_000;
        var name = "Pôle d’essai " + slug;
        var admin = "direction." + slug + "@esja.test";
        try (var operator = new Window(CHROMIUM, visit)) {
            operator.signIn("operateur@esja.test").desk("/plateforme").accessible();
            operator.desk("/plateforme/ouvrir");
            operator.press(t("platform.open.next"));
            operator.accessible();
            operator.fill(t("platform.open.name"), name);
            operator.page()
                    .waitForCondition(
                            () -> !operator.field(t("platform.open.slug")).inputValue().isEmpty());
            operator.fill(t("platform.open.slug"), "app").press(t("platform.open.next"));
            assertThat(operator.field(t("platform.open.slug")).inputValue()).isEqualTo("app");
            operator.fill(t("platform.open.slug"), slug);
            operator.press(t("platform.open.next"));
            operator.sees(t("platform.open.territories.none")).accessible();
            operator.tick(t("platform.open.territories.none"));
            operator.press(t("platform.open.next"));
            operator.sees(t("brand.accent")).accessible();
            operator.press(t("platform.open.next"));
            operator.fill(t("platform.open.officer.name"), "Dominique Roy")
                    .fill(t("platform.open.officer.title"), "Direction générale")
                    .fill(t("platform.open.officer.email"), "vieprivee." + slug + "@esja.test")
                    .fill(t("platform.open.admin.name"), "Camille Gagnon")
                    .fill(t("platform.open.admin.email"), admin)
                    .accessible();
            operator.press(t("platform.open.next"));
            operator.sees(t("platform.open.summary.next")).accessible();
            operator.press(t("platform.open.action"));
            operator.sees(t("platform.open.done.heading")).accessible();
        }
        try (var stranger = new Window(CHROMIUM, visit)) {
            stranger.open("/" + slug);
            assertThat(stranger.text()).doesNotContain("Camille Gagnon");
        }
        try (var first = new Window(CHROMIUM, visit)) {
            first.acceptInvitation(admin).signInAsInvited(admin);
            first.sees(t("golive.title")).accessible();
            for (var step : new String[] {"logo", "texts", "team", "enterprises", "publish"}) {
                first.sees(t("golive." + step));
            }
            first.press(t("golive.publish.way")).confirm(t("golive.publish.way"));
            first.sees(t("golive.published"));
        }
        try (var stranger = new Window(CHROMIUM, visit)) {
            stranger.opensWithin("/" + slug, name);
            stranger.accessible();
        }
    }

    private String t(String key) {
        return visit.t(key);
    }
}
