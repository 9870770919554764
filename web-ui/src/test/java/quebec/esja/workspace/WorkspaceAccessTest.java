package quebec.esja.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import quebec.esja.running.RunningApplication;

class WorkspaceAccessTest {

    private static final RunningApplication APP = RunningApplication.shared();

    @Test
    void asksStrangersToSignIn() {
        var answer = APP.get("/app/" + APP.estrie());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/oauth2/authorization/keycloak");
        var sent =
                APP.get("/oauth2/authorization/keycloak")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertThat(sent)
                .contains("code_challenge_method=S256", "organization:*")
                .startsWith(APP.identities().issuer());
    }

    @Test
    void letsAMemberIntoTheirPoleAndHidesTheOthers() {
        APP.signInAsAdmin(APP.estrie());
        var visitor = RunningApplication.visitor();
        assertThat(APP.get(visitor, "/app/" + APP.estrie()).statusCode()).isEqualTo(200);
        assertThat(APP.get(visitor, "/app/" + APP.mauricie()).statusCode()).isEqualTo(404);
        assertThat(APP.get(visitor, "/app/nulle-part").statusCode()).isEqualTo(404);
        assertThat(APP.get(visitor, "/app/" + APP.estrie() + "/nulle-part").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAClaimThatThePolesOwnListDoesNotConfirm() {
        APP.identities().signIn("inconnue", "Inconnue", "inconnue@esja.test", "", APP.mauricie());
        assertThat(APP.get(RunningApplication.visitor(), "/app/" + APP.mauricie()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAMemberWhoseTokenDoesNotNameThePole() {
        APP.identities()
                .signIn(
                        "admin-" + APP.mauricie(),
                        "Admin",
                        "admin." + APP.mauricie() + "@esja.test",
                        "");
        assertThat(APP.get(RunningApplication.visitor(), "/app/" + APP.mauricie()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void endsTheSessionThatTheIdentityServerEnded() {
        APP.signInAsAdmin(APP.estrie());
        var session = APP.identities().lastSession();
        var visitor = RunningApplication.visitor();
        assertThat(APP.get(visitor, "/app/" + APP.estrie()).body()).contains("VAADIN");
        assertThat(end("sid-quelqu-un-d-autre")).isEqualTo(200);
        assertThat(APP.get(visitor, "/app/" + APP.estrie()).body()).contains("VAADIN");
        assertThat(end(session)).isEqualTo(200);
        APP.identities().signIn("inconnue", "Inconnue", "inconnue@esja.test", "", APP.estrie());
        assertThat(APP.get(visitor, "/app/" + APP.estrie()).statusCode()).isEqualTo(404);
    }

    @Test
    void believesNoLogoutItCannotVerify() {
        assertThat(post("n-importe-quoi")).isEqualTo(400);
        assertThat(post(APP.identities().logoutToken("another-client", "sid-x"))).isEqualTo(400);
        assertThat(post(APP.identities().token("esja-web"))).isEqualTo(400);
    }

    private static int end(String session) {
        return post(APP.identities().logoutToken("esja-web", session));
    }

    private static int post(String token) {
        return APP.send(
                        RunningApplication.visitor(),
                        HttpRequest.newBuilder(
                                        URI.create(
                                                APP.url("/logout/connect/back-channel/keycloak")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                                .build())
                .statusCode();
    }
}
