package quebec.esja.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The settings of the application, all from `ESJA_*` of the environment.
///
/// @param port           `ESJA_PORT`, 8080 unless told; 0 lets the machine choose
/// @param managementPort `ESJA_MANAGEMENT_PORT`, 8090 unless told; health and figures are served there only
/// @param publicUrl      `ESJA_PUBLIC_URL`, the address visitors use, without a path
/// @param database       where the data is
/// @param oidc           who signs people in
/// @param keycloak       how Organizations and people are provisioned
/// @param smtp           `ESJA_SMTP_URL`, `smtp://host:port` or `smtps://user:password@host:port`
/// @param devMail        `ESJA_DEV_MAIL`, the folder of the local mailbox; its pages exist only when it is set
/// @param trustedProxies `ESJA_TRUSTED_PROXIES`, the networks whose `X-Forwarded-*` are believed; loopback and private ones unless told
public record Settings(
        int port,
        int managementPort,
        URI publicUrl,
        Database database,
        Oidc oidc,
        Keycloak keycloak,
        URI smtp,
        Optional<Path> devMail,
        Optional<String> trustedProxies) {

    private static final int SHORTEST_KEY = 32;

    /// `ESJA_DB_URL`, `ESJA_DB_OWNER_USER`, `ESJA_DB_OWNER_PASSWORD` and `ESJA_MASTER_KEY`, from which every login's password derives.
    public record Database(String url, String ownerUser, String ownerPassword, String masterKey) {
        @Override
        public String toString() {
            return "Database[url=" + url + "]";
        }
    }

    /// `ESJA_OIDC_ISSUER`, `ESJA_OIDC_CLIENT_ID` and `ESJA_OIDC_CLIENT_SECRET`.
    public record Oidc(URI issuer, String clientId, String clientSecret) {
        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }

    /// `ESJA_KEYCLOAK_ADMIN_URL`, `ESJA_KEYCLOAK_ADMIN_CLIENT` and `ESJA_KEYCLOAK_ADMIN_SECRET`.
    public record Keycloak(URI adminUrl, String client, String secret) {
        @Override
        public String toString() {
            return "Keycloak[adminUrl=" + adminUrl + ", client=" + client + "]";
        }
    }

    /// Reads and checks every setting.
    ///
    /// @param source the value of a name, or null
    /// @throws WrongSetting at the first one that is missing or wrong
    public static Settings read(UnaryOperator<@Nullable String> source) {
        var reader = new SettingsReader(source);
        return new Settings(
                reader.port("ESJA_PORT", 8080),
                reader.port("ESJA_MANAGEMENT_PORT", 8090),
                reader.origin("ESJA_PUBLIC_URL"),
                new Database(
                        reader.startingWith("ESJA_DB_URL", "jdbc:postgresql://"),
                        reader.text("ESJA_DB_OWNER_USER"),
                        reader.text("ESJA_DB_OWNER_PASSWORD"),
                        reader.atLeast("ESJA_MASTER_KEY", SHORTEST_KEY)),
                new Oidc(
                        reader.address("ESJA_OIDC_ISSUER", "http", "https"),
                        reader.text("ESJA_OIDC_CLIENT_ID"),
                        reader.text("ESJA_OIDC_CLIENT_SECRET")),
                new Keycloak(
                        reader.address("ESJA_KEYCLOAK_ADMIN_URL", "http", "https"),
                        reader.text("ESJA_KEYCLOAK_ADMIN_CLIENT"),
                        reader.text("ESJA_KEYCLOAK_ADMIN_SECRET")),
                reader.address("ESJA_SMTP_URL", "smtp", "smtps"),
                reader.folder("ESJA_DEV_MAIL"),
                reader.networks("ESJA_TRUSTED_PROXIES"));
    }

    /// Whether visitors come by https, so that cookies and headers may insist on it.
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
