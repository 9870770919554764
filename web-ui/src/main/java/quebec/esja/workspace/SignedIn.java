package quebec.esja.workspace;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import quebec.esja.security.Person;
import quebec.esja.texts.Language;

/// The person whose page this is.
public final class SignedIn {

    private SignedIn() {}

    /// @throws IllegalStateException when nobody is signed in, which no view can see
    public static Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return Person.of(authentication)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /// The language the person chose in their account; French for someone who chose none, or is not signed in yet.
    static Language language() {
        return SecurityContextHolder.getContext().getAuthentication()
                                instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof OidcUser user
                        && user.getLocale() instanceof String locale
                ? Language.of(Locale.forLanguageTag(locale))
                : Language.FRENCH;
    }
}
