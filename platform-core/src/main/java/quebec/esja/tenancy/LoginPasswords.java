package quebec.esja.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords of the database logins: HMAC-SHA-256 of the login and a version under the master key. None is stored.
public final class LoginPasswords {

    private final String masterKey;

    public LoginPasswords(DatabaseSettings settings) {
        this.masterKey = settings.masterKey();
    }

    /// The password of `login`; another `version` gives another password.
    public String of(String login, int version) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest =
                    mac.doFinal(
                            ("esja-login:" + login + ":" + version)
                                    .getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }
}
