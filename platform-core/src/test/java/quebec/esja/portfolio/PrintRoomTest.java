package quebec.esja.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.PoleId;
import quebec.esja.portfolio.PortfolioPrint.Busy;
import quebec.esja.portfolio.PortfolioPrint.Printed;

class PrintRoomTest {

    private static final PoleId ONE = new PoleId(new UUID(0, 1));
    private static final PoleId OTHER = new PoleId(new UUID(0, 2));

    private final AtomicInteger prints = new AtomicInteger();
    private final CountDownLatch paper = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(PrintRoom.PRESSES);
    private final PrintRoom room = new PrintRoom(this::print);

    private byte[] print(String xhtml, AtomicInteger placed) {
        placed.set(3);
        prints.incrementAndGet();
        begun.countDown();
        try {
            paper.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (xhtml.equals("jam")) {
            throw new IllegalStateException("jam");
        }
        return xhtml.getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void printsTheSamePagesOnceHoweverManyAsk() {
        var first = CompletableFuture.supplyAsync(() -> room.print(draft(ONE, "a"), _ -> {}));
        var second = CompletableFuture.supplyAsync(() -> room.print(draft(ONE, "a"), _ -> {}));
        paper.countDown();

        assertThat(first.join()).isInstanceOf(Printed.class);
        assertThat(second.join()).isEqualTo(first.join());
        room.print(draft(ONE, "a"), _ -> {});
        assertThat(prints).hasValue(1);
    }

    @Test
    void tellsWhoeverWaitsHowFarItIs() {
        var told = new AtomicInteger();
        room.print(
                draft(ONE, "a"),
                placed -> {
                    told.set(placed);
                    paper.countDown();
                });

        assertThat(told).hasValue(3);
    }

    @Test
    void neverGivesThePagesOfAnotherPole() {
        paper.countDown();
        room.print(draft(ONE, "a"), _ -> {});
        room.print(draft(OTHER, "a"), _ -> {});
        assertThat(prints).hasValue(2);
    }

    @Test
    void saysItIsBusyRatherThanQueueAndPrintsAfterwards() throws InterruptedException {
        var first =
                CompletableFuture.supplyAsync(
                        () -> room.print(draft(ONE, "a"), _ -> {}), Thread::startVirtualThread);
        var second =
                CompletableFuture.supplyAsync(
                        () -> room.print(draft(ONE, "b"), _ -> {}), Thread::startVirtualThread);
        begun.await();

        assertThat(room.print(draft(ONE, "c"), _ -> {})).isInstanceOf(Busy.class);
        paper.countDown();
        first.join();
        second.join();
        assertThat(room.print(draft(ONE, "c"), _ -> {})).isInstanceOf(Printed.class);
    }

    @Test
    void freesThePressAfterAFault() {
        paper.countDown();
        for (int i = 0; i <= PrintRoom.PRESSES; i++) {
            assertThat(
                            CompletableFuture.supplyAsync(
                                            () -> room.print(draft(ONE, "jam"), _ -> {}))
                                    .handle((_, fault) -> fault)
                                    .join())
                    .hasRootCauseMessage("jam");
        }
        assertThat(room.print(draft(ONE, "a"), _ -> {})).isInstanceOf(Printed.class);
    }

    private static PortfolioDraft.Ready draft(PoleId pole, String xhtml) {
        return new PortfolioDraft.Ready(pole, xhtml, xhtml);
    }
}
