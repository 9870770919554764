package quebec.esja.workspace;

import org.springframework.security.core.context.SecurityContextHolder;
import quebec.esja.security.Person;

/// The person whose page this is.
public final class SignedIn {

    private SignedIn() {}

    /// @throws IllegalStateException when nobody is signed in, which no view can see
    public static Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return Person.of(authentication).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
