package quebec.esja.site.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Acceptance;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.Offering;
import quebec.esja.exchange.Offers;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.purchases.Party;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Sourcing;
import quebec.esja.waves.BusinessCalendar;
import quebec.esja.waves.Confirmation;

class OfferedDocumentsSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Sourcing LATER =
            new Sourcing(
                    APP.poles().province,
                    Clock.fixed(
                            new BusinessCalendar()
                                    .nextOpening(Clock.systemUTC().instant())
                                    .plusSeconds(60),
                            ZoneOffset.UTC));
    private static final Pattern BUTTON = Pattern.compile("document-[0-9a-f-]{36}");

    @Test
    void thePoleOfTheBuyerHandsOutItsDocumentsUntilTheOfferIsTakenBack() {
        var need = APP.poles().inEstrie(OfferedDocumentsSiteTest::documented);
        var id = APP.poles().inEstrie(() -> offered(need));
        var path =
                APP.poles()
                        .inMauricie(() ->
                                switch (APP.bean(OffersReceived.class).accept(id, Sourcing.AGENT)) {
                                    case Acceptance.Accepted(BuyerNeed taken) ->
                                            APP.bean(OffersReceived.class)
                                                    .documents(taken)
                                                    .orElseThrow();
                                    case Acceptance.TooLate _, Acceptance.Gone _ ->
                                            throw new AssertionError("not accepted");
                                });
        var page = APP.get(path);
        assertThat(page.body())
                .contains("Repas des forestiers", "Menu.pdf", "noindex")
                .doesNotContain("Ville de Piopolis");
        assertThat(APP.get("/en" + path).body()).contains("Documents joined to the need");
        var button = BUTTON.matcher(page.body());
        assertThat(button.find()).isTrue();
        var taken = send(path, button.group());
        assertThat(taken.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/pdf");
        assertThat(taken.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(taken.body()).isEqualTo("%PDF");

        APP.poles()
                .inEstrie(() ->
                        assertThat(APP.bean(Offers.class).withdraw(id, Sourcing.AGENT)).isTrue());
        assertThat(APP.get(path).body())
                .contains("Ces documents ne sont plus remis")
                .doesNotContain("Menu.pdf");
        assertThat(send(path, button.group()).body()).doesNotContain("%PDF");
    }

    private static BuyerNeed documented() {
        var need =
                LATER.submitted(
                        Sourcing.data(
                                LATER.trade.buyer("Ville de Piopolis").id(),
                                "Repas des forestiers",
                                LATER.needs.today().plusDays(9)));
        LATER.attachments.join(
                need.id(),
                "Menu.pdf",
                new DocumentReading.Accepted("application/pdf", new byte[] {'%', 'P', 'D', 'F'}),
                new Party.OfPole(),
                Sourcing.AGENT);
        return switch (LATER.waves.confirm(
                need.id(),
                LATER.caterers("Cognée", 1),
                "Hors de ce besoin",
                need.version(),
                Sourcing.AGENT)) {
            case Confirmation.Confirmed(BuyerNeed open, _, _) -> open;
            case Confirmation other -> throw new AssertionError(other);
        };
    }

    private static ExchangeId offered(BuyerNeed need) {
        APP.bean(OfferConsents.class)
                .answer(need.id(), true, new Party.OfBuyer(need.data().buyer()), Sourcing.AGENT);
        assertThat(
                        APP.bean(Offers.class)
                                .offer(need.id(), APP.poles().mauricie.id(), Sourcing.AGENT))
                .isEqualTo(Offering.OFFERED);
        return APP.bean(Offers.class).of(need.id()).getFirst().offer().id();
    }

    private static HttpResponse<String> send(String path, String choice) {
        return APP.post(path, Map.of("choix", choice));
    }
}
