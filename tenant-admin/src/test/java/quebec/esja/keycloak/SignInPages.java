package quebec.esja.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quebec.esja.local.KeycloakServer;

/// A browser without JavaScript that walks through the pages of Keycloak: keeps cookies, sends forms.
final class SignInPages implements AutoCloseable {

    static final String VERIFIER = "un-verificateur-de-quarante-trois-caracteres-au-moins";

    private static final Pattern ACTION = Pattern.compile("<form[^>]*?action=\"([^\"]+)\"");

    private final KeycloakServer server;
    private final String language;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /// Kept by hand: on the loopback address a browser also sends cookies marked `Secure`, which the JDK does not.
    private final Map<String, String> cookies = new TreeMap<>();

    SignInPages(KeycloakServer server, String language) {
        this.server = server;
        this.language = language;
    }

    /// A page as it came: its address, status, text and where it sends the browser.
    record Page(
            URI address, int status, String html, String location, Map<String, String> headers) {

        String formAction() {
            Matcher form = ACTION.matcher(html);
            if (!form.find()) {
                throw new AssertionError("no form on " + address + "\n" + html);
            }
            return form.group(1).replace("&amp;", "&");
        }
    }

    /// The address of the sign-in of `esja-web`, with the parameters of a well-behaved application.
    URI signIn(Map<String, String> changes) {
        Map<String, String> query =
                new HashMap<>(
                        Map.of(
                                "client_id", "esja-web",
                                "response_type", "code",
                                "scope", "openid organization:*",
                                "redirect_uri",
                                        server.settings().publicUrl()
                                                + "/login/oauth2/code/keycloak",
                                "code_challenge", challenge(),
                                "code_challenge_method", "S256"));
        query.putAll(changes);
        query.values().removeIf(String::isEmpty);
        return URI.create(
                server.issuer() + "/protocol/openid-connect/auth?" + TestRealm.encoded(query));
    }

    Page open(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET(), address);
    }

    Page submit(Page page, Map<String, String> fields) throws IOException, InterruptedException {
        URI action = page.address().resolve(page.formAction());
        return send(
                HttpRequest.newBuilder(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(TestRealm.encoded(fields))),
                action);
    }

    /// Follows redirections inside Keycloak; one that leaves it is returned as it is.
    private Page send(HttpRequest.Builder request, URI address)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response =
                http.send(
                        request.header("Accept-Language", language).build(),
                        HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        String location = response.headers().firstValue("Location").orElse("");
        if (location.startsWith(server.url().toString())) {
            return open(URI.create(location));
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Page(address, response.statusCode(), response.body(), location, headers);
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
