package quebec.esja.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleDoor;
import quebec.esja.kernel.PoleId;

/// Keeps one place on the network from sending forms without end: thirty at once, then one every twenty seconds, for each Pôle.
@Component
public final class Throttle {

    private static final int AT_ONCE = 30;
    private static final Duration REFILL = Duration.ofMinutes(10);
    private static final int MOST_SENDERS = 20_000;

    private final Cache<Sender, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(REFILL).build();

    private record Sender(PoleId pole, String address) {}

    /// Whether one more form may be taken; asking counts as one. An address that names no Pôle asks nothing of any database.
    public boolean admits(HttpServletRequest request) {
        return PoleDoor.pole(request)
                .map(pole -> new Sender(pole.tenant().id(), request.getRemoteAddr()))
                .map(sender -> buckets.get(sender, _ -> bucket()).tryConsume(1))
                .orElse(true);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILL))
                .build();
    }
}
