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
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one place on the network from asking what programs read without end, whatever the Pôle, and says in each answer how much is
/// left (`RateLimit` fields of the IETF draft). A network is an IPv4 address, or the first 64 bits of an IPv6 one.
public final class RateDoor extends OncePerRequestFilter {

    /// Requests in a minute.
    public static final int MOST = 300;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 50_000;
    private static final int BYTES_OF_NETWORK = 8;

    /// The ends of addresses of the site that programs read; a document costs most of all.
    private static final List<String> FILES = List.of(".json", ".csv", ".xlsx", ".atom", ".pdf");

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_NETWORKS).expireAfterAccess(MINUTE).build();
    private final String name;
    private final Predicate<String> guarded;

    private RateDoor(String name, Predicate<String> guarded) {
        this.name = name;
        this.guarded = guarded;
    }

    /// Before every address of the API.
    public static RateDoor ofApi() {
        return new RateDoor("api", _ -> true);
    }

    /// Before the tables, feeds and documents of the site; pages for people pass.
    public static RateDoor ofFiles() {
        return new RateDoor("files", path -> FILES.stream().anyMatch(path::endsWith));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guarded.test(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe =
                buckets.get(network(request.getRemoteAddr()), _ -> bucket())
                        .tryConsumeAndReturnRemaining(1);
        var refilled = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L);
        response.setHeader(
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, MOST, MINUTE.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(name, probe.getRemainingTokens(), refilled));
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
