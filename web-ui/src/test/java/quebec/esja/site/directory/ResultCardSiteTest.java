package quebec.esja.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Party;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

/// What one result says, so that a buyer need not open it.
class ResultCardSiteTest {

    private static final RunningApplication APP = FilledDirectory.open();

    @Test
    void givesTheTelephoneThatThePoleShows() {
        assertThat(APP.get(estrie("/repertoire?q=cafe")).body())
                .contains("<a class=\"phone\" href=\"tel:8195550100\">819 555-0100");
        assertThat(APP.get("/?q=cafe").body())
                .as("the province publishes none")
                .contains("Torréfaction Équinoxe")
                .doesNotContain("tel:");
    }

    @Test
    void saysWhereItDeliversUntilAPlaceIsAsked() {
        assertThat(APP.get(estrie("/repertoire?q=cafe")).body())
                .contains("Livraison\u00A0: région Estrie<");
        assertThat(APP.get("/?q=zibelage").body())
                .contains("Livraison\u00A0: Ville de Sherbrooke<");
        assertThat(APP.get("/en" + estrie("/repertoire?q=formules")).body())
                .contains("Delivery: all of Québec<");
        assertThat(APP.get(estrie("/repertoire?q=cafe&lieu=Sherbrooke")).body())
                .doesNotContain("Livraison\u00A0:");
    }

    @Test
    void saysHowFarAnEnterpriseOfAnotherMrcIs() {
        assertThat(APP.get(estrie("/repertoire?q=formules&lieu=Sherbrooke")).body())
                .containsPattern("à environ [1-9][05]?[05] km \\(entre centres de MRC\\)");
        assertThat(APP.get(estrie("/repertoire?q=formules&lieu=Compton")).body())
                .as("of the same MRC")
                .contains("Formules")
                .doesNotContain("entre centres");
        assertThat(APP.get(estrie("/repertoire?q=formules&lieu=05")).body())
                .as("a region has no centre of its own")
                .doesNotContain("entre centres");
    }

    @Test
    void showsTheContractsThatTheOtherPartyConfirmed() {
        var trade = new Trade(APP.poles().province);
        APP.poles()
                .inEstrie(() -> {
                    var seller = trade.listed("Buanderie Prouvée", "").id();
                    var town = trade.buyer("Ville de la Preuve").id();
                    var contract = trade.declared(seller, town, "1 200");
                    return trade.contracts.answer(
                            contract.id(),
                            new ContractReply.Confirms(true),
                            new Party.OfSupplier(seller),
                            Actor.PLATFORM);
                });
        var badge = "<span class=\"badge badge-note\">";
        assertThat(APP.get(estrie("/repertoire?q=%22buanderie+prouvee%22")).body())
                .contains(badge, "Un contrat confirmé");
        assertThat(APP.get("/?q=%22buanderie+prouvee%22").body())
                .contains(badge, "Un contrat confirmé");
        assertThat(APP.get(estrie("/repertoire?q=zibelage")).body()).doesNotContain(badge);
    }

    @Test
    void namesTheWordOrTheLabelThatItWasFoundBy() {
        assertThat(APP.get(estrie("/repertoire?q=fairtrade")).body())
                .contains("Trouvée par son label\u00A0: Fairtrade (équitable)");
        assertThat(APP.get(estrie("/repertoire?q=cafe")).body())
                .contains("Trouvée par ce qu’elle offre");
    }

    @Test
    void ordersByPlainLinksAndMarksTheOrderThatHolds() {
        assertThat(APP.get(estrie("/repertoire?q=zibelage&tri=nom")).body())
                .contains(
                        "<a href=\""
                                + estrie("/repertoire?q=zibelage\" rel=\"nofollow\">Pertinence"),
                        "<a href=\""
                                + estrie(
                                        "/repertoire?q=zibelage&amp;tri=nom\" rel=\"nofollow\" aria-current=\"true\">Nom"),
                        "<a href=\""
                                + estrie(
                                        "/repertoire?q=zibelage&amp;tri=fraicheur\" rel=\"nofollow\">Confirmées"));
    }

    @Test
    void putsTheTelephoneAndTheMailUnderTheNameOfTheEnterprise() {
        var page = APP.get(estrie("/repertoire/torrefaction-equinoxe")).body();
        assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("supplier-body")))
                .contains(
                        "href=\"tel:8195550100\">Appeler le 819 555-0100</a>",
                        "href=\"mailto:cafe@exemple.org\">Écrire</a>");
        assertThat(APP.get(estrie("/repertoire/atelier-numero-1")).body())
                .doesNotContain("supplier-reach");
    }

    private static String estrie(String path) {
        return "/" + APP.estrie() + path;
    }
}
