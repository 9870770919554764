package quebec.esja.security;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the identity server tells us, from server to server, that a session is over.
@RestController
class BackChannelLogout {

    private static final int LONGEST_TOKEN = 8_000;

    private final LogoutTokens tokens;
    private final EndedSessions ended;

    BackChannelLogout(LogoutTokens tokens, EndedSessions ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    @PostMapping("/logout/connect/back-channel/" + IdentityServer.REGISTRATION)
    ResponseEntity<Void> end(@RequestParam("logout_token") String token) {
        var session =
                token.length() > LONGEST_TOKEN ? Optional.<String>empty() : tokens.session(token);
        session.ifPresent(ended::end);
        return ResponseEntity.status(session.isPresent() ? 200 : 400)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
