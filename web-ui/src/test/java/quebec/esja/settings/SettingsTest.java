package quebec.esja.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Map<String, String> SOUND =
            Map.ofEntries(
                    Map.entry("ESJA_PUBLIC_URL", "https://achat.example/"),
                    Map.entry("ESJA_DB_URL", "jdbc:postgresql://localhost/esja"),
                    Map.entry("ESJA_DB_OWNER_USER", "esja_owner"),
                    Map.entry("ESJA_DB_OWNER_PASSWORD", "owner-secret"),
                    Map.entry("ESJA_MASTER_KEY", "0123456789012345678901234567890123"),
                    Map.entry("ESJA_OIDC_ISSUER", "https://identite.example/realms/esja"),
                    Map.entry("ESJA_OIDC_CLIENT_ID", "esja-web"),
                    Map.entry("ESJA_OIDC_CLIENT_SECRET", "client-secret"),
                    Map.entry("ESJA_KEYCLOAK_ADMIN_URL", "https://identite.example"),
                    Map.entry("ESJA_KEYCLOAK_ADMIN_CLIENT", "esja-admin"),
                    Map.entry("ESJA_KEYCLOAK_ADMIN_SECRET", "admin-secret"),
                    Map.entry("ESJA_SMTP_URL", "smtp://courrier.example:25"));

    @Test
    void readsWhatTheOperatorSays() {
        var settings = Settings.read(SOUND::get);
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://achat.example"));
        assertThat(settings.secure()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.devMail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "192.0.2.7/32", "10.0.0.0/8, fc00::/7,::1/128"})
    void takesTheNetworksOfTheProxies(String networks) {
        assertThat(Settings.read(with("ESJA_TRUSTED_PROXIES", networks)::get).trustedProxies())
                .contains(networks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandataire.example",
                "192.0.2.7",
                "10.0.0.0/33",
                "10.0.0.0/",
                ".*",
                "10.0.0.0/8,,"
            })
    void refusesProxiesThatAreNoNetworks(String networks) {
        assertThatThrownBy(() -> Settings.read(with("ESJA_TRUSTED_PROXIES", networks)::get))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("ESJA_TRUSTED_PROXIES: must be networks such as 10.0.0.0/8,fc00::/7");
    }

    @Test
    void neverTellsASecret() {
        assertThat(Settings.read(SOUND::get).toString()).doesNotContain("secret", "0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ESJA_PUBLIC_URL",
                "ESJA_DB_URL",
                "ESJA_DB_OWNER_USER",
                "ESJA_DB_OWNER_PASSWORD",
                "ESJA_MASTER_KEY",
                "ESJA_OIDC_ISSUER",
                "ESJA_OIDC_CLIENT_ID",
                "ESJA_OIDC_CLIENT_SECRET",
                "ESJA_KEYCLOAK_ADMIN_URL",
                "ESJA_KEYCLOAK_ADMIN_CLIENT",
                "ESJA_KEYCLOAK_ADMIN_SECRET",
                "ESJA_SMTP_URL"
            })
    void namesTheSettingThatIsMissing(String name) {
        assertThatThrownBy(() -> Settings.read(with(name, " ")::get))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(name + ": must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "ESJA_PORT, 70000",
        "ESJA_PORT, huit",
        "ESJA_PUBLIC_URL, achat.example",
        "ESJA_PUBLIC_URL, https://achat.example/sous-dossier",
        "ESJA_DB_URL, jdbc:mysql://localhost/esja",
        "ESJA_MASTER_KEY, trop-courte",
        "ESJA_OIDC_ISSUER, ftp://identite.example",
        "ESJA_SMTP_URL, courrier.example:25",
        "ESJA_DEV_MAIL, /nulle/part",
    })
    void namesTheSettingThatIsWrongInOneLine(String name, String value) {
        assertThatThrownBy(() -> Settings.read(with(name, value)::get))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(name + ": must ")
                .message()
                .doesNotContain("\n");
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(SOUND);
        settings.put(name, value);
        return settings;
    }
}
