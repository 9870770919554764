package quebec.esja.workspace.buying;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.attention.Attention;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.directory.Supplier;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class FindViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private final Desk desk = new Desk();
    private final Map<String, BuyerId> buyers = new HashMap<>();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysWhyHowFreshAndWhatCouldNarrowLikeThePublicDirectory() {
        inEstrie(() -> {
            TRADE.listed("Galvanoplastie Alpha", "");
            TRADE.listed("Galvanoplastie Beta", "");
            var window = finding("Ville de Cherche", "q=galvanoplastie&lieu=Sherbrooke&tri=nom");
            assertThat(text(window))
                    .contains(
                            "2 entreprises",
                            "Galvanoplastie Alpha",
                            "Trouvée par son nom",
                            "Livre à Sherbrooke : tout le Québec",
                            "Information pas encore confirmée",
                            "Confirmées récemment",
                            "Livré à : Sherbrooke");
            assertThat(address(window, "Coopérative de solidarité2"))
                    .isEqualTo(
                            APP.estrie()
                                    + "/trouver?q=galvanoplastie&lieu=43027&forme=coop-solidarite&tri=nom");
            assertThat(address(window, "Galvanoplastie Beta"))
                    .as("the page that counts who reads it")
                    .endsWith("/" + APP.estrie() + "/repertoire/galvanoplastie-beta");
        });
    }

    @Test
    void saysThatAMistakeWasMended() {
        inEstrie(() -> {
            TRADE.listed("Passementerie Gamma", "");
            assertThat(text(finding("Ville de Faute", "q=pasementerie")))
                    .contains("Voici les résultats pour « passementerie »");
        });
    }

    @Test
    void keepsTheWholeQuestionInTheAddress() {
        inEstrie(() -> {
            TRADE.listed("Chapellerie Delta", "");
            var window = finding("Ville d’Adresse", "");
            field(window, "Que cherchez-vous ?").setValue("chapellerie");
            field(window, "Livré à").setValue("Magog");
            button(window, "Chercher").click();
            assertThat(location(window))
                    .isEqualTo(APP.estrie() + "/trouver?q=chapellerie&lieu=Magog");
            assertThat(text(window)).contains("Une entreprise", "Livre à Magog");
        });
    }

    @Test
    void keepsWhatItFindsInTheListOfTheAddress() {
        inEstrie(() -> {
            var found = TRADE.listed("Corderie Epsilon", "");
            var window = finding("Ville de Liste", "q=corderie+epsilon");
            window.find(Button.class).withText("Garder").single().click();
            var kept = lists("Ville de Liste").getFirst();
            assertThat(APP.bean(Shortlists.class).keptAmong(kept.id(), List.of(found.id())))
                    .containsExactly(found.id());
            ask(window, "q=corderie+epsilon&liste=" + kept.id());
            assertThat(window.find(Button.class).withText("Gardée").single().isEnabled()).isFalse();
            assertThat(address(window, "Coopérative de solidarité1"))
                    .endsWith("&liste=" + kept.id());
        });
    }

    @Test
    void whatIsFoundAndWhatIsLookedForInVainCount() {
        inEstrie(() -> {
            var seen = TRADE.listed("Tonnellerie Zeta", "");
            finding("Ville de Compte", "q=tonnellerie+zeta");
            APP.bean(AttentionCounter.class).write();
            assertThat(appearances(seen)).isEqualTo(1);
            var window = finding("Ville de Vain", "q=zwortilage&forme=coop-travail");
            assertThat(text(window))
                    .contains(
                            "Aucune entreprise ne répond à toute cette demande",
                            "Ou entrez par une catégorie",
                            "Dites au Pôle ce que vous cherchez");
            ask(window, "categorie=traiteur&vide=category&mots=zwortilage");

            APP.bean(UnansweredSearches.class).close();
            assertThat(
                            APP.bean(GapMap.class).read(List.of(), LocalDate.EPOCH).cells().stream()
                                    .flatMap(cell -> cell.words().stream()))
                    .extracting(GapCell.Words::text)
                    .contains("zwortilage");
        });
    }

    private static long appearances(Supplier supplier) {
        return APP.bean(Attention.class).of(supplier).months().getLast().appearances().times();
    }

    private static void inEstrie(Runnable work) {
        TenantScope.run(APP.poles().estrie.tenant(), work::run);
    }

    private static BuyerId buyer(String name) {
        var id = TRADE.buyer(name).id();
        APP.bean(BuyerPeople.class)
                .invite(
                        id,
                        new MemberData(
                                new EmailAddress(Trade.contact(name)),
                                name,
                                Optional.empty(),
                                Language.FRENCH),
                        BuyerRole.MEMBER,
                        Actor.PLATFORM);
        return id;
    }

    private List<Shortlist> lists(String buyer) {
        return APP.bean(Shortlists.class).of(Objects.requireNonNull(buyers.get(buyer)));
    }

    private BrowserlessUIContext finding(String buyer, String question) {
        buyers.put(buyer, buyer(buyer));
        var email = Trade.contact(buyer);
        var window = desk.window(Identity.of("s-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/trouver", FindView.class);
        ask(window, question);
        return window;
    }

    private static void ask(BrowserlessUIContext window, String question) {
        window.getUI().navigate(APP.estrie() + "/trouver", QueryParameters.fromString(question));
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(FindView.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private static String address(BrowserlessUIContext window, String text) {
        return window.find(Anchor.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().equals(text))
                .findFirst()
                .map(Anchor::getHref)
                .orElseThrow(() -> new AssertionError(text));
    }

    private static String location(BrowserlessUIContext window) {
        return window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static TextField field(BrowserlessUIContext window, String caption) {
        return window.find(TextField.class).all().stream()
                .filter(field ->
                        field.getLabel()
                                .replace('\u202F', ' ')
                                .replace('\u00A0', ' ')
                                .equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caption));
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
