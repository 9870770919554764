package quebec.esja.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PictureChange;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.PictureWords;
import quebec.esja.pictures.Pictures;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Drawings;
import quebec.esja.testing.Trade;

class ImagesSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final String NAME = "Menuiserie Illustrée";

    private static String page = "";
    private static String logo = "";
    private static String wide = "";
    private static String waiting = "";
    private static String unlisted = "";

    @BeforeAll
    static void illustrate() {
        var trade = new Trade(APP.poles().province);
        APP.poles()
                .inEstrie(() -> {
                    Supplier shop = trade.listed(NAME, "");
                    page = "/" + APP.estrie() + "/repertoire/" + shop.slug();
                    logo = add(shop.id(), new PicturePlace.Logo(), 400, 200, "");
                    wide =
                            add(
                                    shop.id(),
                                    new PicturePlace.Enterprise(),
                                    1800,
                                    1000,
                                    "Un « banc » <d’église>");
                    var offering = shop.data().offerings().getFirst().id().orElseThrow();
                    add(shop.id(), new PicturePlace.OfOffering(offering), 600, 600, "Une table");
                    waiting = add(shop.id(), new PicturePlace.Enterprise(), 600, 600, "");
                    var gone = trade.listed("Menuiserie Fermée", "");
                    unlisted = add(gone.id(), new PicturePlace.Logo(), 400, 200, "");
                    trade.suppliers.withdraw(gone.id(), "Fermée", Actor.PLATFORM);
                    return 0;
                });
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void showsTheLogoAmongTheResultsOfTheProvince() {
        RunningApplication.eventually(
                () -> APP.get("/?q=%22menuiserie+illustree%22").body().contains(image(logo, 320)));
        assertThat(APP.get("/en/?q=%22menuiserie+illustree%22").body())
                .contains("class=\"result-logo\" src=\"" + image(logo, 320));
    }

    @Test
    void servesAnImageThatMayBeKeptForEver() throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(APP.url(image(wide, 800))))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type").orElseThrow())
                .isIn("image/png", "image/jpeg");
        assertThat(headers.firstValue("Cache-Control").orElseThrow())
                .contains("public", "immutable", "max-age=31536000");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(800);
        var tag = headers.firstValue("ETag").orElseThrow();
        assertThat(
                        APP.get(image(wide, 800), request -> request.header("If-None-Match", tag))
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void servesNothingThatVisitorsMayNotSee() {
        assertThat(APP.get(image(logo, 320)).statusCode()).isEqualTo(200);
        assertThat(APP.get("/" + APP.mauricie() + "/images/" + logo + "/320").statusCode())
                .isEqualTo(404);
        assertThat(APP.get(image(waiting, 320)).statusCode()).isEqualTo(404);
        assertThat(APP.get(image(unlisted, 320)).statusCode()).isEqualTo(404);
        for (var side : new String[] {"321", "0", "-320", "99999999999", "x", "0320", "1600"}) {
            assertThat(APP.get("/" + APP.estrie() + "/images/" + logo + "/" + side).statusCode())
                    .as(side)
                    .isEqualTo(404);
        }
        assertThat(APP.get("/" + APP.estrie() + "/images/pas-un-id/320").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheGalleryWithoutScriptEachImageDescribed() {
        var body = APP.get(page).body();
        assertThat(body)
                .contains(
                        "alt=\"Un « banc » &lt;d’église>\"",
                        image(wide, 320)
                                + " 320w, "
                                + image(wide, 800)
                                + " 800w, "
                                + image(wide, 1600)
                                + " 1600w",
                        "alt=\"Logo de " + NAME + "\"",
                        "alt=\"Une table\"",
                        "loading=\"lazy\"",
                        "width=\"320\" height=\"178\"",
                        "\"logo\":\"" + APP.url(image(logo, 800)) + "\"",
                        "\"image\":[\"" + APP.url(image(wide, 1600)) + "\"]",
                        "<meta property=\"og:image\" content=\""
                                + APP.url(image(wide, 1600))
                                + "\">",
                        "<meta property=\"og:image:width\" content=\"1600\">")
                .doesNotContain(waiting, "style=\"");
        assertThat(APP.get("/en" + page).body()).contains("alt=\"Logo of " + NAME + "\"");
        assertThat(APP.get("/" + APP.estrie() + "/repertoire?q=menuiserie").body())
                .contains("class=\"result-logo\"", image(logo, 320));
    }

    @Test
    void givesItsAddressByTheInterfaceToo() {
        var api = "/api/v1/poles/" + APP.estrie() + "/suppliers/" + page.replaceFirst(".*/", "");
        assertThat(APP.get(api).body())
                .contains("\"" + APP.url(image(wide, 1600)) + "\"", "\"of\":\"logo\"")
                .doesNotContain(waiting);
    }

    @ParameterizedTest
    @CsvSource({"390, ''", "1440, ''", "390, /en", "1440, /en"})
    void isSeenByEveryone(int width, String language) {
        var window = CHROMIUM.page(width);
        for (var path : new String[] {page, "/" + APP.estrie() + "/repertoire?q=menuiserie"}) {
            window.navigate(APP.url(language + path));
            window.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(Chromium.accessibilityFaults(window)).isEmpty();
            assertThat(Chromium.scrollsSideways(window)).isFalse();
            assertThat(
                            window.evaluate(
                                    "[...document.querySelectorAll('main img')].every(i => !i.complete || i.naturalWidth > 0)"))
                    .isEqualTo(true);
        }
    }

    private static String add(
            SupplierId supplier, PicturePlace place, int width, int height, String alt) {
        var pictures = APP.bean(Pictures.class);
        var added =
                pictures.add(
                        supplier,
                        place,
                        Drawings.accepted(width, height, Color.BLUE),
                        Actor.PLATFORM);
        if (!(added instanceof PictureChange.Saved(Picture picture))) {
            throw new AssertionError("not added: " + added);
        }
        pictures.describe(
                supplier,
                picture.id(),
                new PictureWords(new LocalizedText(alt, ""), "Camille Roy", true),
                Actor.PLATFORM);
        return picture.id().toString();
    }

    private static String image(String picture, int side) {
        return "/" + APP.estrie() + "/images/" + picture + "/" + side;
    }
}
