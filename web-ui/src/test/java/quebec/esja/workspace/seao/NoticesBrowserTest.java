package quebec.esja.workspace.seao;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.awards.Awards;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

/// A manager's way through the public notices, and the operator's page of files, wide and narrow.
class NoticesBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private static final Locator.GetByTextOptions EXACTLY =
            new Locator.GetByTextOptions().setExact(true);

    @TempDir Path folder;

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void theManagerReadsTheReasonsAndConfirmsAContract() {
        TenantScope.run(APP.poles().estrie.tenant(), this::prepare);
        APP.identities()
                .signIn(
                        "subject-lecture.avis",
                        "Camille Roy",
                        "lecture.avis@esja.test",
                        "",
                        APP.estrie());
        for (int width : new int[] {390, 1440}) {
            var page = CHROMIUM.page(width);
            open(page, "/app/" + APP.estrie() + "/avis");
            page.getByText("Vous semblez avoir obtenu ces contrats").waitFor();
            page.getByText("L’avis parle de ce que vous offrez").first().waitFor();
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
        }
        var page = CHROMIUM.page(1440);
        open(page, "/app/" + APP.estrie() + "/avis");
        page.getByText("C’est notre contrat").click();
        page.getByText("Le contrat est déclaré et corroboré").waitFor();
        open(page, "/app/" + APP.estrie() + "/contrats");
        page.getByText("Corroboré SEAO").first().waitFor();
    }

    @Test
    void theAgentTellsAnEnterpriseOfANoticeOnce() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    TRADE.listed("Buffets à informer d’un avis", "");
                    importing(
                            TestNotice.open(
                                    "995201",
                                    "Buffets du grand congrès",
                                    Instant.now().plus(Duration.ofDays(30)).toString()));
                    APP.bean(Members.class)
                            .invite(
                                    new MemberData(
                                            new EmailAddress("agente.avis@esja.test"),
                                            "Agente",
                                            Optional.of(PoleRole.AGENT),
                                            Language.FRENCH),
                                    Actor.PLATFORM);
                });
        APP.identities()
                .signIn("subject-agente.avis", "Agente", "agente.avis@esja.test", "", APP.estrie());
        for (int width : new int[] {390, 1440}) {
            var page = CHROMIUM.page(width);
            open(page, "/app/" + APP.estrie() + "/avis/ouverts");
            page.getByLabel("Mots, acheteur ou numéro").fill("995201");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Buffets du grand congrès"))
                    .waitFor();
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            open(page, "/app/" + APP.estrie() + "/avis/ouverts/995201");
            page.getByLabel("Nom ou municipalité").fill("informer d’un avis");
            page.getByText("L’avis parle de ce qu’elle offre : Buffets").first().waitFor();
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
        }
        var page = CHROMIUM.page(1440);
        open(page, "/app/" + APP.estrie() + "/avis/ouverts/995201");
        page.getByLabel("Nom ou municipalité").fill("informer d’un avis");
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Choisir Buffets à informer d’un avis"))
                .check();
        page.getByText("En parler à une entreprise").click();
        page.locator("vaadin-confirm-dialog").getByText("Écrire", EXACTLY).click();
        page.getByText("Une entreprise est informée.").waitFor();
        page.getByText("Informée, ").first().waitFor();
        assertThat(APP.poles().inEstrie(() -> APP.written("Buffets du grand congrès")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("Buffets du grand congrès"));
    }

    @Test
    void theOperatorReadsWhatCame() {
        importing(TestNotice.open("995100", "Un avis", "2027-01-10T10:00:00-05:00"));
        APP.identities()
                .signIn("operateur-avis", "Exploitation", "operateur@esja.test", "platform-admin");
        for (int width : new int[] {390, 1440}) {
            var page = CHROMIUM.page(width);
            open(page, "/app/plateforme/seao");
            page.getByText("Fichiers reçus").waitFor();
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
        }
    }

    private void prepare() {
        String neq = "1149900038";
        SupplierId supplier = TRADE.listed("Coopérative de la lecture des avis", neq).id();
        TRADE.buyer("Ville de Compton");
        var members = APP.bean(Members.class);
        MemberId member =
                members.invite(
                        new MemberData(
                                new EmailAddress("lecture.avis@esja.test"),
                                "Camille Roy",
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM);
        members.manageSupplier(member, supplier, Actor.PLATFORM);
        String end = Instant.now().plus(Duration.ofDays(30)).toString();
        importing(
                TestNotice.awarded("995001", neq, "51204.14")
                        .titled("Service de traiteur pour les comités")
                        .from("Ville de Compton", "Compton"),
                TestNotice.open("995002", "Buffets et repas pour le congrès annuel", end),
                TestNotice.open("995003", "Traiteur pour les assemblées", end)
                        .from("Ville de Compton", "Compton"));
        APP.bean(Awards.class).lookAgain();
    }

    private void importing(TestNotice... notices) {
        APP.bean(SeaoImport.class)
                .run(
                        SeaoFiles.of(folder, "hebdo_20261109_20261115.json", notices),
                        "hebdo_20261109_20261115.json",
                        ImportSource.UPLOAD,
                        "test",
                        (_, _) -> {});
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url(path));
        page.waitForSelector("h1");
    }
}
