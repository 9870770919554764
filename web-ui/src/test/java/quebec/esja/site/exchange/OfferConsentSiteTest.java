package quebec.esja.site.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Consent;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Sourcing;
import quebec.esja.waves.BusinessCalendar;

class OfferConsentSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Sourcing LATER =
            new Sourcing(
                    APP.poles().province,
                    Clock.fixed(
                            new BusinessCalendar()
                                    .nextOpening(Clock.systemUTC().instant())
                                    .plusSeconds(60),
                            ZoneOffset.UTC));

    @Test
    void showsAllThatWouldLeaveAndOnlyAButtonAgrees() {
        var need =
                APP.poles()
                        .inEstrie(() ->
                                LATER.open(
                                        Sourcing.data(
                                                LATER.trade.buyer("Ville de Saint-Malo").id(),
                                                "Repas des arpenteurs",
                                                LATER.needs.today().plusDays(9)),
                                        LATER.caterers("Jalon", 1)));
        var path =
                "/r/"
                        + APP.poles()
                                .inEstrie(() ->
                                        APP.bean(MailLinks.class)
                                                .create(
                                                        OfferConsents.LINK,
                                                        need.id().value(),
                                                        Duration.ofDays(9)));
        var page = APP.get(path);
        assertThat(page.body())
                .contains(
                        "Repas des arpenteurs",
                        need.data().detail(),
                        "Sherbrooke",
                        "Moins de 5\u00A0000\u00A0$",
                        "Livrez-vous le matin",
                        "J’accepte",
                        "noindex")
                .doesNotContain("Ville de Saint-Malo");
        assertThat(consent(need)).as("reading agrees to nothing").isEmpty();
        assertThat(send(path, "accepter").body()).contains("Votre accord est noté");
        assertThat(consent(need).filter(Consent::coversAll)).isPresent();
        assertThat(send("/en" + path, "refuser").body()).contains("Nothing will leave");
        assertThat(consent(need).flatMap(Consent::given)).isEmpty();
        assertThat(send(path.replace(APP.estrie(), APP.mauricie()), "accepter").statusCode())
                .isEqualTo(404);
        assertThat(consent(need).flatMap(Consent::given)).isEmpty();
    }

    private static Optional<Consent> consent(BuyerNeed need) {
        return APP.poles().inEstrie(() -> APP.bean(OfferConsents.class).of(need.id()));
    }

    private static HttpResponse<String> send(String path, String choice) {
        return APP.post(path, Map.of("choix", choice));
    }
}
