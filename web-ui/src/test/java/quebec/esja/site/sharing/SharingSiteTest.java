package quebec.esja.site.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.audit.Actor;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.profile.ProfileChange;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;

class SharingSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Chromium CHROMIUM = Chromium.open();
    private static final String NAME = "Brûlerie & Fils <du Nord> avec un nom qui ne finit jamais";

    private static String slug = "";

    @BeforeAll
    static void list() {
        var trade = new Trade(APP.poles().province);
        slug = APP.poles().inEstrie(() -> trade.listed(NAME, "").slug().value());
        APP.poles().inMauricie(() -> trade.listed("Librairie de la Mauricie", "").slug());
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void isTheOnlyPageThatOthersMayFrame(String language) {
        var widget = APP.get(language + estrie("/widget?q=brulerie"));
        assertThat(widget.statusCode()).isEqualTo(200);
        assertThat(widget.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(widget.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *", "default-src 'none'");
        assertThat(widget.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(widget.body())
                .contains("class=\"accent-epinette\"", "noindex", slug)
                .doesNotContain("<script", "style=\"");
        for (var other : new String[] {"", "/repertoire", "/widget/installer"}) {
            var page = APP.get(language + estrie(other));
            assertThat(page.headers().firstValue("X-Frame-Options")).as(other).contains("DENY");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(other)
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void searchesInsideAnotherSiteByTheWebComponent() throws IOException {
        var host =
                """
                <!DOCTYPE html><html lang="fr"><title>Ville</title>
                <script src="%s" defer></script>
                <esja-recherche pole="%s" hauteur="99999"></esja-recherche>
                """
                        .formatted(APP.url("/widget.js"), APP.estrie())
                        .getBytes(StandardCharsets.UTF_8);
        var other =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                    exchange.sendResponseHeaders(200, host.length);
                    exchange.getResponseBody().write(host);
                    exchange.close();
                });
        other.start();
        try {
            var page = CHROMIUM.page(390);
            page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            var frame = page.frameLocator("esja-recherche iframe");
            frame.locator("#q").fill("brulerie fils");
            frame.locator("button").click();
            frame.locator(".widget-count").waitFor();
            assertThat(frame.locator(".widget-count").textContent()).isEqualTo("Une entreprise");
            var made = page.locator("esja-recherche iframe");
            assertThat(made.getAttribute("height")).isEqualTo("1200");
            page.locator("esja-recherche").evaluate("e => e.setAttribute('pole', '../../app')");
            assertThat(made.count()).isZero();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void saysInsideAnotherSiteHowTheSearchWasTaken() {
        assertThat(APP.get(estrie("/widget?q=brulerie&lieu=Atlantide")).body())
                .contains("Nous ne connaissons pas de lieu nommé");
        assertThat(APP.get(estrie("/widget?q=brullerie")).body())
                .contains("Voici les résultats pour");
        assertThat(APP.get(estrie("/widget")).body()).doesNotContain("role=\"status\"");
    }

    @Test
    void countsWhatIsAskedInVainInsideAnotherSite() {
        APP.get(
                estrie("/widget?q=bourlinguette"),
                request -> request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)"));
        APP.bean(UnansweredSearches.class).close();
        assertThat(
                        APP.poles()
                                .inEstrie(() ->
                                        APP.bean(GapMap.class)
                                                .read(
                                                        List.of("430", "440", "450"),
                                                        LocalDate.of(2020, 1, 1)))
                                .cells())
                .flatExtracting(GapCell::words)
                .contains(new GapCell.Words("bourlinguette", 1));
    }

    @Test
    void wearsTheColourOfItsPoleInsideAnotherSite() {
        var before = APP.poles().inMauricie(() -> recoloured(Accent.CUIVRE));
        try {
            RunningApplication.eventually(() ->
                    APP.get("/" + APP.mauricie() + "/widget")
                            .body()
                            .contains("class=\"accent-cuivre\""));
            assertThat(APP.get(estrie("/widget")).body()).contains("class=\"accent-epinette\"");
        } finally {
            APP.poles().inMauricie(() -> recoloured(before));
        }
    }

    /// @return the accent before
    private static Accent recoloured(Accent accent) {
        var profiles = APP.bean(PoleProfiles.class);
        var profile = profiles.read();
        var data = profile.data();
        var changed =
                profiles.change(
                        new PoleProfileData(
                                data.name(),
                                data.programme(),
                                data.tagline(),
                                data.intro(),
                                accent,
                                data.email(),
                                data.phone(),
                                data.website(),
                                data.privacyOfficer()),
                        profile.version(),
                        Actor.PLATFORM);
        assertThat(changed).isInstanceOf(ProfileChange.Saved.class);
        return data.accent();
    }

    @Test
    void showsHowToPutItIntoASite() {
        for (int width : new int[] {390, 1440}) {
            var page = CHROMIUM.page(width);
            page.navigate(APP.url(estrie("/widget/installer")));
            page.frameLocator("iframe").locator("#q").waitFor();
            assertThat(page.locator("pre").first().textContent())
                    .contains("<iframe src=\"" + APP.url(estrie("/widget")) + "\"");
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
            page.navigate(APP.url(estrie("/widget?q=brulerie")));
            assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).isFalse();
        }
    }

    @Test
    void feedsTheNewEnterprisesOfOnePole() throws Exception {
        var feed = APP.get(estrie("/nouvelles.atom"));
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(document.getElementsByTagName("entry").getLength()).isBetween(1, 30);
        assertThat(feed.body())
                .contains(
                        "Brûlerie &amp; Fils &lt;du Nord",
                        APP.url(estrie("/repertoire/" + slug)),
                        "<published>")
                .doesNotContain("Librairie de la Mauricie", "@esja.test");
        assertThat(APP.get(estrie("")).body())
                .contains("application/atom+xml", estrie("/nouvelles.atom"));
        assertThat(APP.get(estrie("/nouvelles.atom?q=brulerie&lieu=43027&tri=nom")).body())
                .contains(
                        "Brûlerie &amp; Fils",
                        "<id>" + APP.url(estrie("/nouvelles.atom?q=brulerie&amp;lieu=43027</id>")));
        assertThat(APP.get(estrie("/nouvelles.atom?categorie=transport")).body())
                .contains("<feed")
                .doesNotContain("<entry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partage.png", "/repertoire/SUPPLIER/partage.png"})
    void drawsThePictureOfASharedLink(String path) throws Exception {
        var address = estrie(path.replace("SUPPLIER", slug));
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(APP.url(address))).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
            var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(answer.body().length).isLessThan(300_000);
        }
        assertThat(
                        APP.get("/" + APP.mauricie() + "/repertoire/" + slug + "/partage.png")
                                .statusCode())
                .isEqualTo(404);
        assertThat(APP.get(estrie("/repertoire/" + slug)).body())
                .contains(
                        "og:image\" content=\""
                                + APP.url(estrie("/repertoire/" + slug + "/partage.png")),
                        "\"@type\":\"Organization\"",
                        "\"makesOffer\":[{",
                        "\"Offer\"");
    }

    @Test
    void keepsCrawlersOutOfEndlessFilters() {
        assertThat(APP.get("/robots.txt").body().lines())
                .contains(
                        "Disallow: /*/repertoire?",
                        "Disallow: /?",
                        "Disallow: /en/?",
                        "Disallow: /*/ailleurs",
                        "Disallow: /*/widget");
        for (var more : List.of("label=b-corp", "e=" + slug, "lieu=43027", "tri=nom", "page=7")) {
            assertThat(APP.get(estrie("/repertoire?categorie=traiteur&" + more)).body())
                    .as(more)
                    .contains("noindex", canonical("/repertoire?categorie=traiteur"));
        }
        for (var query :
                List.of("q=brulerie", "label=b-corp", "lieu=nulle+part", "categorie=rien")) {
            assertThat(APP.get(estrie("/repertoire?" + query)).body())
                    .as(query)
                    .contains("noindex", canonical("/repertoire"));
        }
        assertThat(APP.get("/?categorie=traiteur").body())
                .contains("noindex", "rel=\"canonical\" href=\"" + APP.url("/") + "\"");
        assertThat(APP.get(estrie("/repertoire")).body())
                .contains("rel=\"canonical\" href=\"" + APP.url(estrie("/repertoire")) + "\"")
                .doesNotContain("noindex");
    }

    @Test
    void letsSearchEnginesListEachCategoryThatHoldsSomebody() {
        var address = estrie("/repertoire?categorie=traiteur");
        assertThat(APP.get(address).body())
                .contains(
                        canonical("/repertoire?categorie=traiteur"),
                        "<title>Traiteur et restauration\u00A0: entreprises d’économie sociale",
                        "hreflang=\"en\" href=\"" + APP.url("/en" + address) + "\"",
                        "name=\"description\"")
                .doesNotContain("noindex");
        assertThat(APP.get("/en" + address).body())
                .contains("<title>Catering and food service: social-economy enterprises")
                .doesNotContain("noindex");
        assertThat(APP.get(estrie("/sitemap.xml")).body())
                .contains("<loc>" + APP.url(address) + "</loc>", APP.url("/en" + address))
                .doesNotContain("categorie=transport");
        assertThat(APP.get(estrie("/repertoire?categorie=transport")).body())
                .as("it holds nobody")
                .contains("noindex");
        assertThat(APP.get("/robots.txt").body().lines())
                .contains(
                        "Allow: /*/repertoire?categorie=", "Disallow: /*/repertoire?categorie=*&");
    }

    private static String canonical(String path) {
        return "rel=\"canonical\" href=\"" + APP.url(estrie(path)) + "\"";
    }

    private static String estrie(String path) {
        return "/" + APP.estrie() + path;
    }
}
