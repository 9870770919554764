package quebec.esja.portfolio;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.PoleId;
import quebec.esja.paper.PdfPress;

/// Prints a few documents at once, on threads of its own so that the pages of the site never wait for them, and keeps what it
/// printed for a while.
@Component
class PrintRoom implements AutoCloseable {

    /// As many as print at once.
    static final int PRESSES = 2;

    private static final Duration WORTH_ASKING_AGAIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(500);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long MOST_KEPT_BYTES = 64L * 1024 * 1024;

    /// The Pôle is part of the key, though the digest alone would tell documents apart.
    private record Key(PoleId pole, String digest) {}

    private final BiFunction<String, AtomicInteger, byte[]> press;
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

    PrintRoom(BiFunction<String, AtomicInteger, byte[]> press) {
        this.press = press;
    }

    /// Waits for the pages to be printed, by this request or by another for the same; does not wait for a press.
    ///
    /// @param placed is told twice a second, by the thread that waits, how many codes are on the pages that it began
    PortfolioPrint print(PortfolioDraft.Ready draft, IntConsumer placed) {
        Key key = new Key(draft.pole(), draft.digest());
        AtomicInteger count = new AtomicInteger();
        CompletableFuture<PortfolioPrint> print =
                printed.get(key, (_, _) -> begin(draft.xhtml(), count));
        return switch (awaited(print, () -> placed.accept(count.get()))) {
            case PortfolioPrint.Printed done -> done;
            case PortfolioPrint.Busy busy -> {
                printed.asMap().remove(key, print);
                yield busy;
            }
        };
    }

    private static PortfolioPrint awaited(
            CompletableFuture<PortfolioPrint> print, Runnable meanwhile) {
        while (true) {
            try {
                return print.get(BETWEEN_TELLINGS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                meanwhile.run();
            } catch (ExecutionException _) {
                return print.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private CompletableFuture<PortfolioPrint> begin(String xhtml, AtomicInteger placed) {
        if (!free.tryAcquire()) {
            return CompletableFuture.completedFuture(new PortfolioPrint.Busy(WORTH_ASKING_AGAIN));
        }
        return CompletableFuture.<PortfolioPrint>supplyAsync(
                        () -> new PortfolioPrint.Printed(press.apply(xhtml, placed)), presses)
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
