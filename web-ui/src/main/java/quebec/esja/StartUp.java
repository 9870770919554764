package quebec.esja;

import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import quebec.esja.jobs.Jobs;
import quebec.esja.poles.PoleMigrations;

/// What happens between the wiring and the first request: schemas are brought to this version, then jobs begin.
@Component
class StartUp implements SmartLifecycle {

    private final PoleMigrations migrations;
    private final Jobs jobs;
    private volatile boolean running;

    StartUp(PoleMigrations migrations, Jobs jobs) {
        this.migrations = migrations;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        migrations.migrate(Optional.empty());
        jobs.start();
        running = true;
    }

    @Override
    public void stop() {
        jobs.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which begins in the last phases.
    @Override
    public int getPhase() {
        return 0;
    }
}
