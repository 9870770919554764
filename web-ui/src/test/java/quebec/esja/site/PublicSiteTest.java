package quebec.esja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import quebec.esja.doors.PoleFronts;
import quebec.esja.running.RunningApplication;

class PublicSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();

    @Test
    void servesWhileTheIdentityServerHasNeverBeenAsked() {
        assertThat(APP.get("/").statusCode()).isEqualTo(200);
        assertThat(APP.get("/" + APP.estrie()).body()).contains("Pôle de l’Estrie");
    }

    @Test
    void givesNoCookieAndAllowsNothingInline() {
        var headers = APP.get("/" + APP.estrie()).headers();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheAddress() {
        var french = APP.get("/" + APP.estrie());
        var english = APP.get("/en/" + APP.estrie());
        assertThat(french.body()).contains("<html lang=\"fr\"", "hreflang=\"en\"");
        assertThat(french.headers().firstValue("Content-Language")).contains("fr-CA");
        assertThat(english.body()).contains("<html lang=\"en\"", "Sign in");
        assertThat(english.headers().firstValue("Content-Language")).contains("en-CA");
        assertThat(APP.get("/", request -> request.header("Accept-Language", "en")).body())
                .contains("<html lang=\"fr\"");
    }

    @Test
    void answersUnknownPlacesWithAWayOut() {
        for (var path :
                new String[] {
                    "/nulle-part",
                    "/" + APP.estrie() + "/nulle-part",
                    "/en/nulle-part",
                    "/error",
                    "/en/app"
                }) {
            var answer = APP.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .as(path)
                    .contains("class=\"button\"")
                    .doesNotContain("Exception");
        }
        assertThat(APP.get("/en/nulle-part").body()).contains("This page does not exist");
        assertThat(APP.get("/" + APP.estrie() + "/nulle-part").body()).contains("Pôle de l’Estrie");
    }

    @Test
    void refusesAddressesThatCannotBeRead() {
        assertThat(APP.get("/" + APP.estrie() + ";a=b").statusCode()).isEqualTo(400);
        assertThat(APP.get("/%2e%2e/etc").statusCode()).isEqualTo(400);
    }

    @Test
    void takesASlashAtTheEndAway() {
        var answer = APP.get("/en/" + APP.estrie() + "/?q=a");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/en/" + APP.estrie() + "?q=a");
        assertThat(APP.get("//exemple.org/").headers().firstValue("Location")).isEmpty();
    }

    @Test
    void answersAnUnchangedPageWithItsDigestAlone() {
        var first = APP.get("/" + APP.estrie());
        var digest = first.headers().firstValue("ETag").orElseThrow();
        var second =
                APP.get("/" + APP.estrie(), request -> request.header("If-None-Match", digest));
        assertThat(digest).startsWith("W/");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void compressesPagesAndKeepsFilesForEver() {
        var page = APP.get("/dev/style", request -> request.header("Accept-Encoding", "gzip"));
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        var file = APP.get(APP.bean(Assets.class).url("tokens.css"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable", "max-age=31536000");
        assertThat(APP.get(APP.bean(Assets.class).url("fonts/InstrumentSans.woff2")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksNothingOfAnyoneElse() {
        assertThat(APP.get("/" + APP.estrie()).body().replace(APP.url(""), ""))
                .doesNotContainPattern("(src|href|content)=\"(https?:)?//");
    }

    @Test
    void answersProgramsWithAProblem() {
        var answer = APP.get("/api/v1/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void closesASuspendedPoleAndNoOther() {
        var suspended =
                APP.poles()
                        .province
                        .openPole(
                                "suspendu-" + APP.poles().province.suffix(),
                                "Pôle suspendu",
                                Set.of());
        APP.poles().province.poles.suspend(suspended.slug(), "test");
        RunningApplication.eventually(() -> APP.get("/" + suspended.slug()).statusCode() == 503);
        assertThat(APP.get("/" + suspended.slug()).body()).contains("fermé");
        assertThat(APP.get("/" + APP.estrie()).statusCode()).isEqualTo(200);
    }

    @Test
    void hidesAPoleThatIsNotPublished() {
        var hidden =
                APP.poles()
                        .province
                        .openPole("cache-" + APP.poles().province.suffix(), "Pôle caché", Set.of());
        RunningApplication.eventually(
                () -> APP.bean(PoleFronts.class).find(hidden.slug()).isPresent());
        assertThat(APP.get("/" + hidden.slug()).statusCode()).isEqualTo(404);
    }
}
