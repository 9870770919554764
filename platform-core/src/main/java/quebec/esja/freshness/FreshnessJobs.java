package quebec.esja.freshness;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class FreshnessJobs {

    @Bean
    PoleJob askWhetherStillTrue(FreshnessRound round) {
        return new PoleJob("ask-whether-still-true", Duration.ofHours(6), round::go);
    }
}
