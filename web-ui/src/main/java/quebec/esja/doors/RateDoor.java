package quebec.esja.doors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one place on the network from asking the API without end, whatever the Pôle, and says in each answer how much is left
/// (`RateLimit` fields of the IETF draft). A network is an IPv4 address, or the first 64 bits of an IPv6 one.
public final class RateDoor extends OncePerRequestFilter {

    /// Requests in a minute.
    public static final int MOST = 300;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 50_000;
    private static final int BYTES_OF_NETWORK = 8;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_NETWORKS).expireAfterAccess(MINUTE).build();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe =
                buckets.get(network(request.getRemoteAddr()), _ -> bucket())
                        .tryConsumeAndReturnRemaining(1);
        var refilled = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L);
        response.setHeader(
                "RateLimit-Policy", "\"api\";q=%d;w=%d".formatted(MOST, MINUTE.toSeconds()));
        response.setHeader(
                "RateLimit", "\"api\";r=%d;t=%d".formatted(probe.getRemainingTokens(), refilled));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /// The part of an address that stands for its network.
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES_OF_NETWORK));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, MINUTE))
                .build();
    }
}
