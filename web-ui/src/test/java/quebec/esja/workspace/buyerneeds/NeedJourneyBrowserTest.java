package quebec.esja.workspace.buyerneeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.running.RunningApplication.Written;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.waves.BusinessCalendar;
import quebec.esja.waves.Invitee;

/// A buyer writes a need, the Pôle sends it, an enterprise answers from its mail, the buyer compares and ends.
class NeedJourneyBrowserTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final Sourcing LATER =
            new Sourcing(
                    APP.poles().province,
                    Clock.fixed(
                            new BusinessCalendar()
                                    .nextOpening(Clock.systemUTC().instant())
                                    .plusSeconds(60),
                            ZoneOffset.UTC));
    private static final String WHAT = "Collation des oiseaux du parc";
    private static final byte[] PLAN = Drawings.png(60, 40, Color.GREEN);
    private static final Pattern LINK = Pattern.compile("/r/[A-Za-z0-9._-]+");

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void goesFromABuyersDraftToItsOutcome() {
        APP.poles().inEstrie(() -> TRADE.listed("Traiteur du rossignol", ""));
        buyer("Ville de Piopolis");
        var page = CHROMIUM.page(1440);
        open(page, "/besoins/acheteurs/nouveau");
        page.getByLabel("Que cherchez-vous").fill(WHAT);
        page.getByText("Envoyer au Pôle").click();
        page.getByText("mais pas envoyé").waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.getByLabel("Que cherchez-vous").waitFor();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "courriel.html", "application/pdf", "<p>non</p>".getBytes(UTF_8)));
        page.getByText("Seuls les PDF, PNG et JPEG entiers").waitFor();
        // The place for one file is free again a moment after the sentence.
        PlaywrightAssertions.assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("Plan du parc.png", "image/png", PLAN));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan du parc.png"))
                .waitFor();
        choose(page, "Catégorie", "Traiteur");
        page.getByText("Biens", exactly()).click();
        choose(page, "Où ce sera livré", "Sherbrooke");
        pick(page, "Montant prévu", "Moins de");
        page.getByText("Gré à gré", exactly()).click();
        page.getByLabel("Réponses jusqu’au")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
        page.getByLabel("Réponses jusqu’au").press("Tab");
        page.getByLabel("Questions aux entreprises").fill("En quel bois ?");
        page.getByText("Envoyer au Pôle").click();
        page.getByText("À vérifier par le Pôle").first().waitFor();
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        var need = need();
        assertThat(need.status()).isEqualTo(BuyerNeedStatus.SUBMITTED);

        APP.signInAsAdmin(APP.estrie());
        var desk = CHROMIUM.page(1440);
        open(desk, "/besoins/acheteurs/" + need.id());
        desk.getByText("À qui l’envoyer").waitFor();
        assertThat(taken(desk, desk.getByText("Plan du parc.png", exactly()))).isEqualTo(PLAN);
        desk.getByText("Même catégorie").first().waitFor();
        assertThat(Chromium.accessibilityFaults(desk)).isEmpty();
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Envoyer à .*")))
                .click();
        desk.getByText("Registre d’égalité de traitement").waitFor();
        assertThat(Chromium.accessibilityFaults(desk)).isEmpty();
        var supplier = sentAtTheNextOpening(need.id());

        var mail = CHROMIUM.page(390);
        mail.navigate(APP.url(answerLink(supplier)));
        mail.getByText("Nous sommes intéressés").waitFor();
        assertThat(Chromium.accessibilityFaults(mail)).isEmpty();
        assertThat(Chromium.scrollsSideways(mail)).isFalse();
        assertThat(taken(mail, mail.getByText("Télécharger\u00a0: Plan du parc.png")))
                .isEqualTo(PLAN);
        mail.getByLabel("En quel bois ?").fill("En cèdre");
        mail.getByLabel("Prix indicatif").fill("1 450,00 $");
        mail.getByText("Nous sommes intéressés").click();
        mail.getByText("C’est noté").first().waitFor();
        assertThat(Chromium.accessibilityFaults(mail)).isEmpty();

        signIn("Ville de Piopolis");
        var compare = CHROMIUM.page(390);
        open(compare, "/besoins/acheteurs/" + need.id());
        compare.getByText("En cèdre").waitFor();
        compare.getByText("Un seul courriel par jour ouvrable").click();
        compare.getByText("Ce choix vaut dès la prochaine réponse").first().waitFor();
        assertThat(need().data().rhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(Chromium.accessibilityFaults(compare)).isEmpty();
        assertThat(Chromium.scrollsSideways(compare)).isFalse();
        pick(compare, "Entreprise retenue", supplier);
        compare.getByText("Terminer le besoin").click();
        compare.getByText("Besoin terminé").first().waitFor();
        assertThat(APP.poles().inEstrie(() -> found(need.id()).ending().orElseThrow().chosen()))
                .isPresent();
    }

    /// What a link or a button hands out, to the byte.
    private static byte[] taken(Page page, Locator link) {
        try {
            return Files.readAllBytes(page.waitForDownload(link::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Page page, String label, String typed) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).fill(typed);
        page.locator("vaadin-combo-box-item:not([hidden])").first().click();
    }

    private static void pick(Page page, String label, String text) {
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)).click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static BuyerNeed need() {
        return APP.poles()
                .inEstrie(() ->
                        found(
                                APP.bean(BuyerNeeds.class)
                                        .page(BuyerNeedFilter.ALL.withText(WHAT), 0, 1)
                                        .getFirst()
                                        .id()));
    }

    private static BuyerNeed found(BuyerNeedId id) {
        return APP.bean(BuyerNeeds.class).find(id).orElseThrow();
    }

    /// The first enterprise written to. On a day when offices are closed, nothing has left before.
    private static String sentAtTheNextOpening(BuyerNeedId need) {
        return APP.poles()
                .inEstrie(() -> {
                    LATER.waves.sendNow(need, Sourcing.AGENT);
                    return LATER.waves.invitees(need).stream()
                            .filter(one -> one.state() == Invitee.State.SENT)
                            .findFirst()
                            .orElseThrow()
                            .name();
                });
    }

    /// Where the enterprise's mail leads.
    private static String answerLink(String supplier) {
        return APP.poles().inEstrie(() -> APP.written(WHAT)).stream()
                .map(Written::text)
                .filter(text -> text.contains(supplier))
                .flatMap(text -> LINK.matcher(text).results())
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static void buyer(String name) {
        APP.poles()
                .inEstrie(() -> {
                    var members = APP.bean(Members.class);
                    var member =
                            members.invite(
                                    new MemberData(
                                            new EmailAddress(Trade.contact(name)),
                                            "Dominique Roy",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM);
                    members.actForBuyer(
                            member, TRADE.buyer(name).id(), "buyer-manager", Actor.PLATFORM);
                    return member;
                });
        signIn(name);
    }

    private static void signIn(String name) {
        APP.identities()
                .signIn(
                        "buyer-" + name.hashCode(),
                        "Dominique Roy",
                        Trade.contact(name),
                        "",
                        APP.estrie());
    }

    private static void open(Page page, String path) {
        page.navigate(APP.url("/app/" + APP.estrie() + path));
        page.waitForSelector("h1");
    }
}
