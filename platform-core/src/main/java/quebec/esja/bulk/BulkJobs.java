package quebec.esja.bulk;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class BulkJobs {

    @Bean
    PoleJob resumeBulkActs(BulkRun run) {
        return new PoleJob("resume-bulk-acts", Duration.ofSeconds(60), run::resumeStopped);
    }
}
