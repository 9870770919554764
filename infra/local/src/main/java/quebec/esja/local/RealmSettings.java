package quebec.esja.local;

import java.net.URI;
import java.util.Map;

/// What the realm must know of the rest: the values of the placeholders in `realm-esja.json`.
///
/// @param publicUrl address of the application, without a slash at the end; sign-in returns there only
/// @param webSecret secret of the client `esja-web` (sign-in)
/// @param adminSecret secret of the client `esja-admin` (people and Organizations)
/// @param mailFrom sender of the mails Keycloak writes
public record RealmSettings(
        URI publicUrl,
        String webSecret,
        String adminSecret,
        String smtpHost,
        int smtpPort,
        String mailFrom) {

    /// The same realm served to an application at another address, as a test on a free port needs.
    public RealmSettings withPublicUrl(URI other) {
        return new RealmSettings(other, webSecret, adminSecret, smtpHost, smtpPort, mailFrom);
    }

    /// The same realm with its mail sent to another server.
    public RealmSettings withMailServer(String host, int port) {
        return new RealmSettings(publicUrl, webSecret, adminSecret, host, port, mailFrom);
    }

    /// The placeholders by name, as Keycloak reads them from its environment.
    public Map<String, String> placeholders() {
        return Map.of(
                "ESJA_PUBLIC_URL", publicUrl.toString(),
                "ESJA_OIDC_CLIENT_SECRET", webSecret,
                "ESJA_KEYCLOAK_SECRET", adminSecret,
                "ESJA_SMTP_HOST", smtpHost,
                "ESJA_SMTP_PORT", Integer.toString(smtpPort),
                "ESJA_MAIL_FROM", mailFrom);
    }

    @Override
    public String toString() {
        return "RealmSettings[" + publicUrl + ", mail by " + smtpHost + ":" + smtpPort + "]";
    }
}
