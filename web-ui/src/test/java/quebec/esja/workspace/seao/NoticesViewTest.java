package quebec.esja.workspace.seao;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import quebec.esja.purchases.ContractFilter;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenders.Suits;
import quebec.esja.tenders.Tenders;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class NoticesViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private final Desk desk = new Desk();

    @TempDir Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theManagerConfirmsInOneClickAndTheAgentSeesWhatWaits() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    String neq = "1149900012";
                    SupplierId supplier = TRADE.listed("Traiteur des avis", neq).id();
                    TRADE.buyer("Ville de Waterville");
                    publish(
                            TestNotice.awarded("990001", neq, "51204.14")
                                    .from("Ville de Waterville", "Waterville"),
                            TestNotice.awarded("990002", neq, "31000")
                                    .titled("Repas du congrès")
                                    .from("Ville d’ailleurs", "Amos"));

                    var agent = window("agent.avis@esja.test", Optional.of(PoleRole.AGENT));
                    assertThat(text(agent))
                            .contains("Traiteur des avis", "Service de traiteur", "CC-BY 4.0")
                            .doesNotContain("C’est notre contrat");

                    var manager = window("gestion.avis@esja.test", Optional.empty(), supplier);
                    assertThat(text(manager))
                            .contains("Ville de Waterville", "Avis 990001 au SEAO");
                    click(manager, "C’est notre contrat : Service de traiteur");
                    assertThat(text(manager)).doesNotContain("Ville de Waterville");
                    assertThat(
                                    APP.bean(Contracts.class)
                                            .page(
                                                    ContractFilter.of(
                                                            new Party.OfSupplier(supplier)),
                                                    0,
                                                    5))
                            .singleElement()
                            .satisfies(contract ->
                                    assertThat(contract.grade())
                                            .isEqualTo(EvidenceGrade.CORROBORATED));

                    click(manager, "Ce n’est pas nous : Repas du congrès");
                    assertThat(text(manager)).contains("aucun contrat qui ne soit déjà déclaré");
                });
    }

    @Test
    void theManagerSeesWhyANoticeIsShownWatchesWordsAndAsksForTheDigest() {
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    SupplierId supplier = TRADE.listed("Buffets des avis ouverts", "").id();
                    var end = Instant.now().plus(Duration.ofDays(30)).toString();
                    publish(
                            TestNotice.open("990101", "Buffets pour le conseil", end),
                            TestNotice.open("990102", "Déneigement des trottoirs", end)
                                    .buying("S5", "72141500", "Entretien des routes"));
                    var manager = window("ouverts.avis@esja.test", Optional.empty(), supplier);
                    assertThat(text(manager))
                            .contains(
                                    "Buffets pour le conseil",
                                    "L’avis parle de ce que vous offrez : Buffets",
                                    "L’acheteur est dans une région que vous desservez : Estrie")
                            .doesNotContain("Déneigement des trottoirs");

                    TextField words = manager.find(TextField.class).withCaption("Mots").single();
                    words.setValue("x");
                    button(manager, "Surveiller ces mots").click();
                    assertThat(words.isInvalid()).isTrue();
                    words.setValue("déneigement");
                    button(manager, "Surveiller ces mots").click();
                    assertThat(text(manager))
                            .contains(
                                    "Déneigement des trottoirs",
                                    "Vos mots surveillés : « déneigement »",
                                    "« déneigement », tout le Québec");

                    Checkbox digest = box(manager, "Recevoir chaque lundi");
                    assertThat(digest.getValue()).as("nobody is written to unasked").isFalse();
                    digest.setValue(true);
                    var again = window("ouverts.avis@esja.test", Optional.empty(), supplier);
                    assertThat(box(again, "Recevoir chaque lundi").getValue()).isTrue();
                    box(again, "Le Pôle peut nous parler").setValue(false);
                    assertThat(APP.bean(Suits.class).wanted(supplier)).isFalse();
                });
    }

    @Test
    void theLinkOfADigestThatEndedSaysSo() {
        String token =
                TenantScope.call(
                        APP.poles().estrie.tenant(),
                        () ->
                                TRADE.links.create(
                                        Tenders.STOP, UUID.randomUUID(), Duration.ofDays(1)));
        var page = APP.get(RunningApplication.visitor(), "/r/" + token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ce courriel avait déjà cessé");
    }

    private static Checkbox box(BrowserlessUIContext window, String label) {
        return window.find(Checkbox.class).all().stream()
                .filter(one -> one.getLabel() != null && one.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }

    private void publish(TestNotice... notices) {
        APP.bean(SeaoImport.class)
                .run(
                        SeaoFiles.of(folder, "a.json", notices),
                        "a.json",
                        ImportSource.COMMAND,
                        "test",
                        (_, _) -> {});
        APP.bean(Awards.class).lookAgain();
    }

    private BrowserlessUIContext window(
            String email, Optional<PoleRole> role, SupplierId... managed) {
        var members = APP.bean(Members.class);
        MemberId member =
                members.invite(
                        new MemberData(new EmailAddress(email), email, role, Language.FRENCH),
                        Actor.PLATFORM);
        for (SupplierId supplier : managed) {
            members.manageSupplier(member, supplier, Actor.PLATFORM);
        }
        var window = desk.window(Identity.of("subject-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/avis", NoticesView.class);
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(NoticesView.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ');
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel()
                                .map(said -> said.replace('\u00A0', ' '))
                                .filter(label::equals)
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(label))
                .click();
    }
}
