package quebec.esja.workspace.bidfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class BidFilesBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String HEAD = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n";
    private static final byte[] PDF =
            (HEAD + "xref\n0 1\ntrailer\n<< >>\nstartxref\n" + HEAD.length() + "\n%%EOF\n")
                    .getBytes(StandardCharsets.US_ASCII);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void showsADocumentToABuyerAndTakesItBack() {
        var supplier =
                APP.poles()
                        .inEstrie(() -> {
                            var roofer = TRADE.listed("Toitures du Dossier", "");
                            var buyer = TRADE.buyer("Ville du Dossier");
                            var members = APP.bean(Members.class);
                            members.manageSupplier(
                                    person("toitures@exemple.org"), roofer.id(), Actor.PLATFORM);
                            members.actForBuyer(
                                    person("ville@exemple.org"),
                                    buyer.id(),
                                    "buyer-member",
                                    Actor.PLATFORM);
                            return roofer;
                        });
        var manager = bidFile("toitures@exemple.org");
        field(manager, "Numéro").fill("POL-778");
        drop(
                manager,
                "assurance.pdf",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        manager.getByText("Ce fichier n’est pas un PDF").waitFor();
        drop(manager, "assurance.pdf", PDF);
        manager.getByText("n° POL-778").waitFor();
        field(manager, "Acheteur").fill("Ville du Dossier");
        manager.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ville du Dossier"))
                .click();
        field(manager, "Pour quoi").fill("Appel 2026-114");
        button(manager, "Montrer le dossier").click();
        manager.getByText("Personne ne l’a encore ouvert.").waitFor();
        assertThat(Chromium.accessibilityFaults(manager)).isEmpty();
        assertThat(Chromium.scrollsSideways(manager)).isFalse();

        var buyer = signedIn("ville@exemple.org", "/dossiers", 390);
        var open =
                buyer.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Ouvrir Assurance responsabilité"));
        open.waitFor();
        assertThat(Chromium.accessibilityFaults(buyer)).isEmpty();
        assertThat(Chromium.scrollsSideways(buyer)).isFalse();
        var address = (String) open.evaluate("link => link.href");
        var answer = buyer.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers())
                .containsAllEntriesOf(
                        Map.of(
                                "content-type",
                                "application/pdf",
                                "x-content-type-options",
                                "nosniff",
                                "cache-control",
                                "no-store"))
                .hasEntrySatisfying(
                        "content-disposition", how -> assertThat(how).startsWith("attachment"));
        assertThat(manager.request().get(address).status()).isNotEqualTo(200);
        assertThat(APP.get(address.substring(APP.url("").length())).body()).doesNotContain("%PDF");

        manager.reload();
        tab(manager);
        manager.getByText("ouvert par ville@exemple.org").waitFor();
        button(manager, "Reprendre le dossier montré à Ville du Dossier").click();
        manager.getByText("Le dossier est repris").waitFor();
        assertThat(buyer.request().get(address).status()).isEqualTo(404);
        buyer.reload();
        buyer.getByText("Aucun dossier pour le moment").waitFor();
        assertThat(
                        APP.poles()
                                .inEstrie(() ->
                                        APP.bean(BidFiles.class)
                                                .shares(supplier.id())
                                                .getFirst()
                                                .openings()))
                .hasSize(1);
    }

    @Test
    void showsTheTeamWhatThereIsAndNoWayToIt() {
        var supplier =
                APP.poles()
                        .inEstrie(() -> {
                            var mason = TRADE.listed("Maçonnerie du Dossier", "");
                            APP.bean(Members.class)
                                    .manageSupplier(
                                            person("macons@exemple.org"),
                                            mason.id(),
                                            Actor.PLATFORM);
                            return mason;
                        });
        var manager = bidFile("macons@exemple.org");
        drop(manager, "assurance.pdf", PDF);
        manager.getByText("sans date de fin").waitFor();

        APP.signInAsAdmin(APP.estrie());
        var team = CHROMIUM.page(1440);
        team.navigate(APP.url("/app/" + APP.estrie() + "/entreprises/" + supplier.id()));
        tab(team);
        team.getByText("sans date de fin").waitFor();
        assertThat(
                        team.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Ouvrir Assurance"))
                                .count())
                .isZero();
        assertThat(Chromium.accessibilityFaults(team)).isEmpty();
    }

    private static MemberId person(String email) {
        return APP.bean(Members.class)
                .invite(
                        new MemberData(
                                new EmailAddress(email), email, Optional.empty(), Language.FRENCH),
                        Actor.PLATFORM);
    }

    private static Page signedIn(String email, String path, int width) {
        APP.identities().signIn("person-" + email, email, email, "", APP.estrie());
        var page = CHROMIUM.page(width);
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        return page;
    }

    private static Page bidFile(String email) {
        var page = signedIn(email, "/mon-entreprise", 1440);
        tab(page);
        return page;
    }

    private static void tab(Page page) {
        button(page, "Dossier de soumission").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.locator(".bid-panel")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void drop(Page page, String name, byte[] content) {
        page.locator(".bid-panel vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }
}
