package quebec.esja.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.Tenants;

/// Runs the jobs by db-scheduler, whose table says which node does what.
@Service
public class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Tenants tenants;
    private final Scheduler scheduler;

    public Jobs(
            PlatformTransactions platform,
            Tenants tenants,
            List<PoleJob> jobs,
            List<PlatformJob> platformJobs) {
        this.tenants = tenants;
        List<RecurringTask<Void>> tasks =
                Stream.concat(jobs.stream().map(this::task), platformJobs.stream().map(Jobs::task))
                        .toList();
        this.scheduler =
                Scheduler.create(platform.schedulerDataSource())
                        .startTasks(tasks)
                        .threads(2)
                        .pollingInterval(Duration.ofSeconds(2))
                        .commitWhenAutocommitDisabled(true)
                        .build();
    }

    private RecurringTask<Void> task(PoleJob job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
                .execute((instance, context) -> round(job));
    }

    private static RecurringTask<Void> task(PlatformJob job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    /// Does one round of a job: a Pôle where it fails does not keep it from the others.
    void round(PoleJob job) {
        for (Tenant tenant : tenants.active()) {
            try {
                TenantScope.run(tenant, job.work());
            } catch (RuntimeException e) {
                LOG.warn("The job {} failed for the Pôle {}.", job.name(), tenant.slug(), e);
            }
        }
    }

    /// Begins to work. A process that only carries out a command never calls it.
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
