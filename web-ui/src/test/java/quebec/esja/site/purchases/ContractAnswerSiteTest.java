package quebec.esja.site.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.MailLinks;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Contracts;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class ContractAnswerSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);

    @Test
    void oneButtonConfirmsAndOpeningThePageNever() {
        var contract = declared("Épicerie du coin", "Ville d’Acton Vale");
        var token = token(contract, Duration.ofDays(60));

        var page = APP.get("/r/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Ville d’Acton Vale déclare un contrat avec vous",
                        "1\u00A0234,56\u00A0$",
                        "noindex",
                        "Confirmer ce contrat")
                .as("showing it is never agreed to beforehand")
                .doesNotContain("checked");
        assertThat(answer(contract)).isEqualTo(Answer.WAITING);

        assertThat(APP.post("/r/" + token, Map.of("choix", "confirmer", "public", "oui")).body())
                .contains("Le contrat est confirmé");
        assertThat(answer(contract)).isEqualTo(Answer.CONFIRMED);
        assertThat(now(contract).shownPublicly()).isTrue();
        assertThat(
                        APP.post(
                                        "/r/" + token,
                                        Map.of("choix", "contester", "note", "Finalement non"))
                                .body())
                .contains("La réponse est déjà donnée");
        assertThat(answer(contract)).isEqualTo(Answer.CONFIRMED);
    }

    @Test
    void contestingTakesWordsAndKeepsThoseTyped() {
        var contract = declared("Boulangerie du coin", "Ville de Drummondville");
        var token = token(contract, Duration.ofDays(60));

        var refused = APP.post("/r/" + token, Map.of("choix", "contester", "note", "non"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#champ-note\"", ">non</textarea>");
        assertThat(answer(contract)).isEqualTo(Answer.WAITING);
        assertThat(
                        APP.post(
                                        "/r/" + token,
                                        Map.of("choix", "contester", "note", "Ce n'est pas nous."))
                                .body())
                .contains("Le contrat est contesté");
        assertThat(now(contract).answerNote()).isEqualTo("Ce n'est pas nous.");
    }

    @Test
    void aLinkTooOldOrOfAnotherPoleAnswersNothing() {
        var contract = declared("Fromagerie du coin", "Ville de Victoriaville");
        var late = token(contract, Duration.ofMillis(1));
        assertThat(APP.get("/r/" + late).body()).contains("Ce lien a expiré");
        assertThat(APP.post("/r/" + late, Map.of("choix", "confirmer")).body())
                .contains("Ce lien a expiré");

        var token = token(contract, Duration.ofDays(1));
        var elsewhere = token.replace(APP.estrie(), APP.mauricie());
        assertThat(APP.post("/r/" + elsewhere, Map.of("choix", "confirmer")).statusCode())
                .isEqualTo(404);
        assertThat(answer(contract)).isEqualTo(Answer.WAITING);
        assertThat(APP.get("/en/r/" + token).body())
                .contains("declares a contract with you", "$1,234.56");
    }

    private static Contract declared(String supplier, String buyer) {
        return APP.poles()
                .inEstrie(() -> {
                    SupplierId seller = TRADE.listed(supplier, "").id();
                    BuyerId town = TRADE.buyer(buyer).id();
                    return TRADE.declared(seller, town, "1 234,56");
                });
    }

    private static String token(Contract contract, Duration validity) {
        return APP.poles()
                .inEstrie(() ->
                        APP.bean(MailLinks.class)
                                .create(Contracts.LINK, contract.id().value(), validity));
    }

    private static Contract now(Contract contract) {
        return APP.poles()
                .inEstrie(() -> APP.bean(Contracts.class).find(contract.id()).orElseThrow());
    }

    private static Answer answer(Contract contract) {
        return now(contract).answer();
    }
}
