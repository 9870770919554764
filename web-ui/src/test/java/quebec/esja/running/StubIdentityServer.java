package quebec.esja.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// An identity server for tests that are not about identity: it speaks Keycloak's addresses and claim shapes, and signs in, without
/// asking, whoever the test named last. What the real server sends is proven elsewhere, against the real server.
public final class StubIdentityServer implements AutoCloseable {

    private static final String REALM = "/realms/esja/protocol/openid-connect";

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile String lastSession = "";
    private final AtomicInteger signOuts = new AtomicInteger();
    private volatile String claims = "";

    public StubIdentityServer(int port) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(REALM + "/auth", this::authorize);
        server.createContext(REALM + "/token", this::token);
        server.createContext(REALM + "/certs", exchange -> json(exchange, certificates()));
        server.createContext(REALM + "/logout", this::logout);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/esja";
    }

    /// Whoever signs in next is this person.
    ///
    /// @param role realm role, or empty
    public void signIn(String subject, String name, String email, String role, String... poles) {
        var organizations =
                Arrays.stream(poles)
                        .map(pole -> "\"%s\":{\"id\":\"organization-%s\"}".formatted(pole, pole))
                        .collect(Collectors.joining(","));
        claims =
                """
                "sub":"%s","sid":"%s","name":"%s","email":"%s","email_verified":true,\
                "realm_access":{"roles":["%s"]},"organization":{%s}\
                """
                        .formatted(subject, session(subject), name, email, role, organizations);
    }

    /// The `sid` of the person's session; a new one at each [#signIn].
    public String lastSession() {
        return lastSession;
    }

    private String session(String subject) {
        lastSession = "sid-" + subject + "-" + sessions.incrementAndGet();
        return lastSession;
    }

    /// A token for that audience, by whoever was named last.
    public String token(String audience) {
        return sign("\"aud\":[\"%s\"]".formatted(audience), claims);
    }

    /// The message by which a session is ended.
    public String logoutToken(String audience, String session) {
        return sign(
                "\"aud\":[\"%s\"],\"sid\":\"%s\"".formatted(audience, session),
                "\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        var code = "code-" + nonces.size();
        nonces.put(code, query.getOrDefault("nonce", ""));
        redirect(
                exchange,
                query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var nonce = nonces.getOrDefault(form.getOrDefault("code", ""), "");
        var token = sign("\"aud\":[\"esja-web\"],\"nonce\":\"%s\"".formatted(nonce), claims);
        json(
                exchange,
                "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(token, token));
    }

    /// How many people signed out at the identity server itself.
    public int signOuts() {
        return signOuts.get();
    }

    private void logout(HttpExchange exchange) throws IOException {
        signOuts.incrementAndGet();
        redirect(
                exchange,
                parameters(exchange.getRequestURI().getRawQuery())
                        .getOrDefault("post_logout_redirect_uri", "/"));
    }

    private String certificates() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"1\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private String sign(String... claimSets) {
        var now = Instant.now().getEpochSecond();
        var body =
                "{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d,%s}"
                        .formatted(issuer(), now, now + 300, String.join(",", claimSets));
        var content =
                base64("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}") + "." + base64(body);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var positive = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(positive);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (first, _) -> first));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String body) {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
