package quebec.esja.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import quebec.esja.EsjaApplication;
import quebec.esja.local.LocalPostgres;
import quebec.esja.local.Ports;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TwoPoles;

/// The application as operators start it, on free ports, over a database of its own with two published Pôles. It is started once
/// and serves every test of the run: `static final RunningApplication APP = RunningApplication.shared();`.
public final class RunningApplication {

    private static final class Shared {
        static final RunningApplication APPLICATION = new RunningApplication();
    }

    private final TwoPoles poles = TwoPoles.open(Clock.systemUTC());
    private final StubIdentityServer identities;
    private final ConfigurableApplicationContext context;
    private final URI address;
    private final Path mail;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger places = new AtomicInteger();

    private RunningApplication() {
        try {
            identities = new StubIdentityServer(0);
            mail = Files.createTempDirectory("esja-mail");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        var port = Ports.free(List.of(0, 1));
        address = URI.create("http://localhost:" + port);
        var settings =
                Map.ofEntries(
                        Map.entry("ESJA_PORT", String.valueOf(port)),
                        Map.entry("ESJA_MANAGEMENT_PORT", String.valueOf(port + 1)),
                        Map.entry("ESJA_PUBLIC_URL", address.toString()),
                        Map.entry("ESJA_DB_URL", poles.province.settings.url()),
                        Map.entry("ESJA_DB_OWNER_USER", LocalPostgres.OWNER),
                        Map.entry(
                                "ESJA_DB_OWNER_PASSWORD", poles.province.postgres.ownerPassword()),
                        Map.entry("ESJA_MASTER_KEY", poles.province.settings.masterKey()),
                        Map.entry("ESJA_OIDC_ISSUER", identities.issuer()),
                        Map.entry("ESJA_OIDC_CLIENT_ID", "esja-web"),
                        Map.entry("ESJA_OIDC_CLIENT_SECRET", "secret"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_URL", "http://localhost:1"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_CLIENT", "esja-admin"),
                        Map.entry("ESJA_KEYCLOAK_ADMIN_SECRET", "secret"),
                        Map.entry("ESJA_SMTP_URL", "smtp://localhost:1"),
                        Map.entry("ESJA_DEV_MAIL", mail.toString()),
                        Map.entry("ESJA_TRUSTED_PROXIES", "127.0.0.1/32,::1/128"));
        context =
                SpringApplication.run(
                        EsjaApplication.class,
                        settings.entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.joining("\n"))
                                .split("\n", -1));
    }

    public static RunningApplication shared() {
        return Shared.APPLICATION;
    }

    public TwoPoles poles() {
        return poles;
    }

    public StubIdentityServer identities() {
        return identities;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// Waits until something holds that another thread or another node brings about: at most a minute, which only a machine that does
    /// much else needs.
    public static void eventually(BooleanSupplier holds) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("a minute has passed");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// A mail of a Pôle.
    public record Written(String subject, String text) {}

    /// The mails of the bound Pôle whose subject or text holds those words, oldest first, whether they left or wait: the application
    /// sends them at its own pace, whatever a test does.
    public List<Written> written(String words) {
        return bean(TenantTransactions.class)
                .read(() ->
                        TenantTransactions.dsl()
                                .resultQuery(
                                        """
                                        SELECT subject, body_text FROM outbox
                                        WHERE position({0} IN subject || body_text) > 0
                                        ORDER BY queued_at, id
                                        """,
                                        DSL.val(words))
                                .fetch(row ->
                                        new Written(
                                                row.get(0, String.class),
                                                row.get(1, String.class))));
    }

    public ApplicationContext context() {
        return context;
    }

    /// The folder of its local mailbox.
    public Path mail() {
        return mail;
    }

    /// The slug of the Pôle that stands for Estrie.
    public String estrie() {
        return poles.estrie.slug().value();
    }

    public String mauricie() {
        return poles.mauricie.slug().value();
    }

    /// A browser without a screen, with its cookies, that follows redirections: what a person who signs in has.
    public static HttpClient visitor() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// The next to sign in is the admin of that Pôle.
    public void signInAsAdmin(String slug) {
        identities.signIn(
                "admin-" + slug, "Marie-Ève Tremblay", "admin." + slug + "@esja.test", "", slug);
    }

    public HttpResponse<String> get(HttpClient visitor, String path) {
        return send(visitor, HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    public String url(String path) {
        return address + path;
    }

    public HttpResponse<String> get(String path) {
        return get(path, request -> request);
    }

    public HttpResponse<String> get(String path, UnaryOperator<HttpRequest.Builder> more) {
        return send(http, more.apply(HttpRequest.newBuilder(URI.create(url(path)))).build());
    }

    /// From an address of this machine that is no trusted proxy, as a visitor comes who writes the headers of one.
    public HttpResponse<String> getFromOutside(
            String path, UnaryOperator<HttpRequest.Builder> more) {
        try (var outside =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build()) {
            return send(outside, more.apply(HttpRequest.newBuilder(URI.create(url(path)))).build());
        }
    }

    /// Sends a form without signing in, each time as a trusted proxy does for another place on the network: the application counts what one
    /// place sends.
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                visitor(),
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "X-Forwarded-For",
                                "2001:db8:f::" + Integer.toHexString(places.incrementAndGet()))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    public HttpResponse<String> send(HttpClient visitor, HttpRequest request) {
        try {
            return visitor.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
