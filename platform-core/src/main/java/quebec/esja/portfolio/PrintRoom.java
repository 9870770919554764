package quebec.esja.portfolio;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.PoleId;

/// Prints a few documents at once, on threads of its own so that the pages of the site never wait for them, and keeps what it
/// printed for a while.
@Component
class PrintRoom implements AutoCloseable {

    /// As many as print at once.
    static final int PRESSES = 2;

    private static final Duration WORTH_ASKING_AGAIN = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long MOST_KEPT_BYTES = 64L * 1024 * 1024;

    /// The Pôle is part of the key, though the digest alone would tell documents apart.
    private record Key(PoleId pole, String digest) {}

    private final Function<String, byte[]> press;
    private final Semaphore free = new Semaphore(PRESSES);
    private final ExecutorService presses =
            Executors.newFixedThreadPool(
                    PRESSES, Thread.ofPlatform().daemon().name("portfolio-", 1).factory());
    private final AsyncCache<Key, PortfolioPrint> printed =
            Caffeine.newBuilder()
                    .expireAfterWrite(KEPT)
                    .maximumWeight(MOST_KEPT_BYTES)
                    .<Key, PortfolioPrint>weigher((_, print) -> weight(print))
                    .buildAsync();

    @Autowired
    PrintRoom() {
        this(PdfPress::print);
    }

    PrintRoom(Function<String, byte[]> press) {
        this.press = press;
    }

    /// Waits for the pages to be printed, by this request or by another for the same; does not wait for a press.
    PortfolioPrint print(PortfolioDraft.Ready draft) {
        Key key = new Key(draft.pole(), draft.digest());
        CompletableFuture<PortfolioPrint> print = printed.get(key, (_, _) -> begin(draft.xhtml()));
        return switch (print.join()) {
            case PortfolioPrint.Printed done -> done;
            case PortfolioPrint.Busy busy -> {
                printed.asMap().remove(key, print);
                yield busy;
            }
        };
    }

    private CompletableFuture<PortfolioPrint> begin(String xhtml) {
        if (!free.tryAcquire()) {
            return CompletableFuture.completedFuture(new PortfolioPrint.Busy(WORTH_ASKING_AGAIN));
        }
        return CompletableFuture.<PortfolioPrint>supplyAsync(
                        () -> new PortfolioPrint.Printed(press.apply(xhtml)), presses)
                .whenComplete((_, _) -> free.release());
    }

    private static int weight(PortfolioPrint print) {
        return switch (print) {
            case PortfolioPrint.Printed(byte[] pdf) -> pdf.length;
            case PortfolioPrint.Busy _ -> 0;
        };
    }

    @Override
    public void close() {
        presses.shutdownNow();
    }
}
