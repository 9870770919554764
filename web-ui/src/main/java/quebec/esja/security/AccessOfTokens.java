package quebec.esja.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import quebec.esja.security.Access.Decision;

/// Asks [Access] for a request that carries a token.
final class AccessOfTokens implements AuthorizationManager<RequestAuthorizationContext> {

    private final Access access;

    AccessOfTokens(Access access) {
        this.access = access;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        var present = authentication.get();
        var granted =
                present != null
                        && Person.of(present)
                                .map(person ->
                                        access.decide(context.getRequest().getRequestURI(), person))
                                .filter(Decision.Granted.class::isInstance)
                                .isPresent();
        return new AuthorizationDecision(granted);
    }
}
