package quebec.esja.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TwoPoles;

class JobsDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private final List<Slug> served = Collections.synchronizedList(new ArrayList<>());

    @Test
    void doesItsWorkInEachServingPoleWithThatPoleBound() {
        POLES.province.poles.suspend(POLES.mauricie.slug(), "test");
        try (Jobs jobs = jobs()) {
            jobs.round(job(() -> served.add(TenantScope.current().slug())));
        } finally {
            POLES.province.poles.resume(POLES.mauricie.slug(), "test");
        }

        assertThat(served).contains(POLES.estrie.slug()).doesNotContain(POLES.mauricie.slug());
    }

    @Test
    void goesOnWithTheOtherPolesWhenItFailsInOne() {
        try (Jobs jobs = jobs()) {
            jobs.round(
                    job(() -> {
                        if (TenantScope.current().slug().equals(POLES.estrie.slug())) {
                            throw new IllegalStateException("planted");
                        }
                        served.add(TenantScope.current().slug());
                    }));
        }

        assertThat(served).contains(POLES.mauricie.slug());
    }

    @Test
    void isDoneByOneNodeAtATimeAndGoesOnAfterARestart() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch rounds = new CountDownLatch(4);
        PoleJob job =
                job(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    pause();
                    atOnce.decrementAndGet();
                    rounds.countDown();
                });
        try (Jobs first = jobs(job);
                Jobs second = jobs(job)) {
            first.start();
            second.start();
            assertThat(rounds.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isEqualTo(1);

        CountDownLatch again = new CountDownLatch(1);
        try (Jobs restarted = jobs(job(again::countDown))) {
            restarted.start();
            assertThat(again.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Jobs jobs(PoleJob... jobs) {
        return new Jobs(POLES.province.platform, POLES.province.poles, List.of(jobs), List.of());
    }

    private static PoleJob job(Runnable work) {
        return new PoleJob("planted", Duration.ofMillis(200), work);
    }
}
